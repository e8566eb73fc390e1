import type { DesiredState, Draft } from '../draft/draft.ts'
import { latestMove } from '../draft/latestMove.ts'
import { noRules, type OptionRules } from '../draft/optionRules.ts'
import { fetchAppOptions } from '../options/appOptions.ts'
import type { RemoteOptions } from '../options/remoteOptions.ts'
import type { Portal } from '../portal/portal.ts'
import type { StoredInputs } from '../recovery/storedDraft.ts'
import { lockedKeys } from '../schema/protection.ts'
import { readSchema } from '../schema/readSchema.ts'
import type { Schema, SettingPath } from '../schema/schema.ts'
import { createStore, type Store } from '../state/store.ts'
import { isVisible } from '../schema/visibility.ts'
import { currentOptions } from './savable.ts'
import type { ReadFile, SchemaFile, SchemaStatus } from './schemaStatus.ts'
import { schemaRules } from './schemaRules.ts'
import { sectionsOf } from './sections.ts'
import { settingsWording } from './changeWording.ts'
import { createSettingActions } from './settingActions.ts'
import { type Inputs, noInputs } from './settingInputs.ts'
import type { AppOptions, Settings } from './settings.ts'
import { storedInputs } from './storedInput.ts'

/** What the settings read and change. */
export interface SettingsParts {
  readonly portal: Pick<Portal, 'call'>
  readonly remote: Pick<RemoteOptions, 'options' | 'values'>
  readonly draft: Store<Draft>
  readonly rules: Store<OptionRules>
  /** What is not valid, to be kept with the draft. */
  readonly keptInputs: Store<StoredInputs>
  /** The text that the link to the app searches for. */
  readonly search: string
  readonly update: (desired: Iterable<readonly [string, DesiredState]>) => void
}

/** Reads a schema: what takes longest, and needs nothing of the portal. */
export function readSchemaFile(file: SchemaFile): ReadFile {
  return file.kind === 'not-fetched'
    ? file
    : { kind: 'read', reading: readSchema(file.text), address: file.address }
}

/** Starts what a schema is for: from then on, its rules hold for the options. */
export function startSettings(parts: SettingsParts, file: ReadFile): SchemaStatus {
  if (file.kind === 'not-fetched') return { ...file, kind: 'failed' }
  const { reading: read } = file
  if (read.ok) return { kind: 'ready', settings: createSettings(parts, read.schema) }
  const { mistakes, allOptions, secretKeys } = read
  parts.rules.set({ ...noRules, version: 1, isSecret: (key) => secretKeys.has(key) })
  return { kind: 'mistaken', mistakes, allOptions, address: file.address }
}

const noAppOptions: AppOptions = { values: new Map(), status: 'not-needed' }

function createSettings(
  { portal, remote, draft, rules, keptInputs, search, update }: SettingsParts,
  schema: Schema,
): Settings {
  const inputs = createStore<Inputs>(noInputs)
  const rejected = createStore<Inputs>(noInputs)
  const focus = createStore<SettingPath | undefined>(undefined)
  const appOptions = createStore<AppOptions>(noAppOptions)
  const locked = createStore<ReadonlySet<string>>(new Set())
  const merged = createStore<ReadonlySet<string>>(new Set())

  const query = createStore(search)
  const actions = createSettingActions({
    schema,
    draft,
    remoteValues: remote.values,
    update,
    inputs,
    rejected,
    focus,
    search: query,
    isHidden: (path) =>
      !isVisible(
        {
          schema,
          options: currentOptions(remote.values(), draft.get()),
          appOptions: appOptions.get().values,
        },
        path,
      ),
  })

  function setRules(): void {
    const { values } = appOptions.get()
    locked.set(lockedKeys(schema, values))
    rules.set(schemaRules(schema, values, rules.get().version + 1))
  }

  async function loadAppOptions(): Promise<void> {
    appOptions.set({ ...appOptions.get(), status: 'loading' })
    try {
      appOptions.set({ values: await fetchAppOptions(portal), status: 'known' })
      setRules()
    } catch {
      appOptions.set({ ...appOptions.get(), status: 'failed' })
    }
  }

  function merge(): void {
    const before = draft.get()
    const after = rules.get().mergeElsewhere(before, remote.values())
    if (after === before) return
    const keys = [...before.edits.keys()].filter((key) => before.edits.get(key) !== after.edits.get(key))
    merged.set(new Set([...merged.get(), ...keys].filter((key) => after.edits.has(key))))
    draft.set(after)
  }

  setRules()
  if (schema.appDefaults || schema.locks !== undefined) void loadAppOptions()
  remote.options.subscribe(merge)
  draft.subscribe(merge)
  let known = draft.get()
  draft.subscribe(() => {
    const move = latestMove(known, draft.get())
    known = draft.get()
    if (move === undefined) return
    actions.dropOvertaken(move.change)
    actions.bringBack(move)
  })
  inputs.subscribe(() => keptInputs.set(storedInputs(inputs.get())))
  merge()

  return {
    schema,
    sections: sectionsOf(schema),
    appOptions,
    locked,
    inputs,
    actions,
    search: query,
    focus,
    rejected,
    wording: settingsWording(schema, () => appOptions.get().values),
    merged,
    loadAppOptions,
  }
}
