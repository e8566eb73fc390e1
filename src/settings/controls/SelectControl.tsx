import type { ReactNode } from 'react'
import { useLocaleReader, useSaySettings } from '../../messages/Messages.tsx'
import { canonicalText } from '../../schema/canonicalText.ts'
import { Select } from '../../ui/Select.tsx'
import type { ControlProps } from '../controlProps.ts'
import { namingOf, shownValue } from './attributes.ts'
import { choiceLabels } from './choiceLabels.ts'

/** One of many choices; where nothing or something else is set, it says so in their place. */
export function SelectControl(props: ControlProps): ReactNode {
  const say = useSaySettings()
  const { id, setting, texts, isReadOnly, onChange } = props
  const value = shownValue(props)
  const labels = choiceLabels(setting, texts, useLocaleReader())
  const choices = setting.enum ?? []
  const text = canonicalText(value ?? null)
  const chosen = choices.findIndex((choice) => canonicalText(choice) === text)
  return (
    <Select
      {...namingOf(props)}
      id={id}
      className="control-select"
      aria-readonly={isReadOnly || undefined}
      value={chosen < 0 ? '' : chosen}
      onChange={(event) => {
        const choice = choices[Number(event.target.value)]
        if (!isReadOnly && choice !== undefined) onChange(choice)
      }}
    >
      {chosen < 0 && (
        <option value="" disabled>
          {say(value === undefined ? 'settings.control.notSet' : 'settings.control.choose')}
        </option>
      )}
      {choices.map((choice, index) => (
        // What cannot be changed still shows what there is to choose from.
        <option key={canonicalText(choice)} value={index} disabled={isReadOnly && index !== chosen}>
          {labels[index]}
        </option>
      ))}
    </Select>
  )
}
