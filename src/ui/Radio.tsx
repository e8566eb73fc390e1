import type { InputHTMLAttributes, ReactNode } from 'react'

interface Props extends Omit<InputHTMLAttributes<HTMLInputElement>, 'type'> {
  /** Radios of one name are one choice. */
  readonly name: string
  readonly label: ReactNode
}

/** One of a few choices that all stay in view. */
export function Radio({ label, ...attributes }: Props): ReactNode {
  return (
    <label className="checkbox-label">
      <input {...attributes} type="radio" className="checkbox radio" />
      <span>{label}</span>
    </label>
  )
}
