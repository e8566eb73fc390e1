import type { ReactNode } from 'react'
import { KeyText } from './KeyText.tsx'

interface Props {
  readonly optionKey: string
  readonly id?: string
  readonly isFocusable?: boolean
}

/** The header of a table's row: an option's key, kept from turning the direction of what is around it. */
export function KeyHeader({ optionKey, id, isFocusable = false }: Props): ReactNode {
  return (
    <th scope="row" id={id} tabIndex={isFocusable ? -1 : undefined}>
      <KeyText optionKey={optionKey} />
    </th>
  )
}
