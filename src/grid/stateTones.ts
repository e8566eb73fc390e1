import type { RowState } from '../draft/row.ts'
import type { BadgeTone } from '../ui/Badge.tsx'

/** What is to know of an option in one word. */
export type OptionMark = Exclude<RowState, 'clean'> | 'partial' | 'inexact' | 'changedElsewhere' | 'emptied'

export const stateTones: Readonly<Record<OptionMark, BadgeTone>> = {
  edited: 'blue',
  changedElsewhere: 'blue',
  added: 'green',
  removed: 'orange',
  partial: 'orange',
  inexact: 'orange',
  conflict: 'red',
  emptied: 'neutral',
}
