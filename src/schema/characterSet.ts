/** A set of characters as bits, one for each group of characters that the pattern never tells apart. */
export type CharacterSet = bigint

/** Code points from and to, both included. */
type Range = readonly [number, number]

const last = 0x10_ffff

const word: readonly Range[] = [
  [0x30, 0x39],
  [0x41, 0x5a],
  [0x5f, 0x5f],
  [0x61, 0x7a],
]
const lineEnds: readonly Range[] = [
  [0x0a, 0x0a],
  [0x0d, 0x0d],
  [0x2028, 0x2029],
]

/** Those that need not be tried out. */
const usual: Readonly<Record<string, readonly Range[]>> = {
  '.': complement(lineEnds),
  '\\d': [[0x30, 0x39]],
  '\\D': complement([[0x30, 0x39]]),
  '\\w': word,
  '\\W': complement(word),
}

const simpleClass = /^\[(\^?)((?:\\[dw]|\\[^\w\s]|[^\\\]])*)\]$/su
const classPart = /(\\[dw])|(\\?[^])(?:-(\\?[^]))?/gu

/** The characters of a class without escapes beyond `\d`, `\w` and signs. */
function rangesOfClass(source: string): readonly Range[] | undefined {
  const match = simpleClass.exec(source)
  if (match === null) return undefined
  const ranges: Range[] = []
  for (const [, escape, from, to] of (match[2] ?? '').matchAll(classPart)) {
    if (escape !== undefined) ranges.push(...(usual[escape] ?? []))
    else ranges.push([pointOf(from), pointOf(to ?? from)])
  }
  const merged = merge(ranges)
  return match[1] === '^' ? complement(merged) : merged
}

/** @param written a character, perhaps behind a backslash */
function pointOf(written = ''): number {
  return (written.length > 1 && written.startsWith('\\') ? written.slice(1) : written).codePointAt(0) ?? 0
}

function merge(ranges: readonly Range[]): readonly Range[] {
  const merged: [number, number][] = []
  for (const [from, to] of ranges.toSorted((a, b) => a[0] - b[0])) {
    const before = merged.at(-1)
    if (before !== undefined && from <= before[1] + 1) before[1] = Math.max(before[1], to)
    else merged.push([from, to])
  }
  return merged
}

/** Every `step`th character from one on, in order. */
interface Sample {
  readonly from: number
  readonly step: number
  readonly text: string
}

function sample(from: number, to: number, step: number): Sample {
  let text = ''
  for (let point = from; point <= to; point += step) text += String.fromCodePoint(point)
  return { from, step, text }
}

/**
 * All of the first plane, and of the others one in many: enough to see whether two sets overlap. The halves of pairs
 * stand apart: together they would make pairs.
 */
function samples(): readonly Sample[] {
  return [
    sample(0, 0xd7ff, 1),
    sample(0xd800, 0xdbff, 1),
    sample(0xdc00, 0xdfff, 1),
    sample(0xe000, 0xffff, 1),
    sample(0x1_0000, 0x1_ffff, 7),
    sample(0x2_0000, last, 251),
  ]
}

/** Finds the characters that atoms of regular expressions match, and remembers them. */
export class CharacterRanges {
  readonly #known = new Map<string, readonly Range[]>()
  #samples: readonly Sample[] | undefined

  /** @param source a character, an escape or a class */
  of(source: string): readonly Range[] {
    let ranges = this.#known.get(source)
    if (ranges === undefined) {
      ranges = this.#find(source)
      this.#known.set(source, ranges)
    }
    return ranges
  }

  #find(source: string): readonly Range[] {
    const known = usual[source] ?? rangesOfClass(source)
    if (known !== undefined) return known
    const only = source.codePointAt(0) ?? 0
    return source === String.fromCodePoint(only) ? [[only, only]] : this.#tryOut(source)
  }

  /** Matches whole runs of characters: one by one they take a hundred times as long. */
  #tryOut(source: string): readonly Range[] {
    this.#samples ??= samples()
    const ranges: Range[] = []
    const runs = new RegExp(`(?:${source})+`, 'gu')
    for (const { from, step, text } of this.#samples) {
      const unitsEach = from > 0xffff ? 2 : 1
      for (const { index, 0: run } of text.matchAll(runs)) {
        const first = from + (step * index) / unitsEach
        ranges.push([first, first + step * (run.length / unitsEach - 1)])
      }
    }
    return merge(ranges)
  }
}

function complement(ranges: readonly Range[]): readonly Range[] {
  const rest: Range[] = []
  let from = 0
  for (const [start, end] of ranges) {
    if (start > from) rest.push([from, start - 1])
    from = end + 1
  }
  return [...rest, [from, last]]
}

/**
 * The sets of all atoms of a pattern: two have a bit in common where a character is in both.
 *
 * @param sources the atoms, as the pattern writes them
 */
export function characterSets(
  sources: readonly string[],
  known: CharacterRanges,
): ReadonlyMap<string, CharacterSet> {
  const distinct = [...new Set(sources)]
  const ranges = distinct.map((source) => known.of(source))
  // Each place where a set begins or ends starts another group.
  const borders = [...new Set(ranges.flat().flatMap(([from, to]) => [from, to + 1]))].toSorted(
    (a, b) => a - b,
  )
  // Groups in the same sets are one: a class of Unicode has hundreds of ranges.
  const bits = new Map<string, bigint>()
  const sets = distinct.map(() => 0n)
  const at = ranges.map(() => 0)
  for (const border of borders) {
    const members: number[] = []
    for (const [index, list] of ranges.entries()) {
      let next = at[index] ?? 0
      while ((list[next]?.[1] ?? Infinity) < border) next++
      at[index] = next
      if ((list[next]?.[0] ?? Infinity) <= border) members.push(index)
    }
    if (members.length === 0) continue
    const key = members.join()
    const bit = bits.get(key) ?? 1n << BigInt(bits.size)
    bits.set(key, bit)
    for (const index of members) sets[index] = (sets[index] ?? 0n) | bit
  }
  return new Map(distinct.map((source, index) => [source, sets[index] ?? 0n]))
}
