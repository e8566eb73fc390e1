import type { ReactNode } from 'react'
import type { ControlProps } from '../controlProps.ts'

/** What stands behind a field, such as “minutes”; its id is that of the control with `-unit`. */
export function Unit({ id, texts }: Pick<ControlProps, 'id' | 'texts'>): ReactNode {
  if (texts.unit === undefined) return null
  return (
    <span id={`${id}-unit`} className="control-unit">
      {texts.unit}
    </span>
  )
}
