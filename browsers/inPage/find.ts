import { computeAccessibleName } from 'dom-accessibility-api'
import { implicitRoles, type Query } from './query.ts'

/** Every visible element that fits. */
export function findAll(query: Query): readonly HTMLElement[] {
  const containers = query.within === undefined ? [document.body] : findAll(query.within)
  return containers.flatMap((container) => findIn(container, query))
}

/** @throws {Error} where there is none */
export function find(query: Query): HTMLElement {
  const [element] = findAll(query)
  if (element === undefined) throw new Error(`Not found: ${JSON.stringify(query)}`)
  return element
}

function findIn(container: Element, query: Query): readonly HTMLElement[] {
  const { role, name, isPart = false, has, column } = query
  const implicit = implicitRoles[role]
  const selector = implicit === '' ? `[role=${role}]` : `[role=${role}], :is(${implicit}):not([role])`
  const columnNumber = column === undefined ? undefined : numberOf(column)
  return select(container, selector).filter((element) => {
    if (column !== undefined && element.getAttribute('aria-colindex') !== columnNumber) return false
    if (!isVisible(element)) return false
    if (name !== undefined) {
      const own = computeAccessibleName(element)
      if (isPart ? !own.includes(name) : own !== name) return false
    }
    return has === undefined || findIn(element, has).length > 0
  })
}

/** What fits a selector, in open shadows too. */
function select(container: ParentNode, selector: string): readonly HTMLElement[] {
  const shadows = [...container.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? [])
  return [
    ...container.querySelectorAll<HTMLElement>(selector),
    ...shadows.flatMap((shadow) => select(shadow, selector)),
  ]
}

function numberOf(column: string): string | null | undefined {
  return findIn(document.body, { role: 'columnheader', name: column })[0]?.getAttribute('aria-colindex')
}

export function isVisible(element: Element): boolean {
  return (
    element.checkVisibility({ visibilityProperty: true }) &&
    element.closest('[aria-hidden=true], [inert]') === null &&
    element.getClientRects().length > 0
  )
}
