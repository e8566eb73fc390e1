import type { HTMLAttributes, ReactNode } from 'react'

export type BadgeTone = 'neutral' | 'blue' | 'green' | 'orange' | 'red'

interface Props extends HTMLAttributes<HTMLSpanElement> {
  readonly tone: BadgeTone
}

/** A word that says what something is, in a coloured pill. */
export function Badge({ tone, className = '', ...attributes }: Props): ReactNode {
  return <span {...attributes} className={`badge badge-${tone} ${className}`.trimEnd()} />
}
