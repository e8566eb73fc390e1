import type { ReactNode } from 'react'
import { useSaySettings } from '../../messages/Messages.tsx'
import { Switch } from '../../ui/Switch.tsx'
import type { ControlProps } from '../controlProps.ts'
import { joinIds, namingOf, shownValue } from './attributes.ts'

/** On or off; off as well where nothing is set, or something else than true or false. */
export function SwitchControl(props: ControlProps): ReactNode {
  const say = useSaySettings()
  const { id, isReadOnly, describedBy, onChange } = props
  const value = shownValue(props)
  const isUnset = value === undefined
  return (
    <span className="control-line">
      <Switch
        {...namingOf(props)}
        id={id}
        isOn={value === true}
        aria-describedby={joinIds(describedBy, isUnset && `${id}-unset`)}
        aria-readonly={isReadOnly || undefined}
        onChange={(isOn) => !isReadOnly && onChange(isOn)}
      />
      {isUnset && (
        <span id={`${id}-unset`} className="control-hint">
          {say('settings.control.notSet')}
        </span>
      )}
    </span>
  )
}
