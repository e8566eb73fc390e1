/** A set of characters as bits, one for each group of characters that the pattern never tells apart. */
export type CharacterSet = bigint

/** Code points from and to, both included. */
type Range = readonly [number, number]

const last = 0x10_ffff

/** All of the first plane, and of the others one in many: enough to see whether two sets overlap. */
function* sampled(): Generator<number> {
  for (let point = 0; point <= 0xffff; point++) yield point
  for (let point = 0x1_0000; point <= 0x1_ffff; point += 7) yield point
  for (let point = 0x2_0000; point <= last; point += 251) yield point
}

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

/** The characters that an atom of a regular expression matches: a character, an escape or a class. */
function rangesOf(source: string): readonly Range[] {
  const known = usual[source] ?? rangesOfClass(source)
  if (known !== undefined) return known
  const only = source.codePointAt(0) ?? 0
  if (source === String.fromCodePoint(only)) return [[only, only]]
  const expression = new RegExp(`^(?:${source})$`, 'u')
  const ranges: [number, number][] = []
  for (const point of sampled()) {
    if (!expression.test(String.fromCodePoint(point))) continue
    const before = ranges.at(-1)
    if (before?.[1] === point - 1) before[1] = point
    else ranges.push([point, point])
  }
  return ranges
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
export function characterSets(sources: readonly string[]): ReadonlyMap<string, CharacterSet> {
  const distinct = [...new Set(sources)]
  const ranges = distinct.map(rangesOf)
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
