import type { FrameLocator } from '@playwright/test'

/**
 * Finds labels that are cut off, leave their box or the frame, or lie over each other.
 *
 * Keys and values in the grid may be cut off, and so may what is chosen in a list of choices.
 *
 * @returns one line per place
 */
export async function misfits(frame: FrameLocator): Promise<string[]> {
  return frame.locator(':root').evaluate((root) => {
    // What is out of view has a guessed size until it is scrolled to.
    for (const block of root.querySelectorAll<HTMLElement>('.settings-block')) {
      block.style.contentVisibility = 'visible'
    }
    const found = new Set<string>()
    const apart = new Set(['absolute', 'fixed'])
    const tolerance = 1.5
    const mayBeCut =
      '.row > :is(.cell-key, .cell-value), .selection-count, .save-count, .visually-hidden, .editor, .panel-text'

    /** Nothing changes meanwhile: each element is asked once for what many parts of it are compared with. */
    // oxlint-disable-next-line unicorn/consistent-function-scoping -- all of this runs in the page
    function once<T>(ask: (element: Element) => T): (element: Element) => T {
      const known = new Map<Element, T>()
      return (element) => {
        const answer = known.get(element) ?? ask(element)
        known.set(element, answer)
        return answer
      }
    }
    const styleOf = once((element) => {
      const { position, display, overflowX } = getComputedStyle(element)
      return { position, display, overflowX }
    })
    const boxOf = once((element) => element.getBoundingClientRect())
    /** Whether it is there for assistive technology alone, as the name of a button that shows only its icon. */
    const isClipped = (element: Element): boolean =>
      getComputedStyle(element).clipPath === 'inset(50%)' ||
      (element.parentElement !== null && isClipped(element.parentElement))
    const isShown = once(
      (element) =>
        element.checkVisibility({ visibilityProperty: true }) &&
        element.closest(mayBeCut) === null &&
        !isClipped(element),
    )
    /** Whether the element is laid out apart from what it stands in. */
    const isApart = (element: Element): boolean => apart.has(styleOf(element).position)

    /** Without a border that cannot be seen: it makes a small control a larger target. */
    function visibleBox(element: Element): DOMRect {
      const { x, y, width, height } = boxOf(element)
      const { borderTopColor, borderLeftWidth, borderTopWidth } = getComputedStyle(element)
      const isUnseen = borderTopColor === 'rgba(0, 0, 0, 0)'
      const [wide, high] = isUnseen ? [parseFloat(borderLeftWidth), parseFloat(borderTopWidth)] : [0, 0]
      return new DOMRect(x + wide, y + high, width - 2 * wide, height - 2 * high)
    }

    function nameOf(element: Element): string {
      const place =
        element.closest('dialog, [role=menu], [role=group], section, header, footer, main') ?? root
      const text = (element.textContent || element.getAttribute('aria-label') || '').slice(0, 60)
      return `${element.tagName.toLowerCase()}.${element.className} “${text}” in ${place.className || 'the page'}`
    }

    function checkInside(rect: DOMRect, element: Element, what = element): void {
      let isFree = false
      for (let box: Element | null = element; box !== null && box !== root; box = box.parentElement) {
        const { display, overflowX } = styleOf(box)
        if (/auto|scroll/.test(overflowX)) return
        if (!isFree && !/inline$|contents/.test(display)) {
          const around = boxOf(box)
          if (rect.left < around.left - tolerance || rect.right > around.right + tolerance) {
            found.add(`${nameOf(what)} is wider than ${nameOf(box)}`)
            return
          }
          if (rect.top < around.top - tolerance || rect.bottom > around.bottom + tolerance) {
            found.add(`${nameOf(what)} is higher than ${nameOf(box)}`)
            return
          }
        }
        isFree ||= isApart(box)
      }
      if (rect.left < -tolerance || rect.right > innerWidth + tolerance)
        found.add(`${nameOf(what)} leaves the frame`)
    }

    const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
    for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
      const element = text.parentElement
      if (element === null || text.textContent?.trim() === '' || !isShown(element)) continue
      const range = document.createRange()
      range.selectNodeContents(text)
      for (const rect of range.getClientRects()) checkInside(rect, element)
    }

    const pen = document.createElement('canvas').getContext('2d')
    for (const control of root.querySelectorAll('button, select, input, textarea')) {
      if (!isShown(control)) continue
      checkInside(visibleBox(control), control.parentElement ?? root, control)
      if (!(control instanceof HTMLInputElement) || control.placeholder === '' || pen === null) continue
      const style = getComputedStyle(control)
      if (style.textOverflow === 'ellipsis') continue
      pen.font = style.font
      const room = control.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight)
      const wanted = pen.measureText(control.placeholder).width
      if (wanted > room) found.add(`placeholder “${control.placeholder}” is cut off: ${wanted} of ${room}`)
    }

    for (const box of root.querySelectorAll('*')) {
      if (!/flex|grid/.test(styleOf(box).display) || !isShown(box)) continue
      const parts = [...box.children].filter((part) => {
        // What sticks lies over what is scrolled by.
        if (!isShown(part) || styleOf(part).position === 'sticky') return false
        return part.localName === 'button' || !isApart(part)
      })
      parts.forEach((part, at) => {
        const a = boxOf(part)
        for (const other of parts.slice(at + 1)) {
          const b = boxOf(other)
          const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left)
          const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
          if (wide > tolerance && high > tolerance) found.add(`${nameOf(part)} lies over ${nameOf(other)}`)
        }
      })
    }
    if (root.scrollWidth > root.clientWidth) found.add('the page is wider than the frame')
    return [...found]
  })
}
