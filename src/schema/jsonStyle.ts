import type { JsonNode } from './jsonTree.ts'

/** How a JSON text is laid out. */
export interface JsonStyle {
  /** What stands between a name and its value. */
  readonly colon: string
  /** On one line. */
  readonly afterComma: string
  /** One level of indentation; undefined for a text on one line. */
  readonly indent: string | undefined
  readonly lineEnd: string
}

/** The layout of two spaces that people read. */
export const readableStyle: JsonStyle = { colon: ': ', afterComma: ' ', indent: '  ', lineEnd: '\n' }

/** The layout of a text, by the first object or list of each kind in it. */
export function jsonStyle(text: string, root: JsonNode): JsonStyle {
  let colon: string | undefined
  let afterComma: string | undefined
  let indent: string | undefined
  let lineEnd: string | undefined

  function look(node: JsonNode): void {
    if (node.kind !== 'object' && node.kind !== 'list') return
    const parts =
      node.kind === 'object'
        ? node.members.map((member) => ({ start: member.nameStart, end: member.node.end, node: member.node }))
        : node.items.map((item) => ({ start: item.start, end: item.end, node: item }))
    if (node.kind === 'object') {
      const [member] = node.members
      if (member !== undefined) colon ??= text.slice(member.nameEnd, member.node.start)
    }
    const [first, second] = parts
    if (first !== undefined) {
      const line = /(\r\n?|\n)([ \t]*)$/.exec(text.slice(node.start + 1, first.start))
      if (line !== null && indent === undefined) {
        lineEnd = line[1]
        const outer = /[ \t]*$/.exec(text.slice(0, node.end - 1))?.[0] ?? ''
        indent = (line[2] ?? '').slice(outer.length)
      }
      if (line === null && second !== undefined)
        afterComma ??= text.slice(first.end, second.start).replace(/^\s*,/, '')
    }
    for (const part of parts) look(part.node)
  }

  look(root)
  const isWide = indent !== undefined || (afterComma ?? '') !== ''
  return {
    colon: colon ?? (isWide ? ': ' : ':'),
    afterComma: afterComma ?? (indent === undefined ? '' : ' '),
    indent,
    lineEnd: lineEnd ?? '\n',
  }
}

/**
 * Prints a value of one text in the layout of another; numbers and strings stay as they are written.
 *
 * @param margin the blanks before the line on which the value begins
 */
export function printStyled(node: JsonNode, text: string, style: JsonStyle, margin: string): string {
  if (node.kind !== 'object' && node.kind !== 'list') return text.slice(node.start, node.end)
  const inner = margin + (style.indent ?? '')
  const parts =
    node.kind === 'list'
      ? node.items.map((item) => printStyled(item, text, style, inner))
      : node.members.map(
          (member) =>
            text.slice(member.nameStart, member.nameEnd) +
            style.colon +
            printStyled(member.node, text, style, inner),
        )
  const [open, close] = node.kind === 'list' ? '[]' : '{}'
  if (parts.length === 0) return `${open}${close}`
  if (style.indent === undefined) return `${open}${parts.join(`,${style.afterComma}`)}${close}`
  const line = style.lineEnd + inner
  return `${open}${line}${parts.join(`,${line}`)}${style.lineEnd}${margin}${close}`
}
