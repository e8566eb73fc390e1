import type { ReactNode } from 'react'
import { sameValue } from '../draft/draft.ts'
import { useLanguage, useSaySettings } from '../messages/Messages.tsx'
import type { Misfit } from '../schema/misfit.ts'
import type { SettingPath } from '../schema/schema.ts'
import { displayText } from '../value/displayText.ts'
import { secretMask } from '../value/secretMask.ts'
import { Button } from '../ui/Button.tsx'
import { misfitSentence } from './misfitSentence.ts'
import type { TypedInput } from './settingInputs.ts'
import type { SettingState } from './settingState.ts'
import { useSettingsView } from './settingsView.ts'
import { valueText } from './valueText.ts'

interface Props {
  readonly id: string
  readonly path: SettingPath
  readonly state: SettingState
  readonly typed: TypedInput | undefined
  readonly isInvalid: boolean
  readonly isRequired: boolean
  readonly isReadOnly: boolean
  readonly isObject: boolean
}

/** In code units: a longer value is cut off. */
const maxStoredLength = 300

/** What there is to be said below a control: what is wrong, what is stored instead, the default, why it is read-only. */
export function SettingNotes(props: Props): ReactNode {
  const { id, path, state, typed, isInvalid, isRequired, isReadOnly, isObject } = props
  const { settings } = useSettingsView()
  const saySettings = useSaySettings()
  const language = useLanguage()
  const { setting, misfits, readOnly, canReset, default: fallback } = state
  const shown = (typed === undefined ? misfits : typed.misfits).filter(
    (misfit) => !isObject || isOfWhole(misfit),
  )
  // Behind an input that is not valid there is something newer, such as an edit in the grid.
  const isBehind = isInvalid && typed !== undefined && !sameValue(typed.seen.value, state.stored)
  const isMissing = isRequired && !state.isSet && fallback === undefined && typed === undefined

  return (
    <div id={id} className="setting-notes">
      {isInvalid &&
        [...new Set(shown.map((misfit) => misfitSentence(saySettings, misfit, setting, language)))].map(
          (fault) => (
            <p key={fault} className="setting-fault">
              {fault}
            </p>
          ),
        )}
      {isMissing && <p className="setting-fault">{saySettings('settings.required')}</p>}
      {(isBehind || (typed === undefined && shown.length > 0)) && !isObject && (
        <p className="setting-stored">
          {saySettings('settings.stored', { value: state.isSecret ? secretMask : storedText(state) })}
        </p>
      )}
      {readOnly !== undefined && <p className="setting-note">{saySettings(readOnlyMessages[readOnly])}</p>}
      {canReset && !isObject && (
        <p className="setting-note">
          {fallback !== undefined && (
            <span>
              {saySettings(fallback.origin === 'portal' ? 'settings.portalDefault' : 'settings.default', {
                value: state.isSecret
                  ? secretMask
                  : valueText(saySettings, setting, language, fallback.value),
              })}
            </span>
          )}
          {!isReadOnly && (
            <Button
              variant="link"
              size="small"
              onPress={() => {
                settings.actions.reset([path])
                // The button goes with what it was for.
                settings.focus.set(path)
              }}
            >
              {saySettings('settings.reset')}
            </Button>
          )}
        </p>
      )}
    </div>
  )
}

const readOnlyMessages = {
  locked: 'settings.locked',
  'read-only': 'settings.readOnly',
  'other-version': 'settings.otherVersion',
} as const

/** Whether it is told of an object as a whole: all else its members tell themselves. */
function isOfWhole({ path, keyword }: Misfit): boolean {
  return path.length === 0 || (path.length === 1 && keyword === 'additionalProperties')
}

/** As it is stored, with signs for what cannot be seen or turns the text around it; blanks alone stand in quotes. */
function storedText({ stored = null }: SettingState): string {
  const text = displayText(stored, maxStoredLength)
  return text.trim() === '' ? `"${text}"` : text
}
