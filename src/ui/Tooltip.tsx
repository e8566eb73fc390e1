import type { ReactNode } from 'react'

interface Props {
  readonly text: string
  /** The control whose name the text is. */
  readonly children: ReactNode
}

/** Shows the name of a control on hover and on focus: a dark bubble below it. Assistive technology has the name. */
export function Tooltip({ text, children }: Props): ReactNode {
  return (
    <span className="tooltip-anchor">
      {children}
      <span className="tooltip" aria-hidden="true">
        {text}
      </span>
    </span>
  )
}
