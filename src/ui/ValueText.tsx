import type { ReactNode } from 'react'
import { displayText } from '../value/displayText.ts'
import { kindOf, type OptionValue } from '../value/optionValue.ts'
import { textDirection } from '../value/textDirection.ts'

interface Props {
  readonly value: OptionValue
  /** The most code units that are shown. */
  readonly maxLength: number
}

/** A value inside other text, which may run the other way. */
export function ValueText({ value, maxLength }: Props): ReactNode {
  const kind = kindOf(value)
  return (
    <bdi className={`value-${kind}`} dir={textDirection(kind)}>
      {displayText(value, maxLength)}
    </bdi>
  )
}
