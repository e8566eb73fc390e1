import type { Draft } from '../draft/draft.ts'
import { isTouched, type OpenEdit, readOpenValue } from '../draft/openEdit.ts'
import type { LocaleReader } from '../value/localeReader.ts'
import type { OptionValue } from '../value/optionValue.ts'

/**
 * What would be lost with the page: the values of the unsaved edits, and what is being typed. A text that is no value
 * of its kind yet is there as text.
 */
export function unsavedOptions(
  draft: Draft,
  open: OpenEdit | undefined,
  reader: LocaleReader,
): Map<string, OptionValue> {
  const options = new Map<string, OptionValue>()
  for (const [key, { value }] of draft.edits) options.set(key, value)
  if (open?.column === 'value' && isTouched(open)) {
    const read = readOpenValue(open, reader)
    options.set(open.key, read.ok ? read.value : open.text)
  }
  return options
}
