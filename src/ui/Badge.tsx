import type { HTMLAttributes, ReactNode } from 'react'

export interface BadgeProps extends HTMLAttributes<HTMLSpanElement> {
  readonly tone: 'neutral' | 'blue' | 'green' | 'orange' | 'red'
}

/** A word that says what something is, in a coloured pill. */
export function Badge({ tone, className = '', ...attributes }: BadgeProps): ReactNode {
  return <span {...attributes} className={`badge badge-${tone} ${className}`.trimEnd()} />
}
