import type { ReactNode } from 'react'
import { Button, type ButtonProps } from './Button.tsx'
import { type IconName } from './Icon.tsx'
import { Tooltip } from './Tooltip.tsx'

interface Props extends Omit<ButtonProps, 'variant' | 'icon' | 'children' | 'aria-label' | 'title'> {
  readonly variant?: ButtonProps['variant']
  readonly icon: IconName
  /** The accessible name, which is also shown on hover and focus. */
  readonly label: string
}

/** A button that shows only an icon. */
export function IconButton({ variant = 'plain', icon, label, className = '', ...button }: Props): ReactNode {
  return (
    <Tooltip text={label}>
      <Button {...button} variant={variant} icon={icon} className={`button-icon ${className}`.trimEnd()}>
        {label}
      </Button>
    </Tooltip>
  )
}
