import type { ReactNode } from 'react'
import { useSay } from '../../messages/Messages.tsx'
import { Select } from '../../ui/Select.tsx'
import { type Kind, kinds } from '../../value/optionValue.ts'
import { kindName } from '../../wording/kindName.ts'

export interface TypeChoiceProps {
  /** The key of the new option, as typed so far. */
  readonly optionKey?: string
  readonly kind: Kind
  readonly onChoose: (kind: Kind) => void
}

/** The choice of a new option's type, beside the field for its key or value. */
export function TypeChoice({ optionKey = '', kind, onChoose }: TypeChoiceProps): ReactNode {
  const say = useSay()
  return (
    <Select
      className="editor-type"
      aria-label={optionKey === '' ? say('column.type') : say('editor.type', { key: optionKey })}
      value={kind}
      onChange={(event) => onChoose(kinds.find((name) => name === event.target.value) ?? kind)}
    >
      {kinds.map((name) => (
        <option key={name} value={name}>
          {kindName(say, name)}
        </option>
      ))}
    </Select>
  )
}
