import { canonicalText } from '../schema/canonicalText.ts'
import { checkValue } from '../schema/checkValue.ts'
import type { Misfit } from '../schema/misfit.ts'
import type { Setting } from '../schema/schema.ts'
import type { LocaleReader } from '../value/localeReader.ts'
import { isList, type OptionValue } from '../value/optionValue.ts'
import type { InputLine, SettingInput } from './controlProps.ts'
import { type InputReading, readText } from './readText.ts'

/**
 * Reads what was typed or chosen for a setting.
 *
 * Items of a list that did not fit before may stay: the others can be edited beside them.
 *
 * @param before what the value was when the input began
 */
export function readInput(
  setting: Setting,
  input: SettingInput,
  reader: LocaleReader,
  before?: OptionValue,
): InputReading {
  switch (input.kind) {
    case 'incomplete':
      return refused([{ path: [], keyword: 'format', ...(setting.format && { expected: setting.format }) }])
    case 'text':
      return readText(setting, input, reader)
    case 'lines':
      return readLines(setting, input.lines, reader, before)
    case 'value':
      return readChosen(setting, input.value, before)
  }
}

function refused(misfits: readonly Misfit[]): InputReading {
  return { ok: false, misfits }
}

/** Reads a value that was chosen, as {@link readInput} does. */
export function readChosen(
  setting: Setting,
  value: OptionValue,
  before: OptionValue | undefined,
): InputReading {
  const misfits = newMisfits(setting, value, before)
  return misfits.length === 0 ? { ok: true, value } : refused(misfits)
}

/** What is wrong with a value, but for items of a list that were wrong before. */
function newMisfits(
  setting: Setting,
  value: OptionValue,
  before: OptionValue | undefined,
): readonly Misfit[] {
  const misfits = checkValue(setting, value)
  if (misfits.length === 0 || before === undefined || !isList(before) || !isList(value)) return misfits
  const wrongBefore = new Set(
    checkValue(setting, before).flatMap(({ path: [index] }) => {
      const item = typeof index === 'number' ? before[index] : undefined
      return item === undefined ? [] : [canonicalText(item)]
    }),
  )
  return misfits.filter(({ path: [index] }) => {
    const item = typeof index === 'number' ? value[index] : undefined
    return item === undefined || !wrongBefore.has(canonicalText(item))
  })
}

function readLines(
  setting: Setting,
  lines: readonly InputLine[],
  reader: LocaleReader,
  before: OptionValue | undefined,
): InputReading {
  const unread: Misfit[] = []
  const list = lines.map((line, index): OptionValue => {
    if ('value' in line) return line.value
    const reading = setting.items === undefined ? undefined : readText(setting.items, line, reader)
    if (reading?.ok === true && reading.value !== null) return reading.value
    const misfits = reading?.ok === false ? reading.misfits : emptyLine(setting.items)
    unread.push(...misfits.map((misfit) => ({ ...misfit, path: [index, ...misfit.path] })))
    return null
  })
  if (unread.length === 0) return readChosen(setting, list, before)
  const unreadAt = new Set(unread.map(({ path: [index] }) => index))
  const others = newMisfits(setting, list, before)
  return refused([
    ...unread,
    ...others.filter(({ path: [index] }) => index !== undefined && !unreadAt.has(index)),
  ])
}

/** Nothing in a list means “not set”: an empty line is told what it is not. */
function emptyLine(items: Setting | undefined): readonly Misfit[] {
  const misfits = items === undefined ? [] : checkValue(items, '')
  return misfits.length === 0 ? [{ path: [], keyword: 'type' }] : misfits
}
