import type { ReactNode } from 'react'
import { useSay } from '../messages/Messages.tsx'
import type { OptionValue } from '../value/optionValue.ts'
import { ValueText } from './ValueText.tsx'

interface Props {
  /** Undefined where there is no such option. */
  readonly value: OptionValue | undefined
  readonly removed?: boolean | undefined
  /** The most code units that are shown. */
  readonly maxLength: number
}

/** One side of a comparison: a value, or why there is none. */
export function ComparedValue({ value, removed = false, maxLength }: Props): ReactNode {
  const say = useSay()
  if (removed) return <span>{say('state.removed')}</span>
  if (value === undefined) return <span>{say('conflict.absent')}</span>
  return <ValueText value={value} maxLength={maxLength} />
}
