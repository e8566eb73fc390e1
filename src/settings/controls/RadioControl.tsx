import type { ReactNode } from 'react'
import { useLocaleReader } from '../../messages/Messages.tsx'
import { canonicalText } from '../../schema/canonicalText.ts'
import { Radio } from '../../ui/Radio.tsx'
import type { ControlProps } from '../controlProps.ts'
import { namingOf, shownValue } from './attributes.ts'
import { choiceLabels } from './choiceLabels.ts'

/** A few choices that all stay in view; none is chosen where nothing or something else is set. */
export function RadioControl(props: ControlProps): ReactNode {
  const { id, setting, texts, isReadOnly, onChange } = props
  const value = shownValue(props)
  const labels = choiceLabels(setting, texts, useLocaleReader())
  const chosen = canonicalText(value ?? null)
  return (
    <div
      {...namingOf(props)}
      id={id}
      role="radiogroup"
      aria-readonly={isReadOnly || undefined}
      className="control-choices"
    >
      {setting.enum?.map((choice, index) => (
        <Radio
          key={canonicalText(choice)}
          name={`${id}-choice`}
          label={labels[index]}
          checked={canonicalText(choice) === chosen}
          onChange={() => !isReadOnly && onChange(choice)}
        />
      ))}
    </div>
  )
}
