import type { AllOptionsMode } from '../schema/schema.ts'
import type { SchemaStatus } from '../settings/schemaStatus.ts'
import { type Inputs, noInputs } from '../settings/settingInputs.ts'
import type { Settings } from '../settings/settings.ts'
import { constantStore } from '../state/store.ts'
import { useStore } from '../state/useStore.ts'
import type { EditorTab, Session } from './session.ts'

/** Which view is shown, and what can be done in it. */
export interface EditorView {
  /** Undefined where there is no valid schema. */
  readonly settings: Settings | undefined
  readonly tab: EditorTab
  /** Whether both views are offered. */
  readonly hasTabs: boolean
  /** Whether the schema keeps people from changing options in the grid. */
  readonly isGridReadOnly: boolean
  /** Whether it is not known yet which view is to be shown. */
  readonly isUnknown: boolean
  /** What is being typed in the settings view. */
  readonly inputs: Inputs
}

const nothingTyped = constantStore<Inputs>(noInputs)

export function useEditorView(session: Pick<Session, 'schema' | 'tab'>): EditorView {
  const schema = useStore(session.schema)
  const chosen = useStore(session.tab)
  const settings = schema.kind === 'ready' ? schema.settings : undefined
  const mode = allOptionsMode(schema)
  return {
    settings,
    tab: settings === undefined || (chosen === 'options' && mode !== 'hidden') ? 'options' : 'settings',
    hasTabs: settings !== undefined && mode !== 'hidden',
    isGridReadOnly: mode !== 'editable',
    isUnknown: schema.kind === 'loading',
    inputs: useStore(settings?.inputs ?? nothingTyped),
  }
}

function allOptionsMode(schema: SchemaStatus): AllOptionsMode {
  if (schema.kind === 'ready') return schema.settings.schema.allOptions
  return schema.kind === 'mistaken' ? schema.allOptions : 'editable'
}
