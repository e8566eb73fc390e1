import type { ReactNode } from 'react'
import type { Row } from '../draft/row.ts'
import type { OptionValue } from '../value/optionValue.ts'

interface ExtraMenuItem {
  readonly kind: 'item'
  readonly name: string
  readonly onPress: () => void
}

/** A row as the grid shows it. */
export interface ShownRow extends Row {
  /** What the cell shows: the value, or a mask where it is a secret. */
  readonly shown: OptionValue
  readonly isSecret?: true
  /** What tells that the option may not be changed; the same one as long as it tells the same. */
  readonly readOnlyMark?: ReactNode | undefined
  /** What else the row's menu offers. */
  readonly menuItems?: readonly ExtraMenuItem[] | undefined
}
