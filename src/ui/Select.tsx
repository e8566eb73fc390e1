import type { ReactNode, Ref, SelectHTMLAttributes } from 'react'

interface Props extends SelectHTMLAttributes<HTMLSelectElement> {
  readonly ref?: Ref<HTMLSelectElement>
}

/** The browser's own choice of one of a few, with the looks of the kit. */
export function Select({ className = '', ...attributes }: Props): ReactNode {
  return (
    <span className={`select ${className}`.trimEnd()}>
      <select {...attributes} className="field" />
    </span>
  )
}
