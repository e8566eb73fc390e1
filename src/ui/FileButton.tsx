import type { InputHTMLAttributes, ReactNode } from 'react'

interface Props extends Omit<InputHTMLAttributes<HTMLInputElement>, 'type' | 'onChange' | 'className'> {
  readonly label: string
  readonly onFile: (file: File) => void
}

/** The browser's own choice of a file, with the looks of a button. */
export function FileButton({ label, onFile, ...attributes }: Props): ReactNode {
  return (
    <label className="button button-soft file-button">
      <input
        {...attributes}
        type="file"
        className="visually-hidden"
        onChange={(event) => {
          const file = event.target.files?.[0]
          if (file !== undefined) onFile(file)
          // The same file can be chosen again once it was put right.
          event.target.value = ''
        }}
      />
      <span className="button-label">{label}</span>
    </label>
  )
}
