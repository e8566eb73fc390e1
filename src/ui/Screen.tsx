import type { ReactNode } from 'react'

interface Props {
  readonly title: string
  readonly children?: ReactNode
  readonly busy?: boolean
}

/** A whole screen with one thing to say. */
export function Screen({ title, children, busy = false }: Props): ReactNode {
  return (
    <main className="screen" aria-busy={busy}>
      <div className="screen-card">
        {busy && <span className="spinner" aria-hidden="true" />}
        <h1>{title}</h1>
        {children}
      </div>
    </main>
  )
}
