import { describe, expect, test } from 'vitest'
import { type Draft, emptyDraft, update } from '../draft/draft.ts'
import { decodeStored } from '../schema/decodeStored.ts'
import { encodeStored } from '../schema/encodeStored.ts'
import { readSchemaValue } from '../schema/readSchema.ts'
import type { SettingPath } from '../schema/schema.ts'
import { createStore } from '../state/store.ts'
import { equalValues } from '../value/equal.ts'
import { createLocaleReader } from '../value/localeReader.ts'
import type { OptionValue } from '../value/optionValue.ts'
import { controlFor } from './controls/controlFor.ts'
import { everyControl, everyKind } from './everyControl.ts'
import { textOfValue } from './inputText.ts'
import { createSettingActions } from './settingActions.ts'
import { type Inputs, noInputs } from './settingInputs.ts'
import { type SettingState, settingState } from './settingState.ts'

const reader = createLocaleReader('en')

const textControls = new Set([
  'number',
  'field',
  'textarea',
  'secret',
  'json',
  'date',
  'time',
  'date-time',
  'email',
  'uri',
])

function start(words: object, stored: OptionValue) {
  const read = readSchemaValue({ properties: { key: words, other: { type: 'string' } } })
  if (!read.ok) throw new Error(JSON.stringify(read))
  const { schema } = read
  const remote = new Map([['key', stored]])
  const draft = createStore<Draft>(emptyDraft)
  const inputs = createStore<Inputs>(noInputs)
  const currentOf = (): OptionValue => {
    const edit = draft.get().edits.get('key')
    return edit === undefined ? stored : edit.value
  }
  return {
    setting: schema.properties.get('key'),
    draft,
    actions: createSettingActions({
      schema,
      draft,
      remoteValues: () => remote,
      update: (desired) => draft.set(update(draft.get(), remote, new Map(desired))),
      inputs,
      rejected: createStore<Inputs>(noInputs),
      focus: createStore<SettingPath | undefined>(undefined),
      search: createStore(''),
      isHidden: () => false,
    }),
    currentOf,
    state: (): SettingState => {
      const context = { schema, appOptions: new Map(), locked: new Set<string>() }
      const state = settingState(context, { current: currentOf(), remote: stored }, ['key'])
      if (state === undefined) throw new Error('The setting is not there.')
      return state
    },
  }
}

describe.each(everyControl)('%s', (_, words, value, storedAnew) => {
  test('shows whatever is stored, and changes nothing by that', () => {
    for (const stored of everyKind) {
      const { state, setting, draft, actions } = start(words, stored)
      const shown = state()
      expect(shown.stored).toBe(stored)
      expect(shown.isChanged).toBe(false)
      // Nothing of it is lost in a field: what is typed there by itself is no change of a value that fits.
      const { text, ...form } = textOfValue(shown.setting, shown.value, reader, shown.misfits)
      const kind = controlFor({ ...shown, input: undefined })
      if (shown.isSet && shown.misfits.length === 0 && textControls.has(kind)) {
        actions.type(['key'], { kind: 'text', text, form }, reader)
      }
      expect(draft.get().edits.size).toBe(0)
      if (setting === undefined) throw new Error('The setting is not there.')
      expect(encodeStored(setting, decodeStored(setting, stored).value, stored)).toBe(stored)
    }
  })

  test('takes a value in place of whatever is stored', () => {
    for (const stored of everyKind) {
      const { actions, state, currentOf } = start(words, stored)
      const isThere =
        equalValues(decodeStored(state().setting, stored).value, value) && state().misfits.length === 0
      actions.choose(['key'], value)
      expect(state().misfits).toEqual([])
      expect(state().value).toEqual(value)
      if (!isThere && !(typeof storedAnew === 'string' && typeof stored === 'string'))
        expect(currentOf()).toEqual(storedAnew)
    }
  })

  test('can be reset, whatever is stored', () => {
    for (const stored of everyKind) {
      const { actions, state, currentOf } = start(words, stored)
      if (!state().isSet) continue
      actions.reset([['key']])
      expect([currentOf(), state().isSet, state().misfits]).toEqual([state().setting.unset, false, []])
    }
  })
})
