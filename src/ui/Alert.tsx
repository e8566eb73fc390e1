import type { ReactNode } from 'react'
import { useSay } from '../messages/Messages.tsx'

interface Props {
  readonly tone: 'info' | 'warning' | 'danger'
  readonly role?: 'alert'
  readonly title: ReactNode
  /** What there is to know besides, behind a fold. */
  readonly details?: ReactNode
  /** By default "Details". */
  readonly detailsLabel?: string
  /** Buttons. */
  readonly actions?: ReactNode
  /** What stands below the line, such as a form. */
  readonly children?: ReactNode
  readonly hidden?: boolean
}

/** What has happened, in one line; the rest of it behind "Details". */
export function Alert({
  tone,
  role,
  title,
  details,
  detailsLabel,
  actions,
  children,
  hidden,
}: Props): ReactNode {
  const say = useSay()
  return (
    <div role={role} className={`alert alert-${tone}`} hidden={hidden}>
      <p className="alert-title">{title}</p>
      {actions !== undefined && <div className="alert-actions">{actions}</div>}
      {details !== undefined && (
        <details className="alert-details">
          <summary>{detailsLabel ?? say('load.details')}</summary>
          <div className="alert-panel">{details}</div>
        </details>
      )}
      {children}
    </div>
  )
}
