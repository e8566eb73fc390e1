import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { emptyDraft } from '../draft/draft.ts'
import { isTouched, openedEdit, type OpenEdit } from '../draft/openEdit.ts'
import { parseOpenEdit, storedOpenEdit } from '../recovery/storedOpenEdit.ts'
import { propertyRuns } from '../value/arbitraryValue.ts'
import { createLocaleReader } from '../value/localeReader.ts'
import type { OptionValue } from '../value/optionValue.ts'
import { inOtherForm, isJsonForm, openInPanel, readPanelText } from './jsonForm.ts'

const reader = createLocaleReader('en')
const stored = '{"a": 1.0,\r\n "id":18446744073709551616}'
const laidOut = '{\n  "a": 1.0,\n  "id": 18446744073709551616\n}'

function editOf(value: OptionValue, text?: string): OpenEdit {
  const edit = openedEdit(
    new Map([['k', value]]),
    emptyDraft,
    { key: 'k', column: 'value' },
    { place: 'panel' },
  )
  return text === undefined ? edit : { ...edit, text }
}

function read(edit: OpenEdit): unknown {
  return readPanelText(edit, edit.text, reader)
}

test('JSON in a string is opened laid out, and untouched', () => {
  const { edit, hasJsonForm } = openInPanel(editOf(stored))
  expect(edit.text).toBe(laidOut)
  expect(hasJsonForm).toBe(true)
  expect(isTouched(edit)).toBe(false)
  expect(read(edit)).toEqual({ ok: true, value: stored })
})

test.each<[string, OptionValue]>([
  ['text', 'text'],
  ['brackets that hold no JSON', '[link]'],
  ['a number in a string', '5'],
  ['an object', { a: 1 }],
  ['a very long text', `["${'x'.repeat(1_000_000)}"]`],
])('%s is opened as ever', (_name, value) => {
  const edit = editOf(value)
  expect(openInPanel(edit)).toEqual({ edit, hasJsonForm: false, duplicateKey: undefined })
})

test('a key that is held twice keeps the text as it is, and is named', () => {
  const edit = editOf('{"a":{"b":1,"b":2}}')
  expect(openInPanel(edit)).toEqual({ edit, hasJsonForm: false, duplicateKey: 'b' })
})

test('what was typed before stays as it was typed, and can be laid out', () => {
  const typed = editOf(stored, '{"a":2}')
  const { edit, hasJsonForm } = openInPanel(typed)
  expect(edit).toBe(typed)
  expect(hasJsonForm).toBe(true)
  const laid = inOtherForm(edit)
  expect(laid.text).toBe('{\n  "a": 2\n}')
  expect(isTouched(laid)).toBe(true)
  expect(read(laid)).toEqual({ ok: true, value: '{"a":2}' })
})

test('as text it is the string as it would be stored', () => {
  const { edit } = openInPanel(editOf(stored))
  const asText = inOtherForm(edit)
  expect(asText.text).toBe('{"a": 1.0,\n "id":18446744073709551616}')
  expect(isTouched(asText)).toBe(false)
  expect(read(asText)).toEqual({ ok: true, value: stored })
  const changed = inOtherForm({ ...edit, text: laidOut.replace('1.0', '2') })
  expect(isTouched(changed)).toBe(true)
  expect(read(changed)).toEqual({ ok: true, value: stored.replace('1.0', '2') })
})

test('what is no JSON is refused as JSON with its place, and stored as text', () => {
  const broken = { ...openInPanel(editOf('{"a":1}')).edit, text: '{\n  "a": x\n}' }
  expect(read(broken)).toMatchObject({
    ok: false,
    problem: { error: { kind: 'unexpected-character', line: 2, column: 8 } },
  })
  const asText = inOtherForm(broken)
  expect(read(asText)).toEqual({ ok: true, value: '{\n  "a": x\n}' })
  const again = inOtherForm(asText)
  expect(again.text).toBe(broken.text)
  expect(isTouched(again)).toBe(true)
  expect(read({ ...again, text: '{\n  "a": 2\n}' })).toEqual({ ok: true, value: '{"a":2}' })
})

test('a text with invisible characters goes through both forms unchanged', () => {
  const value = '{"a":"x\ufeff\\u0000"}'
  const { edit } = openInPanel(editOf(value))
  const asText = inOtherForm(edit)
  expect(asText.form.form).toBe('escaped')
  expect(read(asText)).toEqual({ ok: true, value })
  expect(inOtherForm(asText)).toEqual(edit)
})

test('no change of the form changes the string', () => {
  fc.assert(
    fc.property(fc.json({ maxDepth: 3 }), fc.string(), fc.nat(4), (json, typed, changes) => {
      for (const text of [undefined, json.replaceAll(',', ', '), typed]) {
        let edit = openInPanel(editOf(`[${json}]`, text)).edit
        const before = inOtherForm(isJsonForm(edit) ? edit : inOtherForm(edit))
        for (let count = 0; count < changes; count++) edit = inOtherForm(edit)
        const after = isJsonForm(edit) ? inOtherForm(edit) : edit
        expect(read(after)).toEqual(read(before))
        expect(isTouched(edit)).toBe(isTouched(before))
      }
    }),
    { numRuns: propertyRuns(300) },
  )
})

test('what is typed in it comes back in the same form', () => {
  const edit = { ...openInPanel(editOf(stored)).edit, text: '{"a":' }
  const parsed = parseOpenEdit(storedOpenEdit(edit))
  expect(parsed).toEqual(edit)
  expect(parsed && openInPanel(parsed)).toMatchObject({ edit, hasJsonForm: true })
  const list: unknown = storedOpenEdit(edit)
  if (!Array.isArray(list)) throw new Error('not a list')
  expect(parseOpenEdit(list.slice(0, -1))).toBeUndefined()
  expect(parseOpenEdit(list.with(3, 'cell'))).toBeUndefined()
})
