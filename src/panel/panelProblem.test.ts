import type { EditorState } from '@codemirror/state'
import { expect, test } from 'vitest'
import * as fc from 'fast-check'
import { arbitraryString, arbitraryValue, counterexample } from '../value/arbitraryValue.ts'
import { type EditForm, editTextOf, plainForm } from '../value/editText.ts'
import { equalValues } from '../value/equal.ts'
import { type Kind, kindOf, type OptionValue } from '../value/optionValue.ts'
import { readEdited } from '../value/readEdited.ts'
import { unsendableReason } from '../value/unsendable.ts'
import { type PanelText, panelState } from './panelState.ts'
import { problemRange } from './panelProblem.ts'

function stateOf(text: string, overrides: Partial<PanelText> = {}): EditorState {
  return panelState({
    text,
    caret: 0,
    isJson: false,
    isReadOnly: false,
    label: 'Value',
    phrases: {},
    check: () => [],
    onChange: () => undefined,
    rejectsPaste: () => false,
    ...overrides,
  })
}

function isUnchanged(value: OptionValue): boolean {
  const edit = editTextOf(value)
  const text = stateOf(edit.text, { isJson: edit.form === 'json' }).doc.toString()
  if (text !== edit.text) return false
  const read = readEdited(kindOf(value), text, edit)
  return read.ok ? equalValues(read.value, value) : unsendableReason(value) !== undefined
}

test('every value comes back from the text editor unchanged', () => {
  expect(counterexample(fc.oneof(arbitraryValue, arbitraryString), isUnchanged, 3000)).toBeNull()
})

test.each(['a\r\nb\r\n', 'a\rb', 'a\r\nb\n', '\r', '\u2028', '\u0085', 'a\\\0', ''])(
  '%j comes back unchanged',
  (value) => {
    expect(isUnchanged(value)).toBe(true)
  },
)

test('only \\n breaks a line in the text editor', () => {
  expect(stateOf('a\rb\u2028c\u0085d\ne').doc.lines).toBe(2)
})

const escaped: EditForm = { form: 'escaped', lineEnding: '\r\n' }

test.each<[Kind, string, EditForm, OptionValue]>([
  ['null', '', plainForm, null],
  ['null', 'null', plainForm, 'null'],
  ['string', 'a\nb', { form: 'plain', lineEnding: '\r\n' }, 'a\r\nb'],
  ['string', '\\r\n\\\\', escaped, '\r\r\n\\'],
  ['list', '[9007199254740993]', plainForm, [9007199254740993n]],
])('as a value of the kind %s, %j is read', (kind, text, form, value) => {
  expect(readEdited(kind, text, form)).toEqual({ ok: true, value })
})

test.each<[Kind, string, object]>([
  ['object', '{"a":1,"a":2}', { kind: 'unreadable', error: { kind: 'duplicate-key', line: 1, column: 8 } }],
  ['object', '[]', { kind: 'unreadable', error: { kind: 'not-an-object' } }],
  ['list', '[\n1,]', { kind: 'unreadable', error: { kind: 'unexpected-character', line: 2, column: 3 } }],
  ['list', '["\\ud800"]', { kind: 'unsendable', reason: { kind: 'lone-surrogate', path: [0] } }],
  ['null', '\ud800', { kind: 'unsendable', reason: { kind: 'lone-surrogate', path: [] } }],
])('as a value of the kind %s, %j has a problem', (kind, text, problem) => {
  expect(readEdited(kind, text, plainForm)).toMatchObject({ ok: false, problem })
})

function rangeIn(kind: Kind, text: string, form = plainForm): string | undefined {
  const read = readEdited(kind, text, form)
  const range = read.ok ? undefined : problemRange(read.problem, text.length)
  return range && `${range.from}-${range.to}`
}

test.each<[Kind, string, EditForm, string | undefined]>([
  ['object', '{"a":1,"a":2}', plainForm, '7-10'],
  ['list', '[1,', plainForm, '3-3'],
  ['list', '[12x]', plainForm, '1-4'],
  ['list', '{}', plainForm, undefined],
  ['string', 'a\\x', escaped, '1-3'],
  ['list', '["\\ud800"]', plainForm, undefined],
])('as a value of the kind %s, the problem of %j has the right range', (kind, text, form, range) => {
  expect(rangeIn(kind, text, form)).toBe(range)
})
