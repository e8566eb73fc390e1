/** A place in a text. */
export interface TextPosition {
  /** In code units, from 0. */
  readonly offset: number
  /** From 1; \n, \r\n and \r each end a line. */
  readonly line: number
  /** In code points, from 1. */
  readonly column: number
}

/** The line and column of an offset. */
export function textPosition(text: string, offset: number): TextPosition {
  const lines = text.slice(0, offset).split(/\r\n?|\n/)
  const last = lines.at(-1) ?? ''
  const pairs = last.match(/[\ud800-\udbff][\udc00-\udfff]/g)?.length ?? 0
  return { offset, line: lines.length, column: last.length - pairs + 1 }
}

/** Finds the places of many offsets in one text, none before the last one, at the cost of finding one. */
export function createPositionFinder(text: string): (offset: number) => TextPosition {
  let last: TextPosition = { offset: 0, line: 1, column: 1 }
  return (offset) => {
    const { line, column } = textPosition(text.slice(last.offset, offset), offset - last.offset)
    const columnBefore = line === 1 ? last.column - 1 : 0
    last = { offset, line: last.line + line - 1, column: columnBefore + column }
    return last
  }
}
