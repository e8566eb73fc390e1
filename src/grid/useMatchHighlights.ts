import { type RefObject, useLayoutEffect } from 'react'

const highlightName = 'search-hit'

function* textNodes(root: Element): Generator<Text> {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node instanceof Text) yield node
  }
}

/** Where the words sought stand in the keys and values drawn. */
function matchRanges(grid: Element, query: string): Range[] {
  const text = query.toLowerCase()
  const ranges: Range[] = []
  for (const cell of grid.querySelectorAll('.row > .cell-key, .row > .cell-value')) {
    for (const node of textNodes(cell)) {
      const displayed = node.data.toLowerCase()
      // Letters that grow in lower case move what follows them: then the place is not known.
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

/** Marks the words sought with the CSS Custom Highlight API, which adds no element to the rows. */
export function useMatchHighlights(scroller: RefObject<Element | null>, query: string): void {
  // After every render: scrolling brings other rows.
  useLayoutEffect(() => {
    if (!('highlights' in CSS)) return
    CSS.highlights.delete(highlightName)
    if (query !== '' && scroller.current !== null) {
      CSS.highlights.set(highlightName, new Highlight(...matchRanges(scroller.current, query)))
    }
  })
}
