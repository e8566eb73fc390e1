import type { InputHTMLAttributes, ReactNode } from 'react'

interface Props extends Omit<InputHTMLAttributes<HTMLInputElement>, 'type' | 'checked'> {
  /** `some` for a box that stands for several, of which only some are checked. */
  readonly checked: boolean | 'some'
  /** The text beside the box; without it, an attribute names it. */
  readonly label?: ReactNode
}

export function Checkbox({ checked, label, className = '', ...attributes }: Props): ReactNode {
  const box = (
    <input
      ref={checked === 'some' ? showSome : showAllOrNone}
      type="checkbox"
      checked={checked === true}
      {...attributes}
      className={`checkbox ${className}`.trimEnd()}
    />
  )
  if (label === undefined) return box
  return (
    <label className="checkbox-label">
      {box}
      <span>{label}</span>
    </label>
  )
}

// No attribute says it. Being always the same functions, they are called only when it changes.
function showSome(box: HTMLInputElement | null): void {
  if (box !== null) box.indeterminate = true
}

function showAllOrNone(box: HTMLInputElement | null): void {
  if (box !== null) box.indeterminate = false
}
