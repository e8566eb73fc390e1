import type { ReactNode } from 'react'
import { useSay } from '../../messages/Messages.tsx'
import { type Kind, kinds } from '../../value/optionValue.ts'
import { kindName } from '../../wording/kindName.ts'

export interface TypeChoiceProps {
  /** The new option's key, as far as it is typed; without it, the text of the field is the key. */
  readonly optionKey?: string
  readonly kind: Kind
  readonly onChoose: (kind: Kind) => void
}

/** The type of a new option, beside its key or its value while that is typed. */
export function TypeChoice({ optionKey = '', kind, onChoose }: TypeChoiceProps): ReactNode {
  const say = useSay()
  return (
    <select
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
    </select>
  )
}
