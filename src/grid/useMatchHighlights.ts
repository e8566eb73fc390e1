import { type RefObject, useLayoutEffect } from 'react'

const highlightName = 'search-hit'

function* textNodes(root: Element): Generator<Text> {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node instanceof Text) yield node
  }
}

/** The ranges that match the query in the rendered keys and values. */
function matchRanges(grid: Element, query: string): Range[] {
  const text = query.toLowerCase()
  const ranges: Range[] = []
  for (const cell of grid.querySelectorAll('.row > .cell-key, .row > .cell-value')) {
    for (const node of textNodes(cell)) {
      const displayed = node.data.toLowerCase()
      // When lower case changes the length, offsets no longer correspond.
      if (displayed.length !== node.length) continue
      for (let at = displayed.indexOf(text); at >= 0; at = displayed.indexOf(text, at + text.length)) {
        const range = new Range()
        range.setStart(node, at)
        range.setEnd(node, at + text.length)
        ranges.push(range)
      }
    }
  }
  return ranges
}

/** Highlights the matches with the CSS Custom Highlight API, which adds no elements to the rows. */
export function useMatchHighlights(scroller: RefObject<Element | null>, query: string): void {
  // After every render, since scrolling renders other rows.
  useLayoutEffect(() => {
    if (!('highlights' in CSS)) return
    CSS.highlights.delete(highlightName)
    if (query !== '' && scroller.current !== null) {
      CSS.highlights.set(highlightName, new Highlight(...matchRanges(scroller.current, query)))
    }
  })
}
