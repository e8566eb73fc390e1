import type { Row, RowState } from '../draft/row.ts'
import { displayText } from '../value/displayText.ts'
import { kindOf, kinds, type OptionValue } from '../value/optionValue.ts'
import type { Sort, SortColumn } from './view.ts'

const stateOrder: readonly RowState[] = ['conflict', 'edited', 'added', 'removed', 'clean']

/** As many characters as texts are compared by; more would cost more than anyone reads. */
const comparedLength = 100

function kindRank(value: OptionValue): number {
  return kinds.indexOf(kindOf(value))
}

type SortText = string | number | bigint

/** What a value is ordered by among those of its kind: a number by its size, all else by its text. */
function valueText(value: OptionValue): SortText {
  if (typeof value === 'number' || typeof value === 'bigint') return value
  return displayText(value, comparedLength)
}

function sortText({ key, value, state }: Row, column: SortColumn): SortText {
  switch (column) {
    case 'key':
      return key
    case 'type':
      return kindRank(value)
    case 'value':
      return valueText(value)
    case 'state':
      return stateOrder.indexOf(state)
  }
}

/**
 * The keys in the order of a column; rows that are equal in it stay in the order they had, either way.
 *
 * Texts are ordered as people of the locale read them, digits by their number: `page.2` before `page.10`. Values are
 * ordered by kind, then within it.
 *
 * @param locale BCP 47 tag
 */
export function sortRows(
  keys: readonly string[],
  rowOf: (key: string) => Row,
  { column, isDescending }: Sort,
  locale: string,
): string[] {
  const collator = new Intl.Collator(locale, { numeric: true })
  const sign = isDescending ? -1 : 1
  const rows = keys.map((key) => {
    const row = rowOf(key)
    return { key, text: sortText(row, column), rank: column === 'value' ? kindRank(row.value) : 0 }
  })
  // Sorted roughly first, which is quick: an order nearly right needs few of the slow comparisons.
  rows.sort((a, b) => a.rank - b.rank || (a.text === b.text ? 0 : a.text < b.text ? -sign : sign))
  rows.sort((a, b) => {
    if (a.rank !== b.rank) return sign * (a.rank - b.rank)
    if (typeof a.text === 'string' && typeof b.text === 'string') {
      return sign * collator.compare(a.text, b.text)
    }
    return a.text === b.text ? 0 : a.text < b.text ? -sign : sign
  })
  return rows.map(({ key }) => key)
}
