import { foldTexts, textEnd } from './foldText.ts'
import type { OptionTable } from './optionTable.ts'
import { searchText } from './searchText.ts'

/** Finds the rows of one table that hold certain words. */
export interface SearchIndex {
  /**
   * Prepares the next part of the table, some milliseconds of work; searching prepares what is missing.
   *
   * @returns whether a part is still missing
   */
  readonly prepare: () => boolean
  /**
   * @param words as `searchWords` gives them
   * @returns the rows of the table, by their place, whose key and value hold all words
   */
  readonly search: (words: readonly string[]) => Uint32Array
}

/** The rows of a block: large enough to search in one sweep, small enough to prepare between two frames. */
const blockRows = 1024

interface Block {
  /** What all rows of the block are found by. */
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
  const candidates = new Uint32Array(Math.min(blockRows, keys.length))

  function blockAt(at: number): Block {
    const first = at * blockRows
    const rows = Math.min(blockRows, keys.length - first)
    const texts: string[] = []
    for (let row = first; row < first + rows; row++) {
      texts.push(keys[row] ?? '', searchText(values[row] ?? null))
    }
    const text = foldTexts(texts)
    const starts = new Uint32Array(rows + 1)
    let end = 0
    for (let row = 0; row < rows; row++) {
      // Behind its key, and behind its value.
      end = text.indexOf(textEnd, text.indexOf(textEnd, end) + 1) + 1
      starts[row + 1] = end
    }
    return { text, starts }
  }

  function prepare(): boolean {
    if (blocks.length < count) {
      blocks.push(blockAt(blocks.length))
      return true
    }
    // The engine compiles what has run for a while: the person's first search is to find it compiled.
    search(['e'])
    return false
  }

  function search(words: readonly string[]): Uint32Array {
    const found = new Uint32Array(keys.length)
    const [first, ...others] = words
    if (first === undefined) return found.map((_, at) => at)
    while (blocks.length < count) blocks.push(blockAt(blocks.length))
    let size = 0
    for (const [at, block] of blocks.entries()) {
      let hits = searchBlock(block, first, candidates)
      for (const word of others) {
        if (hits === 0) break
        hits = keepHolding(block, word, candidates, hits)
      }
      for (let hit = 0; hit < hits; hit++) found[size++] = at * blockRows + (candidates[hit] ?? 0)
    }
    return found.subarray(0, size)
  }

  return { prepare, search }
}

/**
 * Writes down which rows of the block hold a word.
 *
 * @returns how many
 */
function searchBlock({ text, starts }: Block, word: string, found: Uint32Array): number {
  let size = 0
  let row = 0
  let at = text.indexOf(word)
  while (at >= 0) {
    // A row's end is the next one's start, and no match crosses it: what ends a text is in no word.
    row = rowAt(starts, at, row)
    found[size++] = row
    at = text.indexOf(word, starts[row + 1] ?? text.length)
  }
  return size
}

/**
 * Keeps, of some rows of the block, those that hold one more word.
 *
 * @returns how many are left
 */
function keepHolding({ text, starts }: Block, word: string, rows: Uint32Array, count: number): number {
  let size = 0
  let at = -1
  for (let index = 0; index < count; index++) {
    const row = rows[index] ?? 0
    const start = starts[row] ?? 0
    // What was found further on shows that no row before it holds the word.
    if (at < start) at = text.indexOf(word, start)
    if (at < 0) break
    if (at < (starts[row + 1] ?? text.length)) rows[size++] = row
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
