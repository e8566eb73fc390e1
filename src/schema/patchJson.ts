import { wireNumber } from '../value/jsonNumber.ts'
import {
  holdsDuplicate,
  type JsonListNode,
  type JsonNode,
  type JsonObjectNode,
  parseJsonTree,
} from './jsonTree.ts'
import { jsonStyle, type JsonStyle, printStyled } from './jsonStyle.ts'

/** Whether two numbers are the same: as a text holds them, or as a value does. */
export type NumberComparison = 'literal' | 'value'

/**
 * Changes a JSON text into another one, and keeps the first one's own spacing, and how it writes what both have.
 *
 * @param numbers `value` where the second text was printed from a value, which knows no `1.0`
 * @returns the second text where one of them is not JSON, or holds a key twice
 */
export function patchJson(text: string, target: string, numbers: NumberComparison): string {
  const from = parseJsonTree(text)
  const to = parseJsonTree(target)
  if (!from.ok || !to.ok || holdsDuplicate(from.root) || holdsDuplicate(to.root)) return target
  const patch = new Patch(text, target, jsonStyle(text, from.root), numbers)
  return text.slice(0, from.root.start) + patch.write(from.root, to.root, '') + text.slice(from.root.end)
}

/** A member or an item: how it is named, if it is, and its value. */
interface Part {
  readonly name: string | undefined
  /** With its name. */
  readonly start: number
  readonly node: JsonNode
}

class Patch {
  readonly #text: string
  readonly #target: string
  readonly #style: JsonStyle
  readonly #numbers: NumberComparison

  constructor(text: string, target: string, style: JsonStyle, numbers: NumberComparison) {
    this.#text = text
    this.#target = target
    this.#style = style
    this.#numbers = numbers
  }

  /** @param margin the blanks at the start of the line on which the value begins */
  write(from: JsonNode, to: JsonNode, margin: string): string {
    if (this.#isSame(from, to)) return this.#text.slice(from.start, from.end)
    if (from.kind === 'object' && to.kind === 'object') return this.#writeParts(from, to, margin)
    if (from.kind === 'list' && to.kind === 'list') return this.#writeParts(from, to, margin)
    return printStyled(to, this.#target, this.#style, margin)
  }

  #isSame(a: JsonNode, b: JsonNode): boolean {
    if (a.kind === 'object' && b.kind === 'object') {
      return (
        a.members.length === b.members.length &&
        a.members.every(({ name, node }, index) => {
          const other = b.members[index]
          return other?.name === name && this.#isSame(node, other.node)
        })
      )
    }
    if (a.kind === 'list' && b.kind === 'list') {
      return (
        a.items.length === b.items.length &&
        a.items.every((item, index) => {
          const other = b.items[index]
          return other !== undefined && this.#isSame(item, other)
        })
      )
    }
    if (a.kind === 'number' && b.kind === 'number') {
      if (a.literal === b.literal) return true
      return this.#numbers === 'value' && (wireNumber(a.literal) || 0) === (wireNumber(b.literal) || 0)
    }
    return (
      (a.kind === 'string' && b.kind === 'string' && a.value === b.value) ||
      (a.kind === 'word' && b.kind === 'word' && a.value === b.value)
    )
  }

  #writeParts(
    from: JsonObjectNode | JsonListNode,
    to: JsonObjectNode | JsonListNode,
    margin: string,
  ): string {
    const old = partsOf(from)
    const wanted = partsOf(to)
    const [first] = old
    const last = old.at(-1)
    if (first === undefined || last === undefined || wanted.length === 0) {
      return printStyled(to, this.#target, this.#style, margin)
    }
    const opening = this.#text.slice(from.start, first.start)
    const closing = this.#text.slice(last.node.end, from.end)
    const inner = /[\r\n]([^\r\n]*)$/.exec(opening)?.[1] ?? margin
    const partners = from.kind === 'object' ? partnersByName(old, wanted) : this.#partnersInOrder(old, wanted)
    let written = ''
    for (const [index, part] of wanted.entries()) {
      const partner = partners[index]
      if (index > 0)
        written += this.#gapBefore(partner === undefined ? -1 : old.indexOf(partner), old, opening)
      written += this.#writePart(partner, part, inner)
    }
    return opening + written + closing
  }

  /** The comma and the blanks before a part; those of another one for a part that is new or was the first. */
  #gapBefore(index: number, old: readonly Part[], opening: string): string {
    const at = index > 0 ? index : old.length - 1
    const part = old[at]
    const before = old[at - 1]
    if (part !== undefined && before !== undefined) return this.#text.slice(before.node.end, part.start)
    return /[\r\n]/.test(opening) ? `,${opening.slice(1)}` : `,${this.#style.afterComma}`
  }

  #writePart(partner: Part | undefined, part: Part, margin: string): string {
    if (partner !== undefined) {
      const name = this.#text.slice(partner.start, partner.node.start)
      return name + this.write(partner.node, part.node, margin)
    }
    const value = printStyled(part.node, this.#target, this.#style, margin)
    return part.name === undefined ? value : JSON.stringify(part.name) + this.#style.colon + value
  }

  /** Items that stay, found from both ends; between them, as many as there are on both sides. */
  #partnersInOrder(old: readonly Part[], wanted: readonly Part[]): readonly (Part | undefined)[] {
    const isSame = (a: Part | undefined, b: Part | undefined) =>
      a !== undefined && b !== undefined && this.#isSame(a.node, b.node)
    const shorter = Math.min(old.length, wanted.length)
    let start = 0
    while (start < shorter && isSame(old[start], wanted[start])) start++
    let end = 0
    while (end < shorter - start && isSame(old.at(-1 - end), wanted.at(-1 - end))) end++
    return wanted.map((_, index) => {
      if (index < start) return old[index]
      const fromEnd = wanted.length - index
      if (fromEnd <= end) return old[old.length - fromEnd]
      return index < old.length - end ? old[index] : undefined
    })
  }
}

function partsOf(node: JsonObjectNode | JsonListNode): readonly Part[] {
  if (node.kind === 'list')
    return node.items.map((item) => ({ name: undefined, start: item.start, node: item }))
  return node.members.map((member) => ({ name: member.name, start: member.nameStart, node: member.node }))
}

function partnersByName(old: readonly Part[], wanted: readonly Part[]): readonly (Part | undefined)[] {
  const byName = new Map(old.map((part) => [part.name, part]))
  return wanted.map((part) => byName.get(part.name))
}
