import type { ButtonHTMLAttributes, ReactNode } from 'react'

interface Props extends Omit<
  ButtonHTMLAttributes<HTMLButtonElement>,
  'role' | 'type' | 'disabled' | 'onClick' | 'onChange'
> {
  readonly isOn: boolean
  readonly isDisabled?: boolean
  readonly onChange: (isOn: boolean) => void
}

/** On or off. Its name is given by its attributes, or by a label around it. */
export function Switch({
  isOn,
  isDisabled = false,
  onChange,
  className = '',
  ...attributes
}: Props): ReactNode {
  return (
    <button
      type="button"
      role="switch"
      {...attributes}
      className={`switch ${className}`.trimEnd()}
      aria-checked={isOn}
      aria-disabled={isDisabled || undefined}
      onClick={isDisabled ? undefined : () => onChange(!isOn)}
    />
  )
}
