import { type RefObject, useLayoutEffect } from 'react'

const name = 'search-hit'

function* textNodes(root: Element): Generator<Text> {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node instanceof Text) yield node
  }
}

/** Where the words sought stand in the keys and values drawn. */
function hits(grid: Element, sought: string): Range[] {
  const text = sought.toLowerCase()
  const ranges: Range[] = []
  for (const cell of grid.querySelectorAll('.row > .cell-key, .row > .cell-value')) {
    for (const node of textNodes(cell)) {
      const shown = node.data.toLowerCase()
      // Letters that grow in lower case move what follows them: then the place is not known.
      if (shown.length !== node.length) continue
      for (let at = shown.indexOf(text); at >= 0; at = shown.indexOf(text, at + text.length)) {
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
export function useHits(scroller: RefObject<Element | null>, sought: string): void {
  // After every render: scrolling brings other rows.
  useLayoutEffect(() => {
    if (!('highlights' in CSS)) return
    CSS.highlights.delete(name)
    if (sought !== '' && scroller.current !== null) {
      CSS.highlights.set(name, new Highlight(...hits(scroller.current, sought)))
    }
  })
}
