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
    const found = new Set<string>()
    const apart = new Set(['absolute', 'fixed'])
    const tolerance = 1.5
    const mayBeCut =
      '.row > :is(.cell-key, .cell-value), .visually-hidden, .button-label, .editor, .panel-text'

    function nameOf(element: Element): string {
      const place =
        element.closest('dialog, [role=menu], [role=group], section, header, footer, main') ?? root
      const text = (element.textContent || element.getAttribute('aria-label') || '').slice(0, 60)
      return `${element.tagName.toLowerCase()}.${element.className} “${text}” in ${place.className || 'the page'}`
    }

    function isShown(element: Element): boolean {
      return element.checkVisibility({ visibilityProperty: true }) && element.closest(mayBeCut) === null
    }

    /** Whether the element is laid out apart from what it stands in. */
    function isApart(style: CSSStyleDeclaration): boolean {
      return apart.has(style.position)
    }

    function checkInside(rect: DOMRect, element: Element, what: string): void {
      let isFree = false
      for (let box: Element | null = element; box !== null && box !== root; box = box.parentElement) {
        const style = getComputedStyle(box)
        if (/auto|scroll/.test(style.overflowX)) return
        if (!isFree && !/inline$|contents/.test(style.display)) {
          const around = box.getBoundingClientRect()
          if (rect.left < around.left - tolerance || rect.right > around.right + tolerance) {
            found.add(`${what} is wider than ${nameOf(box)}`)
            return
          }
          if (rect.top < around.top - tolerance || rect.bottom > around.bottom + tolerance) {
            found.add(`${what} is higher than ${nameOf(box)}`)
            return
          }
        }
        isFree ||= isApart(style)
      }
      if (rect.left < -tolerance || rect.right > innerWidth + tolerance) found.add(`${what} leaves the frame`)
    }

    const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
    for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
      const element = text.parentElement
      if (element === null || text.textContent?.trim() === '' || !isShown(element)) continue
      const range = document.createRange()
      range.selectNodeContents(text)
      for (const rect of range.getClientRects()) checkInside(rect, element, nameOf(element))
    }

    const pen = document.createElement('canvas').getContext('2d')
    for (const control of root.querySelectorAll('button, select, input, textarea')) {
      if (!isShown(control)) continue
      checkInside(control.getBoundingClientRect(), control.parentElement ?? root, nameOf(control))
      if (!(control instanceof HTMLInputElement) || control.placeholder === '' || pen === null) continue
      const style = getComputedStyle(control)
      if (style.textOverflow === 'ellipsis') continue
      pen.font = style.font
      const room = control.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight)
      const wanted = pen.measureText(control.placeholder).width
      if (wanted > room) found.add(`placeholder “${control.placeholder}” is cut off: ${wanted} of ${room}`)
    }

    for (const box of root.querySelectorAll('*')) {
      if (!/flex|grid/.test(getComputedStyle(box).display) || !isShown(box)) continue
      const parts = [...box.children].filter((part) => {
        const style = getComputedStyle(part)
        // What sticks lies over what is scrolled by.
        if (!isShown(part) || style.position === 'sticky') return false
        return part.localName === 'button' || !isApart(style)
      })
      parts.forEach((part, at) => {
        const a = part.getBoundingClientRect()
        for (const other of parts.slice(at + 1)) {
          const b = other.getBoundingClientRect()
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
