import type { OptionValue } from '../value/optionValue.ts'
import { printJson } from '../value/printJson.ts'
import { canonicalText } from './canonicalText.ts'
import { checkValue } from './checkValue.ts'
import { compareDecimals } from './decimal.ts'
import { encodeStored } from './encodeStored.ts'
import type { JsonNode } from './jsonTree.ts'
import type { MistakeKind } from './mistake.ts'
import { memberNode, type Reading } from './reading.ts'
import type { SettingSource } from './readSetting.ts'
import type { Setting } from './schema.ts'
import { nearest } from './words.ts'

type Note = (word: string, kind: MistakeKind, details?: { found?: string; expected?: string }) => void

/** Notes what is wrong with a setting whose words are all right by themselves. */
export function checkSetting({ setting, node }: SettingSource, reading: Reading): void {
  function note(word: string, kind: MistakeKind, details?: { found?: string; expected?: string }): void {
    reading.note(memberNode(node, word) ?? node, kind, details)
  }
  checkStoredForm(setting, note)
  checkLabels(setting, node, reading)
  checkControl(setting, note)
  checkMemberNames(setting, node, reading)
  checkChoices(setting, node, reading)
  if (setting.default !== undefined) checkFit(setting, setting.default, 'default', note)
  if (setting.const !== undefined) {
    checkFit(
      { ...typeOnly(setting), ...(setting.enum && { enum: setting.enum }) },
      setting.const,
      'const',
      note,
    )
  }
}

function checkFit(setting: Setting, value: OptionValue, word: string, note: Note): void {
  const [misfit] = checkValue(setting, value)
  if (misfit !== undefined) note(word, 'does-not-fit', { found: misfit.keyword })
}

/** As far as the type alone goes: a choice that no value can be is a mistake. */
function typeOnly({ key, pointer, unset, type }: Setting): Setting {
  return { key, pointer, unset, visibleIf: [], i18n: new Map(), ...(type && { type }) }
}

function checkStoredForm(setting: Setting, note: Note): void {
  const { stored, type, items } = setting
  function needs(expected: string): void {
    note('x-stored', 'needs-word', { found: `x-stored: ${stored}`, expected })
  }
  if (stored === 'yn' && type !== 'boolean') needs('type: boolean')
  if (stored === 'text' && type !== 'boolean' && type !== 'number' && type !== 'integer') {
    needs('type: number, integer, boolean')
  }
  if (stored !== 'commas') return
  if (type !== 'array') needs('type: array')
  else if (items === undefined || !isPlain(items)) needs('items: { type: string, number, integer }')
  if (items?.stored !== undefined)
    note('x-stored', 'contradiction', { found: 'commas', expected: 'x-stored' })
  if (setting.unset === '')
    note('x-unset', 'contradiction', { found: 'x-unset: ""', expected: 'x-stored: commas' })
}

/** Strings or numbers, by their type or by their choices. */
function isPlain({ type, enum: choices }: Setting): boolean {
  if (type !== undefined) return type === 'string' || type === 'number' || type === 'integer'
  return choices?.every((choice) => ['string', 'number', 'bigint'].includes(typeof choice)) ?? false
}

function checkLabels(setting: Setting, node: JsonNode, reading: Reading): void {
  const count = setting.enum?.length
  function check(labels: readonly string[] | undefined, at: JsonNode | undefined): void {
    if (labels === undefined || at === undefined || labels.length === count) return
    if (count === undefined) reading.note(at, 'needs-word', { found: 'x-enumLabels', expected: 'enum' })
    else reading.note(at, 'wrong-count', { found: String(labels.length), expected: String(count) })
  }
  check(setting.enumLabels, memberNode(node, 'x-enumLabels'))
  for (const [code, texts] of setting.i18n) {
    const translations = memberNode(node, 'x-i18n')
    const translation = translations && memberNode(translations, code)
    check(texts.enumLabels, translation && memberNode(translation, 'enumLabels'))
  }
}

function checkControl(setting: Setting, note: Note): void {
  const { control, type, minimum, maximum } = setting
  function needs(expected: string): void {
    note('x-control', 'needs-word', { found: `x-control: ${control}`, expected })
  }
  if (control === 'textarea' && type !== 'string') needs('type: string')
  if (control === 'radio' && setting.enum === undefined) needs('enum')
  if (control === 'order' && (type !== 'array' || setting.items?.enum === undefined)) {
    needs('type: array, items: { enum }')
  }
  if (control !== 'slider') return
  if (type !== 'number' && type !== 'integer') needs('type: number, integer')
  if (minimum === undefined) needs('minimum')
  if (maximum === undefined) needs('maximum')
  if (minimum !== undefined && maximum !== undefined && compareDecimals(minimum, maximum) >= 0) {
    note('maximum', 'wrong-value', { expected: '> minimum' })
  }
}

/** The names in `x-version` and `required`; those in `x-order` are checked where they are read. */
function checkMemberNames(setting: Setting, node: JsonNode, reading: Reading): void {
  const { version, properties, required } = setting
  const at = memberNode(node, 'x-version')
  if (at !== undefined && version !== undefined) {
    if (properties === undefined)
      reading.note(at, 'needs-word', { found: 'x-version', expected: 'properties' })
    else if (!properties.has(version)) noteUnknown(at, version, properties.keys(), reading)
  }
  const names = memberNode(node, 'required')
  if (names?.kind !== 'list' || properties === undefined || setting.additionalProperties !== false) return
  for (const [index, name] of (required ?? []).entries()) {
    const item = names.items[index]
    if (item !== undefined && !properties.has(name)) noteUnknown(item, name, properties.keys(), reading)
  }
}

/** Notes a name that is not among those that are known, with the nearest of them. */
export function noteUnknown(
  node: JsonNode,
  name: string,
  known: Iterable<string>,
  reading: Reading,
  at?: number,
): void {
  const expected = nearest(name, known)
  reading.note(node, 'unknown-key', {
    found: name,
    ...(expected !== undefined && { expected }),
    ...(at !== undefined && { at }),
  })
}

function checkChoices(setting: Setting, node: JsonNode, reading: Reading): void {
  const list = memberNode(node, 'enum')
  const choices = setting.enum
  if (list?.kind !== 'list' || choices === undefined || choices.length !== list.items.length) return
  if (setting.stored === 'text' && new Set(choices.map(kindOfChoice)).size > 1) {
    reading.note(list, 'mixed-types', { found: 'enum' })
    return
  }
  const forms = new Set<string>(setting.unset === '' ? ['""'] : [])
  for (const [index, choice] of choices.entries()) {
    const item = list.items[index] ?? list
    if (checkValue(typeOnly(setting), choice).length > 0) {
      reading.note(item, 'does-not-fit', { found: 'type', expected: setting.type ?? '' })
      continue
    }
    const stored = choice === null ? null : encodeStored(setting, choice, undefined)
    const form = canonicalText(stored)
    const isDuplicate = choices
      .slice(0, index)
      .some((other) => canonicalText(other) === canonicalText(choice))
    if (forms.has(form) && !isDuplicate) reading.note(item, 'same-stored-form', { found: printJson(stored) })
    forms.add(form)
  }
}

function kindOfChoice(choice: OptionValue): string {
  return typeof choice === 'bigint' ? 'number' : typeof choice
}
