import type { ReactNode } from 'react'
import { useSay } from '../messages/Messages.tsx'
import { displayParts } from '../value/displayText.ts'
import { kindOf, type OptionValue } from '../value/optionValue.ts'
import { textDirection } from '../value/textDirection.ts'
import { renderText } from './renderText.tsx'

interface Props {
  readonly value: OptionValue
  /** The most code units that are shown. */
  readonly maxLength: number
}

/** A value inside other text, which may run the other way. */
export function ValueText({ value, maxLength }: Props): ReactNode {
  const say = useSay()
  const kind = kindOf(value)
  return (
    <bdi className={`value-${kind}`} dir={textDirection(kind)} translate="no">
      {renderText(say, displayParts(value, maxLength))}
    </bdi>
  )
}
