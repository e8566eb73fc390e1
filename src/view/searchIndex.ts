import type { OptionTable } from './optionTable.ts'
import { matchesSearch, searchText } from './searchText.ts'

/** Finds the rows of one table that hold a text. */
export interface SearchIndex {
  /**
   * Prepares the next part of the table, some milliseconds of work; searching prepares what is missing.
   *
   * @returns whether a part is still missing
   */
  readonly prepare: () => boolean
  /** @returns the rows of the table, by their place, whose key or value holds the text, whatever their case */
  readonly search: (query: string) => Uint32Array
  /** @returns the keys of those rows */
  readonly searchKeys: (query: string) => readonly string[]
}

/** The rows of a block: large enough to search in one sweep, small enough to prepare between two frames. */
const blockRows = 1024

/** Stands between keys and values; a person cannot type it into a search field. */
const separator = '\0'

interface Block {
  /** All keys and values of the block in lower case. */
  readonly text: string
  /** Where each row begins in the text; one more for the end. */
  readonly starts: Uint32Array
}

/**
 * An index of one long text for each few thousand rows: a sweep through it finds a word in a tenth of the time
 * that asking each row takes, and in half the memory.
 */
export function createSearchIndex({ keys, values }: OptionTable): SearchIndex {
  const blocks: Block[] = []
  const count = Math.ceil(keys.length / blockRows)

  function blockAt(at: number): Block {
    const first = at * blockRows
    const rows = Math.min(blockRows, keys.length - first)
    const texts: string[] = []
    for (let row = first; row < first + rows; row++) {
      texts.push((keys[row] ?? '') + separator + searchText(values[row] ?? null) + separator)
    }
    const whole = texts.join('')
    const lower = whole.toLowerCase()
    // Some letters grow in lower case: then each row is measured for itself.
    const measured = lower.length === whole.length ? texts : texts.map((text) => text.toLowerCase())
    const starts = new Uint32Array(rows + 1)
    for (const [row, text] of measured.entries()) starts[row + 1] = (starts[row] ?? 0) + text.length
    return { text: measured === texts ? lower : measured.join(''), starts }
  }

  function prepare(): boolean {
    if (blocks.length < count) {
      blocks.push(blockAt(blocks.length))
      return true
    }
    // The engine compiles what has run for a while: the person's first search is to find it compiled.
    searchKeys('e')
    return false
  }

  function search(query: string): Uint32Array {
    const found = new Uint32Array(keys.length)
    let size = 0
    if (query.includes(separator)) {
      for (const [row, key] of keys.entries()) {
        if (matchesSearch(key, values[row] ?? null, query)) found[size++] = row
      }
      return found.subarray(0, size)
    }
    while (blocks.length < count) blocks.push(blockAt(blocks.length))
    const text = query.toLowerCase()
    for (const [at, block] of blocks.entries()) size = searchBlock(block, text, at * blockRows, found, size)
    return found.subarray(0, size)
  }

  function searchKeys(query: string): readonly string[] {
    const found = search(query)
    if (found.length === keys.length) return keys
    // Made in its full length at once: growing it, or filling it as Array.from does, takes ten times as long.
    // oxlint-disable-next-line unicorn/no-new-array
    const chosen = new Array<string>(found.length)
    for (let at = 0; at < found.length; at++) chosen[at] = keys[found[at] ?? 0] ?? ''
    return chosen
  }

  return { prepare, search, searchKeys }
}

/**
 * Appends the block's rows that hold the text to those found before.
 *
 * @returns how many are found now
 */
function searchBlock(
  { text, starts }: Block,
  query: string,
  first: number,
  found: Uint32Array,
  before: number,
): number {
  let size = before
  let row = 0
  let at = text.indexOf(query)
  while (at >= 0) {
    // A row's end is the next one's start, and no match crosses it: the separator is not in the words sought.
    row = rowAt(starts, at, row)
    if (row >= starts.length - 1) return size
    found[size++] = first + row
    at = text.indexOf(query, starts[row + 1] ?? text.length)
  }
  return size
}

/** The last row that begins at or before a place, from a row on that does. */
function rowAt(starts: Uint32Array, offset: number, from: number): number {
  let low = from
  if ((starts[low + 1] ?? Number.POSITIVE_INFINITY) > offset) return low
  let stride = 1
  while ((starts[low + stride] ?? Number.POSITIVE_INFINITY) <= offset) {
    low += stride
    stride *= 2
  }
  while (stride > 1) {
    stride /= 2
    if ((starts[low + stride] ?? Number.POSITIVE_INFINITY) <= offset) low += stride
  }
  return low
}
