import type { InputHTMLAttributes, ReactNode, Ref } from 'react'

interface Props extends InputHTMLAttributes<HTMLInputElement> {
  readonly ref?: Ref<HTMLInputElement>
}

/** A text field of one line. */
export function Field({ className = '', ...attributes }: Props): ReactNode {
  return <input type="text" {...attributes} className={`field ${className}`.trimEnd()} />
}
