import { memo, type ReactNode, useCallback, useId } from 'react'
import { sameValue } from '../draft/draft.ts'
import { useLanguage, useLocaleReader, useSay, useSaySettings } from '../messages/Messages.tsx'
import { textsIn } from '../schema/labels.ts'
import type { SettingPath } from '../schema/schema.ts'
import { Badge } from '../ui/Badge.tsx'
import { Button } from '../ui/Button.tsx'
import { SettingControl } from './controls/SettingControl.tsx'
import { SettingMembers } from './SettingMembers.tsx'
import { SettingNotes } from './SettingNotes.tsx'
import { hasMembers } from './settingMembers.ts'
import { settingId } from './settingId.ts'
import { useSettingsView } from './settingsView.ts'
import { useSettingState } from './useSettingState.ts'

interface Props {
  readonly path: SettingPath
  /** Instead of its own title: the name of a member that the schema does not name. */
  readonly name?: string | undefined
  /** Whether it should be set. */
  readonly isRequired: boolean
  /** What stands beside its title. */
  readonly children?: ReactNode
}

/** One setting: its title and description, its control, and what there is to be said of it. */
export const SettingItem = memo(function SettingItem({ path, name, isRequired, children }: Props): ReactNode {
  const { settings, isReadOnly, conflicts, onResolve, onOpenEditor } = useSettingsView()
  const { state, typed, wantsFocus } = useSettingState(path)
  const say = useSay()
  const saySettings = useSaySettings()
  const language = useLanguage()
  const reader = useLocaleReader()
  const id = useId()
  const { actions, focus } = settings

  const takeFocus = useCallback(
    (element: HTMLElement | null): void => {
      if (element === null) return
      focus.set(undefined)
      element.scrollIntoView({ block: 'nearest' })
      focusableIn(element)?.focus({ preventScroll: true })
    },
    [focus],
  )

  if (state === undefined) return null
  const { setting } = state
  const texts = textsIn(setting, language)
  const title = name ?? texts.title ?? setting.key
  const isInvalid = typed === undefined ? state.misfits.length > 0 : typed.misfits.length > 0
  // A text that has become an object stays one until the field is left.
  const isObject = hasMembers(state) && typed === undefined
  const isLocked = isReadOnly || state.readOnly !== undefined
  const ids = { title: `${id}-title`, description: `${id}-description`, notes: `${id}-notes` }
  const describedBy = [texts.description !== undefined && ids.description, ids.notes]
    .filter(Boolean)
    .join(' ')
  // An object that is not set needs no members.
  const isNeeded = (member: string): boolean => state.isSet && setting.required?.includes(member) === true
  // What an undo, or someone else, has put in its place is what is shown.
  const isTyping = typed !== undefined && (typed.misfits.length > 0 || sameValue(typed.stored, state.stored))

  return (
    <div
      ref={wantsFocus ? takeFocus : undefined}
      role="group"
      aria-labelledby={ids.title}
      className={isObject ? 'setting setting-object' : 'setting'}
    >
      <div className="setting-head">
        <span id={ids.title} className="setting-title">
          <bdi>{title}</bdi>
        </span>
        {conflicts.has(settingId(path)) ? (
          <>
            <Badge tone="red">{say('state.conflict')}</Badge>
            <Button variant="soft" size="small" title={say('row.resolve.hint')} onPress={onResolve}>
              {say('row.resolve')}
            </Button>
          </>
        ) : (
          (state.isChanged || typed !== undefined) && (
            <Badge tone="blue">{saySettings('settings.changed')}</Badge>
          )
        )}
        {state.isDeprecated && <Badge tone="neutral">{saySettings('settings.deprecated')}</Badge>}
        {children}
      </div>
      {texts.description !== undefined && (
        <p id={ids.description} className="setting-description">
          <bdi>{texts.description}</bdi>
        </p>
      )}
      {isObject ? (
        <SettingMembers
          path={path}
          state={state}
          title={title}
          isReadOnly={isLocked}
          renderMember={(member, memberName, memberActions) => (
            <SettingItem
              key={settingId(member)}
              path={member}
              name={memberName}
              isRequired={isNeeded(member.at(-1) ?? '')}
            >
              {memberActions}
            </SettingItem>
          )}
        />
      ) : (
        <SettingControl
          setting={setting}
          texts={texts}
          name={title}
          id={id}
          describedBy={describedBy}
          misfits={typed === undefined ? state.misfits : typed.misfits}
          isReadOnly={isLocked}
          isSecret={state.isSecret}
          isSet={state.isSet}
          value={state.value}
          input={isTyping ? typed.input : undefined}
          onInput={(input) => actions.type(path, input, reader)}
          onInputEnd={() => actions.endTyping(path)}
          onChange={(value) => actions.choose(path, value)}
          onOpenEditor={() => onOpenEditor(path[0] ?? '')}
        />
      )}
      <SettingNotes
        id={ids.notes}
        path={path}
        state={state}
        typed={typed}
        isInvalid={isInvalid}
        isRequired={isRequired}
        isReadOnly={isLocked}
        isObject={isObject}
      />
    </div>
  )
})

/** In the control before what stands beside the title; of a group of radio buttons the chosen one, as with the keyboard. */
function focusableIn(element: HTMLElement): HTMLElement | null {
  const control = element.querySelector('.control') ?? element
  const first = control.querySelector<HTMLElement>('input, select, textarea, button, [tabindex="0"]')
  if (!(first instanceof HTMLInputElement) || first.type !== 'radio') return first
  return control.querySelector<HTMLElement>(`input[name="${CSS.escape(first.name)}"]:checked`) ?? first
}
