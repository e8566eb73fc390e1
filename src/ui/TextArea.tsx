import type { ReactNode, TextareaHTMLAttributes } from 'react'

/** A text field of several lines. */
export function TextArea({
  className = '',
  ...attributes
}: TextareaHTMLAttributes<HTMLTextAreaElement>): ReactNode {
  return <textarea {...attributes} className={`field-lines ${className}`.trimEnd()} />
}
