import { checkValue } from '../schema/checkValue.ts'
import { exactNumber } from '../schema/exactNumber.ts'
import type { Misfit } from '../schema/misfit.ts'
import type { Setting } from '../schema/schema.ts'
import { type EditTextError, parseEditText, plainForm } from '../value/editText.ts'
import { isInt64 } from '../value/limits.ts'
import type { LocaleReader } from '../value/localeReader.ts'
import type { OptionValue } from '../value/optionValue.ts'
import { parseJson } from '../value/parseJson.ts'
import { roundedNumbers } from '../value/roundedNumbers.ts'
import { textPosition } from '../value/textPosition.ts'
import { unsendableReason } from '../value/unsendable.ts'
import type { TypedText } from './controlProps.ts'
import { textKindOf } from './inputText.ts'

/** What an input means: a value that fits, null for “not set”, or else what is wrong with it. */
export type InputReading =
  | { readonly ok: true; readonly value: OptionValue }
  | { readonly ok: false; readonly misfits: readonly Misfit[] }

/** Reads a text as a value of a setting; nothing is “not set”, unless an empty string fits. */
export function readText(setting: Setting, typed: TypedText, reader: LocaleReader): InputReading {
  const { text } = typed
  switch (textKindOf(setting)) {
    case 'string':
      return readString(setting, typed)
    case 'number':
      return text.trim() === '' ? notSet : readNumber(setting, text, reader)
    case 'boolean': {
      if (text.trim() === '') return notSet
      const value = reader.boolean(text)
      return value === undefined ? wrongType('boolean') : checked(setting, value)
    }
    case 'json':
      return text.trim() === '' ? notSet : readJson(setting, text)
  }
}

const notSet: InputReading = { ok: true, value: null }

function checked(setting: Setting, value: OptionValue): InputReading {
  const misfits = checkValue(setting, value)
  return misfits.length === 0 ? { ok: true, value } : { ok: false, misfits }
}

function refused(misfit: Omit<Misfit, 'path'>): InputReading {
  return { ok: false, misfits: [{ path: [], ...misfit }] }
}

function wrongType(expected: string): InputReading {
  return refused({ keyword: 'type', expected })
}

function badText(error: EditTextError): InputReading {
  return 'offset' in error
    ? refused({ keyword: 'x-stored', problem: 'bad-json', syntax: error })
    : refused({ keyword: 'type' })
}

function readString(setting: Setting, { text, form = plainForm }: TypedText): InputReading {
  const parsed = parseEditText('string', text, form)
  if (!parsed.ok) return badText(parsed.error)
  if (parsed.value === '' && (setting.unset === '' || checkValue(setting, '').length > 0)) return notSet
  return sendable(text, parsed.value) ?? checked(setting, parsed.value)
}

function readNumber(setting: Setting, text: string, reader: LocaleReader): InputReading {
  const reading = reader.number(text)
  if (reading.kind !== 'number') return wrongType(setting.type ?? 'number')
  // Where points group digits, people mean that by them, unless only the other meaning fits.
  const grouped = reading.other === undefined ? undefined : numberOf(setting, reading.other)
  return grouped?.ok === true ? grouped : numberOf(setting, reading.literal)
}

function numberOf(setting: Setting, literal: string): InputReading {
  const value = exactNumber(literal)
  const isTooLong = typeof value === 'bigint' && !isInt64(value) && setting.stored !== 'text'
  if (typeof value === 'string' || isTooLong) {
    return refused({ keyword: 'x-stored', problem: 'number-not-exact' })
  }
  return checked(setting, value)
}

function readJson(setting: Setting, text: string): InputReading {
  const parsed = parseJson(text)
  if (!parsed.ok) return badText(parsed.error)
  if (roundedNumbers(text).length > 0) return refused({ keyword: 'x-stored', problem: 'number-not-exact' })
  return sendable(text, parsed.value) ?? checked(setting, parsed.value)
}

const halfOfPair = /\\u[dD][89a-fA-F][\da-fA-F]{2}|\p{Cs}/u

/** Refuses half of a surrogate pair, which would make the whole request unreadable to the portal. */
function sendable(text: string, value: OptionValue): InputReading | undefined {
  if (unsendableReason(value)?.kind !== 'lone-surrogate') return undefined
  const match = halfOfPair.exec(text)
  return badText({
    kind: 'bad-escape',
    ...textPosition(text, match?.index ?? 0),
    ...(match !== null && { found: match[0] }),
  })
}
