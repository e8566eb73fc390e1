import { parseEditText, plainForm } from './editText.ts'
import { isExactDecimal } from './jsonNumber.ts'
import type { LocaleReader } from './localeReader.ts'
import { objectOf, valuesOf } from './optionObject.ts'
import { isList, type Kind, kindOf, type OptionValue } from './optionValue.ts'
import { parseJson } from './parseJson.ts'
import { printJson } from './printJson.ts'
import { hasListKeys } from './storedForm.ts'

export type Conversion = { readonly ok: true; readonly value: OptionValue } | { readonly ok: false }

const impossible: Conversion = { ok: false }

/**
 * The value that takes a value's place when its kind is changed. Only to null loses anything; a conversion that
 * would lose something else is not possible. Null and the empty string become the empty value of any kind.
 *
 * | to | from |
 * |---|---|
 * | string | number: its digits; boolean: `true`, `false`; list, object: JSON in one line |
 * | number | string: a number whose digits a number can keep; boolean: 1, 0 |
 * | boolean | string: `true`, `false` in any case, `1`, `0`; number: 1, 0 |
 * | null | anything |
 * | list | string: the list it is the JSON of, else a list of it; object with the keys 0, 1, 2…: its values; number, boolean: a list of it |
 * | object | string: the object it is the JSON of; list: its items under the keys 0, 1, 2… |
 *
 * The portal stores no empty object, nor one with the keys 0, 1, 2…: see `storedForm`.
 *
 * @param reader takes numbers and booleans as people of a locale write them, too
 */
export function convertValue(value: OptionValue, kind: Kind, reader?: LocaleReader): Conversion {
  if (kindOf(value) === kind) return { ok: true, value }
  if (value === null || value === '') return { ok: true, value: emptyValues[kind] }
  return converters[kind](value, reader)
}

/** What a new option of each kind holds. */
export const emptyValues: Readonly<Record<Kind, OptionValue>> = {
  string: '',
  number: 0,
  boolean: false,
  null: null,
  list: [],
  object: {},
}

type Converter = (value: OptionValue, reader: LocaleReader | undefined) => Conversion

const converters: Readonly<Record<Kind, Converter>> = {
  string: (value) => ({ ok: true, value: printJson(value) }),
  number: toNumber,
  boolean: toBoolean,
  null: () => ({ ok: true, value: null }),
  list: toList,
  object: toObject,
}

function toNumber(value: OptionValue, reader: LocaleReader | undefined): Conversion {
  if (typeof value === 'boolean') return { ok: true, value: Number(value) }
  if (typeof value !== 'string') return impossible
  const parsed = parseEditText('number', value, plainForm, reader)
  if (!parsed.ok) return impossible
  const reading = reader?.number(value)
  const literal = reading?.kind === 'number' ? reading.literal : value.trim().replace(/^\+/, '')
  return typeof parsed.value === 'number' && !isExactDecimal(literal, parsed.value) ? impossible : parsed
}

function toBoolean(value: OptionValue, reader: LocaleReader | undefined): Conversion {
  if (typeof value === 'object') return impossible
  const word = String(value).trim()
  if (word === '1' || word === '0') return { ok: true, value: word === '1' }
  const parsed = parseEditText('boolean', word, plainForm, reader)
  return parsed.ok ? parsed : impossible
}

function toList(value: OptionValue): Conversion {
  if (typeof value === 'string') {
    const parsed = parseJson(value)
    return parsed.ok && kindOf(parsed.value) === 'list' ? parsed : { ok: true, value: [value] }
  }
  if (typeof value !== 'object' || value === null || isList(value)) return { ok: true, value: [value] }
  return hasListKeys(value) ? { ok: true, value: valuesOf(value) } : impossible
}

function toObject(value: OptionValue): Conversion {
  if (typeof value === 'string') {
    const parsed = parseJson(value)
    return parsed.ok && kindOf(parsed.value) === 'object' ? parsed : impossible
  }
  if (typeof value !== 'object' || value === null || !isList(value)) return impossible
  return { ok: true, value: objectOf(value.map((item, index) => [String(index), item])) }
}
