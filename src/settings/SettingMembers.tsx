import { type ReactNode, useDeferredValue, useId, useState } from 'react'
import { useSaySettings } from '../messages/Messages.tsx'
import type { Setting, SettingPath } from '../schema/schema.ts'
import type { OptionValue } from '../value/optionValue.ts'
import { Button } from '../ui/Button.tsx'
import { Field } from '../ui/Field.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { useSelected } from '../state/useStore.ts'
import { pendingNames, rowNames } from './settingMembers.ts'
import type { SettingState } from './settingState.ts'
import { useIsShown, useSettingsView } from './settingsView.ts'

interface Props {
  readonly path: SettingPath
  readonly state: SettingState
  readonly title: string
  readonly isReadOnly: boolean
  /** Draws a member, with its name and what can be done to it where the schema does not declare it. */
  readonly renderMember: (path: SettingPath, name?: string, actions?: ReactNode) => ReactNode
}

/** How many rows are drawn before the first frame; the rest follows at once. */
const firstRowCount = 12

/** The members of an object: those that the schema declares, and a row for each other one that it describes. */
export function SettingMembers({ path, state, title, isReadOnly, renderMember }: Props): ReactNode {
  const { settings } = useSettingsView()
  const isShown = useIsShown()
  const saySettings = useSaySettings()
  const { properties, additionalProperties } = state.setting
  // A text, since a list would be another one each time.
  const pending = useSelected(settings.inputs, (inputs) => pendingNames(inputs, path).join('\0'))
  const names = rowNames(state, pending === '' ? [] : pending.split('\0'))
  const drawnCount = useDeferredValue(Number.POSITIVE_INFINITY, firstRowCount)

  return (
    <div className="setting-members">
      {[...(properties?.keys() ?? [])]
        .map((name) => [...path, name])
        .filter(isShown)
        .map((member) => renderMember(member))}
      {names.slice(0, drawnCount).map((name) =>
        renderMember(
          [...path, name],
          name,
          !isReadOnly && (
            <IconButton
              icon="trash"
              size="small"
              label={saySettings('settings.removeMember', { name })}
              onPress={() => {
                settings.actions.reset([[...path, name]])
                // The button goes with the member.
                settings.focus.set(path)
              }}
            />
          ),
        ),
      )}
      {typeof additionalProperties === 'object' && !isReadOnly && (
        <NewMember
          title={title}
          isTaken={(name) => names.includes(name) || properties?.has(name) === true}
          onAdd={(name) => {
            settings.actions.choose([...path, name], firstValue(additionalProperties))
            settings.focus.set([...path, name])
          }}
        />
      )}
    </div>
  )
}

/** What a new member begins with: it must be something, since what is not set is not there. */
function firstValue(setting: Setting): OptionValue {
  if (setting.default !== undefined) return setting.default
  const [choice] = setting.enum ?? []
  if (choice !== undefined && choice !== null) return choice
  switch (setting.type) {
    case 'boolean':
      return false
    case 'array':
      return []
    case 'object':
      return {}
    case 'integer':
    case 'number':
      return setting.minimum === undefined
        ? 0
        : Number(setting.minimum.coefficient) * 10 ** setting.minimum.exponent
    default:
      return ''
  }
}

interface NewMemberProps {
  readonly title: string
  readonly isTaken: (name: string) => boolean
  readonly onAdd: (name: string) => void
}

function NewMember({ title, isTaken, onAdd }: NewMemberProps): ReactNode {
  const saySettings = useSaySettings()
  const [name, setName] = useState('')
  const id = useId()
  const problem = name !== '' && isTaken(name) ? saySettings('settings.memberExists') : undefined

  return (
    <form
      className="setting-new-member"
      onSubmit={(event) => {
        event.preventDefault()
        if (name === '' || problem !== undefined) return
        onAdd(name)
        setName('')
      }}
    >
      <Field
        aria-label={saySettings('settings.memberName', { title })}
        aria-invalid={problem !== undefined}
        aria-describedby={id}
        autoComplete="off"
        placeholder={saySettings('settings.memberName', { title })}
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <Button variant="soft" type="submit" isDisabled={name === '' || problem !== undefined}>
        {saySettings('settings.addMember')}
      </Button>
      <p id={id} className="setting-fault">
        {problem}
      </p>
    </form>
  )
}
