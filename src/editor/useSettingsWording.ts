import { useTranslation } from '../messages/Messages.tsx'
import type { SaveOutcome } from '../save/saveOutcome.ts'
import type { Settings } from '../settings/settings.ts'
import { noInputs } from '../settings/settingInputs.ts'
import { constantStore } from '../state/store.ts'
import { useStore } from '../state/useStore.ts'

interface SettingsWording {
  /** Which settings a save has left out, since what was typed is not valid; empty where all is. */
  readonly invalid: string
  /** What is to be told of settings that were saved. */
  readonly appliesAfter: (saved: SaveOutcome<unknown>['saved']) => string
}

const nothingRejected = constantStore(noInputs)

/** What the settings have to say of a save; nothing without a schema. */
export function useSettingsWording(settings: Settings | undefined): SettingsWording {
  const translation = useTranslation()
  const rejected = useStore(settings?.rejected ?? nothingRejected)
  return {
    invalid: settings?.wording.invalid(rejected, translation) ?? '',
    appliesAfter: (saved) => settings?.wording.appliesAfter(saved, translation) ?? '',
  }
}
