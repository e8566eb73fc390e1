import type { ReactNode } from 'react'

/** The states of one control, beside each other. */
export function Section({
  title,
  children,
}: {
  readonly title: string
  readonly children: ReactNode
}): ReactNode {
  return (
    <section>
      <h2>{title}</h2>
      <div className="gallery-row">{children}</div>
    </section>
  )
}
