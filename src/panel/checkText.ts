import type { OpenEdit } from '../draft/openEdit.ts'
import type { Say } from '../messages/say.ts'
import { formatJsonInString } from '../schema/jsonInString.ts'
import { displayText } from '../value/displayText.ts'
import type { LocaleReader } from '../value/localeReader.ts'
import { readEdited } from '../value/readEdited.ts'
import { storedForm } from '../value/storedForm.ts'
import { utf8Length } from '../value/utf8Length.ts'
import { jsonNumberHint } from '../wording/numberHint.ts'
import { isJsonForm } from './jsonForm.ts'
import type { PanelProblem } from './panelProblem.ts'

/** In code units: a longer text is checked only when it is applied. */
const maxCheckedLength = 1_000_000

/** In code units: for a longer text, the stored form is not computed while typing. */
const maxStoredFormLength = 100_000

/** In code units: a longer stored form is cut off. */
const maxShownLength = 80

/** What is told of a text while it is typed. */
export interface CheckedText {
  /** The length of the text in UTF-8. */
  readonly bytes: number
  readonly problem: PanelProblem | undefined
  /** What the portal will store, if that differs from the text. */
  readonly stored: string | undefined
  /** Says which numbers will be stored as other ones. */
  readonly rounded: string | undefined
  /** Whether the text is so long that it is checked only when it is applied. */
  readonly isUnchecked: boolean
}

export function isUnchecked(text: string): boolean {
  return text.length > maxCheckedLength
}

export function checkText(edit: OpenEdit, text: string, say: Say, reader: LocaleReader): CheckedText {
  const checked = {
    bytes: utf8Length(text),
    problem: undefined,
    stored: undefined,
    rounded: undefined,
    isUnchecked: isUnchecked(text),
  }
  if (checked.isUnchecked) return checked
  if (isJsonForm(edit)) {
    // Within a string the portal changes nothing.
    const json = formatJsonInString(text)
    return json.ok ? checked : { ...checked, problem: { kind: 'unreadable', error: json.error } }
  }
  const { kind, form } = edit
  const result = readEdited(kind, text, form, reader)
  const isJson = kind === 'list' || kind === 'object'
  if (!isJson || text.length > maxStoredFormLength)
    return result.ok ? checked : { ...checked, problem: result.problem }
  const stored = result.ok ? storedForm(result.value) : undefined
  return {
    ...checked,
    problem: result.ok ? undefined : result.problem,
    stored:
      stored === undefined || !result.ok || stored === result.value
        ? undefined
        : displayText(stored, maxShownLength),
    rounded: jsonNumberHint(say, text),
  }
}
