import { type Draft, emptyDraft, update } from '../draft/draft.ts'
import { latestMove } from '../draft/latestMove.ts'
import { readSchemaValue } from '../schema/readSchema.ts'
import type { SettingPath } from '../schema/schema.ts'
import { createStore } from '../state/store.ts'
import { createLocaleReader } from '../value/localeReader.ts'
import type { OptionValue } from '../value/optionValue.ts'
import { createSettingActions } from './settingActions.ts'
import { type Inputs, noInputs } from './settingInputs.ts'

export const reader = createLocaleReader('en')

export const board = '{ "rows": 20, "v": 1.0 }'

/** The actions of a small schema on these options, without a portal. */
export function startWith(options: Readonly<Record<string, OptionValue>> = { rows: '20', board }) {
  const read = readSchemaValue({
    properties: {
      rows: { type: 'integer', 'x-stored': 'text', minimum: 5, maximum: 200, default: 20 },
      board: {
        type: 'object',
        'x-stored': 'json',
        properties: { rows: { type: 'integer', minimum: 5 }, note: { type: 'string', 'x-unset': '' } },
      },
      on: { type: 'boolean', 'x-stored': 'yn' },
      fixed: { type: 'object', readOnly: true, properties: { rows: { type: 'integer' } } },
    },
  })
  if (!read.ok) throw new Error(JSON.stringify(read))
  const remote = new Map(Object.entries(options))
  const draft = createStore<Draft>(emptyDraft)
  const inputs = createStore<Inputs>(noInputs)
  const actions = createSettingActions({
    schema: read.schema,
    draft,
    remoteValues: () => remote,
    update: (desired) => draft.set(update(draft.get(), remote, new Map(desired))),
    inputs,
    rejected: createStore<Inputs>(noInputs),
    focus: createStore<SettingPath | undefined>(undefined),
    search: createStore(''),
    isHidden: () => false,
  })
  let known = draft.get()
  draft.subscribe(() => {
    const move = latestMove(known, draft.get())
    known = draft.get()
    if (move === undefined) return
    actions.dropOvertaken(move.change)
    actions.bringBack(move)
  })
  return {
    actions,
    draft,
    inputs,
    remote,
    valueOf: (key: string) => draft.get().edits.get(key)?.value,
    typeText: (path: readonly string[], text: string) => actions.type(path, { kind: 'text', text }, reader),
  }
}
