import { createPositionFinder } from '../value/textPosition.ts'
import { displayText } from '../value/displayText.ts'
import { decimalOfLiteral, type Decimal, isIntegral } from './decimal.ts'
import { duplicateMember, type JsonNode, type JsonObjectNode, pathOfNode, pointerOf } from './jsonTree.ts'
import { type Mistake, type MistakeKind, maxMistakes } from './mistake.ts'
import { PatternReader } from './safePattern.ts'

const maxFoundLength = 100

interface Noted {
  readonly offset: number
  readonly mistake: Mistake
}

/** A schema file while it is read: its text, and the mistakes found so far. */
export class Reading {
  readonly text: string
  readonly patterns = new PatternReader()
  readonly #noted: Noted[] = []

  constructor(text: string) {
    this.text = text
  }

  get mistakeCount(): number {
    return this.#noted.length
  }

  /** Notes a mistake at a value; `at` names another offset for its place, such as that of its name. */
  note(node: JsonNode, kind: MistakeKind, { at, name, ...more }: MistakeDetails = {}): void {
    const path = name === undefined ? pathOfNode(node) : [...pathOfNode(node), name]
    const found = more.found === undefined ? {} : { found: displayText(more.found, maxFoundLength) }
    this.#noted.push({
      offset: at ?? node.start,
      mistake: { kind, pointer: pointerOf(path), ...more, ...found },
    })
  }

  /** The first mistakes, in the order of the text. */
  mistakes(): readonly Mistake[] {
    const first = this.#noted.toSorted((a, b) => a.offset - b.offset).slice(0, maxMistakes)
    const positionOf = createPositionFinder(this.text)
    return first.map(({ offset, mistake }) => ({ ...mistake, position: positionOf(offset) }))
  }

  object(node: JsonNode): JsonObjectNode | undefined {
    if (node.kind !== 'object') {
      this.note(node, 'wrong-type', { expected: 'object' })
      return undefined
    }
    const duplicate = duplicateMember(node)
    if (duplicate !== undefined) {
      this.note(duplicate.node, 'duplicate-key', { at: duplicate.nameStart, found: duplicate.name })
    }
    return node
  }

  list(node: JsonNode): readonly JsonNode[] | undefined {
    if (node.kind === 'list') return node.items
    this.note(node, 'wrong-type', { expected: 'array' })
    return undefined
  }

  string(node: JsonNode): string | undefined {
    if (node.kind === 'string') return node.value
    this.note(node, 'wrong-type', { expected: 'string' })
    return undefined
  }

  boolean(node: JsonNode): boolean | undefined {
    if (node.kind === 'word' && node.value !== null) return node.value
    this.note(node, 'wrong-type', { expected: 'boolean' })
    return undefined
  }

  number(node: JsonNode): Decimal | undefined {
    if (node.kind !== 'number') {
      this.note(node, 'wrong-type', { expected: 'number' })
      return undefined
    }
    const decimal = decimalOfLiteral(node.literal)
    if (decimal === undefined) this.note(node, 'exponent-too-large', { found: node.literal })
    return decimal
  }

  /** A whole number, zero or more. */
  count(node: JsonNode): number | undefined {
    const decimal = this.number(node)
    if (decimal === undefined || node.kind !== 'number') return undefined
    if (decimal.coefficient >= 0n && isIntegral(decimal)) return Number(node.literal)
    this.note(node, 'wrong-value', { found: node.literal, expected: '0, 1, 2, …' })
    return undefined
  }

  oneOf<T extends string>(node: JsonNode, names: readonly T[]): T | undefined {
    const text = this.string(node)
    if (text === undefined) return undefined
    const name = names.find((other) => other === text)
    if (name === undefined) this.note(node, 'wrong-value', { found: text, expected: names.join(', ') })
    return name
  }

  strings(node: JsonNode): readonly string[] | undefined {
    const texts = this.list(node)?.map((item) => this.string(item))
    return texts?.every((text) => text !== undefined) === true ? texts : undefined
  }

  /** Strings, each once. */
  names(node: JsonNode): readonly string[] | undefined {
    const names = this.strings(node)
    if (names === undefined) return undefined
    const again = names.findIndex((name, index) => names.indexOf(name) < index)
    const item = node.kind === 'list' ? node.items[again] : undefined
    if (item !== undefined) this.note(item, 'duplicate-value', { found: names[again] ?? '' })
    return names
  }
}

interface MistakeDetails extends Pick<Mistake, 'found' | 'expected'> {
  /** In code units. */
  readonly at?: number
  /** Of a member that is at fault, or is missing. */
  readonly name?: string
}

/** The value of an object's member; undefined where it has none of the name. */
export function memberNode(node: JsonNode, name: string): JsonNode | undefined {
  return node.kind === 'object' ? node.members.find((member) => member.name === name)?.node : undefined
}
