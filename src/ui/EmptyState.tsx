import type { ReactNode } from 'react'

interface Props {
  readonly title: string
  readonly text: string
  /** What can be done about it: buttons. */
  readonly children?: ReactNode
}

/** In the place of what is not there. */
export function EmptyState({ title, text, children }: Props): ReactNode {
  return (
    <div className="empty">
      <h2>{title}</h2>
      <p>{text}</p>
      {children !== undefined && <div className="empty-actions">{children}</div>}
    </div>
  )
}
