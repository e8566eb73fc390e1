import fc from 'fast-check'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { MessagesProvider } from '../../messages/Messages.tsx'
import { createSaySettings } from '../../messages/say.ts'
import en from '../../messages/settingsCatalogues/en.json'
import { english } from '../../messages/translation.ts'
import { checkValue } from '../../schema/checkValue.ts'
import type { Setting } from '../../schema/schema.ts'
import { settingOf } from '../../schema/settingOf.ts'
import { arbitraryValue } from '../../value/arbitraryValue.ts'
import type { OptionValue } from '../../value/optionValue.ts'
import type { SettingInput } from '../controlProps.ts'
import { SettingControl } from './SettingControl.tsx'

const translation = { ...english, saySettings: createSaySettings(en, 'en') }

function refuse(): never {
  throw new Error('Nothing was done to the control.')
}

/** The markup of a control as it is first shown. */
function drawn(setting: Setting, value: OptionValue | undefined, input?: SettingInput): string {
  const control = createElement(SettingControl, {
    setting,
    texts: setting,
    name: 'Title',
    id: 'a',
    describedBy: undefined,
    misfits: checkValue(setting, value ?? null),
    isReadOnly: false,
    isSecret: setting.writeOnly === true,
    isSet: value !== undefined,
    value,
    input,
    onInput: refuse,
    onChange: refuse,
    onInputEnd: refuse,
    onOpenEditor: refuse,
  })
  return renderToStaticMarkup(createElement(MessagesProvider, { value: translation }, control))
}

const choices = { enum: ['a', 1, true], 'x-enumLabels': ['A', 'One', 'Yes'] }

const settings = [
  { type: 'boolean' },
  choices,
  { enum: [1, 2, 3, 4, 5] },
  { type: 'array', items: choices },
  { type: 'array', items: choices, 'x-control': 'order' },
  { type: 'integer' },
  { type: 'number', minimum: 0, maximum: 9, 'x-control': 'slider' },
  { type: 'string' },
  ...['date', 'time', 'date-time', 'email', 'uri', 'color'].map((format) => ({ type: 'string', format })),
  { type: 'array', items: { type: 'string' } },
  { type: 'array', items: { type: 'integer' } },
  { type: 'object', properties: { a: {} } },
  {},
  { type: 'string', writeOnly: true },
].map((words) => settingOf(words))

test('every control shows any value, of whatever kind, and changes nothing by that', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...settings),
      fc.option(arbitraryValue, { nil: undefined }),
      (setting, value) => {
        expect(drawn(setting, value)).toContain('class="control"')
      },
    ),
    { numRuns: 500 },
  )
})

test('no markup of a masked secret holds it, and none holds markup of a value', () => {
  const secret = settingOf({ type: 'string', writeOnly: true })
  expect(drawn(secret, 'hush')).not.toContain('hush')
  expect(
    drawn(settingOf({ type: 'array', items: { type: 'string', writeOnly: true } }), ['hush']),
  ).not.toContain('hush')
  for (const setting of settings) expect(drawn(setting, '<img src=x>')).not.toContain('<img')
})

test('a choice that does not fit is shown until it does', () => {
  const setting = settingOf({ type: 'array', items: { enum: ['a', 'b'] }, minItems: 1 })
  expect(drawn(setting, ['a'], { kind: 'value', value: [] })).not.toContain('checked')
  expect(drawn(setting, ['a'])).toContain('checked')
})
