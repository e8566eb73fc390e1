import { type RefObject, useLayoutEffect } from 'react'
import { matchOffsets } from '../view/matchText.ts'

const highlightName = 'search-hit'

/** The pieces that a drawn text is made of, in their order. */
function textNodes(root: Element): readonly Text[] {
  const nodes: Text[] = []
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node instanceof Text) nodes.push(node)
  }
  return nodes
}

/** The ranges that match the words in a cell: marks, or a page translator, may have split its text into nodes. */
function* matchRanges(cell: Element, words: readonly string[]): Generator<Range> {
  const nodes = textNodes(cell)
  const text = nodes.map(({ data }) => data).join('')
  for (const [from, to] of matchOffsets(text, words)) {
    const range = new Range()
    let start = 0
    for (const node of nodes) {
      const end = start + node.length
      if (from >= start && from < end) range.setStart(node, from - start)
      if (to > start && to <= end) range.setEnd(node, to - start)
      start = end
    }
    yield range
  }
}

/** Highlights the matches with the CSS Custom Highlight API, which adds no elements to the rows. */
export function useMatchHighlights(scroller: RefObject<Element | null>, words: readonly string[]): void {
  // After every render, since scrolling renders other rows.
  useLayoutEffect(() => {
    if (!('highlights' in CSS)) return
    CSS.highlights.delete(highlightName)
    if (words.length === 0 || scroller.current === null) return
    const cells = scroller.current.querySelectorAll('.row > :is(.cell-key, .cell-value):not(.cell-open)')
    const ranges = [...cells].flatMap((cell) => [...matchRanges(cell, words)])
    // oxlint-disable-next-line compat/compat -- asked for above
    CSS.highlights.set(highlightName, new Highlight(...ranges))
  })
}
