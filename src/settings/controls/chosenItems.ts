import { canonicalText } from '../../schema/canonicalText.ts'
import { isList, type OptionValue } from '../../value/optionValue.ts'

/** An item of a stored list of choices. */
export interface ChosenItem {
  readonly value: OptionValue
  /** Its index among the choices; undefined for one that is not offered. */
  readonly choice: number | undefined
  /** Whether the same item stands before it already. */
  readonly isRepeated: boolean
}

/** The items of a value; none of one that is no list. */
export function itemsOf(value: OptionValue | undefined): readonly OptionValue[] {
  return value !== undefined && isList(value) ? value : []
}

/** The items of a list in their order, each with the choice that it is. */
export function chosenItems(
  choices: readonly OptionValue[],
  list: readonly OptionValue[],
): readonly ChosenItem[] {
  const indexes = new Map(choices.map((choice, index) => [canonicalText(choice), index]))
  const seen = new Set<string>()
  return list.map((value) => {
    const text = canonicalText(value)
    const isRepeated = seen.has(text)
    seen.add(text)
    return { value, choice: indexes.get(text), isRepeated }
  })
}

/**
 * The list with one more choice: before the first item that follows it among the choices, else at the end.
 *
 * @param choice index among the choices
 */
export function withChoice(
  choices: readonly OptionValue[],
  list: readonly OptionValue[],
  choice: number,
): readonly OptionValue[] {
  const added = choices[choice]
  if (added === undefined) return list
  const at = chosenItems(choices, list).findIndex((item) => item.choice !== undefined && item.choice > choice)
  return at < 0 ? [...list, added] : list.toSpliced(at, 0, added)
}

/** The list without a value, wherever it stands. */
export function withoutValue(list: readonly OptionValue[], value: OptionValue): readonly OptionValue[] {
  const text = canonicalText(value)
  return list.filter((item) => canonicalText(item) !== text)
}

/** The list with an item at another index; as it is, where there is none. */
export function withMoved<Item>(list: readonly Item[], from: number, to: number): readonly Item[] {
  const item = list[from]
  if (item === undefined || to < 0 || to >= list.length || from === to) return list
  return list.toSpliced(from, 1).toSpliced(to, 0, item)
}
