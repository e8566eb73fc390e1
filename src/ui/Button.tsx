import type { ButtonHTMLAttributes, MouseEvent, ReactNode, Ref } from 'react'
import { Icon, type IconName } from './Icon.tsx'

/** `primary` for the one main action of a screen; `link` for the way out beside it. */
export type ButtonVariant = 'primary' | 'soft' | 'plain' | 'danger' | 'link'

export type ButtonSize = 'medium' | 'small'

export interface ButtonProps extends Omit<
  ButtonHTMLAttributes<HTMLButtonElement>,
  'disabled' | 'onClick' | 'aria-disabled' | 'aria-busy'
> {
  readonly ref?: Ref<HTMLButtonElement>
  readonly variant: ButtonVariant
  readonly size?: ButtonSize
  readonly icon?: IconName
  /** Stays focusable and says that it is disabled, but does nothing. */
  readonly isDisabled?: boolean | undefined
  /** Whether what it has begun is under way. */
  readonly isBusy?: boolean
  readonly onPress?: ((event: MouseEvent<HTMLButtonElement>) => void) | undefined
}

/** A button with a text, and an icon before it. */
export function Button({
  variant,
  size = 'medium',
  icon,
  isDisabled = false,
  isBusy = false,
  onPress,
  className = '',
  children,
  ...attributes
}: ButtonProps): ReactNode {
  return (
    <button
      type="button"
      {...attributes}
      className={`button button-${variant} button-${size} ${className}`.trimEnd()}
      aria-disabled={isDisabled || undefined}
      aria-busy={isBusy || undefined}
      onClick={isDisabled ? undefined : onPress}
    >
      {isBusy && <span className="spinner spinner-small" aria-hidden="true" />}
      {icon !== undefined && !isBusy && <Icon name={icon} />}
      <span className="button-label">{children}</span>
    </button>
  )
}
