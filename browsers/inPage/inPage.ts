import { complaints } from './complaints.ts'
import { find, findAll, isVisible } from './find.ts'
import type { Query } from './query.ts'

/** A rectangle in CSS pixels, from the frame's top left corner. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** A text without the signs that are only to be seen. */
function exactText(element: Element): string {
  const exact = document.createElement('div')
  exact.append(element.cloneNode(true))
  for (const sign of exact.querySelectorAll('[aria-hidden=true]')) sign.remove()
  return exact.textContent ?? ''
}

/** What a cell shows; the word beside a value, on what has become of it, does not count. */
function cellText(cell: Element): string {
  const isOn = cell.querySelector('[role=switch]')?.getAttribute('aria-checked')
  return isOn ?? exactText(cell.querySelector('.value') ?? cell)
}

function boxOf(element: Element): Box {
  const { x, y, width, height } = element.getBoundingClientRect()
  return { x, y, width, height }
}

/** Whether a person could hit the middle of an element. */
function isReachable(element: Element): boolean {
  const { x, y, width, height } = element.getBoundingClientRect()
  const root = element.getRootNode()
  const tree = root instanceof ShadowRoot ? root : document
  const hit = tree.elementFromPoint(x + width / 2, y + height / 2)
  return hit !== null && (element.contains(hit) || hit.closest('label')?.contains(element) === true)
}

/** The element with the focus, in whatever shadow it stands. */
function focusedElement({ activeElement }: DocumentOrShadowRoot): Element | null {
  const shadow = activeElement?.shadowRoot
  return shadow ? focusedElement(shadow) : activeElement
}

let scratch: HTMLTextAreaElement | undefined
let isScratchUsed = false

/** What the tests ask of the page and do in it besides pointing and typing. Everything takes and gives JSON. */
export const inPage = {
  count: (query: Query): number => findAll(query).length,
  text: (query: Query): string | undefined => {
    const [element] = findAll(query)
    return element === undefined ? undefined : exactText(element)
  },
  texts: (query: Query): readonly string[] => findAll(query).map(exactText),
  cellText: (query: Query): string | undefined => {
    const [cell] = findAll(query)
    return cell === undefined ? undefined : cellText(cell)
  },
  value: (query: Query): string | undefined => {
    const [field] = findAll(query)
    if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) return field.value
    return field instanceof HTMLSelectElement ? field.value : undefined
  },
  attribute: (query: Query, name: string): string | null | undefined => findAll(query)[0]?.getAttribute(name),
  style: (query: Query, property: string): string => getComputedStyle(find(query)).getPropertyValue(property),
  box: (query: Query): Box => boxOf(find(query)),
  /** Whether the focus is on an element or in it. */
  hasFocus: (query: Query): boolean => {
    const focused = focusedElement(document)
    return findAll(query).some((element) => element.contains(focused))
  },
  isFocused: (query: Query): boolean => {
    const focused = focusedElement(document)
    return findAll(query).some((element) => element === focused)
  },
  /** Whether this text stands somewhere to be read, as the whole text of an element. */
  hasText: (text: string): boolean => {
    const found = document.evaluate(
      `//body//*[normalize-space(.)=${JSON.stringify(text)}]`,
      document,
      null,
      XPathResult.ORDERED_NODE_SNAPSHOT_TYPE,
    )
    return Array.from({ length: found.snapshotLength }, (_, index) => found.snapshotItem(index)).some(
      (node) => node instanceof Element && isVisible(node),
    )
  },
  /** Whether an element can be pointed at; it is brought into view. */
  isReady: (query: Query): boolean => {
    const [element] = findAll(query)
    if (element === undefined) return false
    element.scrollIntoView({ block: 'nearest', inline: 'nearest' })
    return isReachable(element)
  },
  /** Chooses as a person does from the list that the system draws, which no test can reach. */
  choose: (query: Query, value: string): void => {
    const list = find(query)
    if (!(list instanceof HTMLSelectElement)) throw new Error('Not a list to choose from')
    if (![...list.options].some((option) => option.value === value)) throw new Error(`No choice: ${value}`)
    list.value = value
    list.dispatchEvent(new Event('input', { bubbles: true }))
    list.dispatchEvent(new Event('change', { bubbles: true }))
  },
  /** What a right click on an element sends, for a driver that has none. */
  openContextMenu: (query: Query): void => {
    const element = find(query)
    const { x, y, width, height } = boxOf(element)
    element.dispatchEvent(
      new MouseEvent('contextmenu', {
        bubbles: true,
        cancelable: true,
        button: 2,
        clientX: x + width / 2,
        clientY: y + height / 2,
      }),
    )
  },
  /** Scrolls what scrolls in the grid, as the wheel or the scroll bar does. @returns whether the end is reached */
  scroll: (query: Query, top: number): boolean => {
    const scroller = find(query)
    scroller.scrollTop = top
    return scroller.scrollTop + scroller.clientHeight >= scroller.scrollHeight - 1
  },
  hasFileField: (): boolean => document.querySelector('input[type=file]') !== null,
  direction: (): string => getComputedStyle(document.documentElement).direction,
  language: (): string => document.documentElement.lang,
  /** Everything complained about since this was last asked. */
  takeComplaints: (): readonly string[] => complaints.splice(0),
  /** A field named `Scratch` outside the app: for the keys that copy from it and paste into it. */
  openScratch: (text: string): void => {
    scratch = document.createElement('textarea')
    scratch.value = text
    scratch.ariaLabel = 'Scratch'
    scratch.style.cssText = 'position: fixed; inset: 0 auto auto 0'
    isScratchUsed = false
    // The browser copies and pastes after the event, at the latest before what is due next.
    for (const event of ['copy', 'paste'])
      scratch.addEventListener(event, () => setTimeout(() => (isScratchUsed = true)))
    document.body.append(scratch)
  },
  isScratchUsed: (): boolean => isScratchUsed,
  closeScratch: (): string => {
    const text = scratch?.value ?? ''
    scratch?.remove()
    return text
  },
}

export type InPage = typeof inPage
