import type { ReactNode } from 'react'
import type { ButtonProps } from './Button.tsx'
import type { IconName } from './Icon.tsx'
import { IconButton } from './IconButton.tsx'
import { Menu, type MenuSection } from './Menu.tsx'
import { useOpener } from './useOpener.ts'

interface Props extends Pick<ButtonProps, 'size' | 'isDisabled' | 'tabIndex' | 'onFocus' | 'className'> {
  readonly variant?: ButtonProps['variant']
  readonly icon: IconName
  /** Names the button and the menu. */
  readonly label: string
  readonly sections: readonly MenuSection[]
  /** How many choices in the menu are not as at first; 0 shows nothing. */
  readonly count?: number
}

/** A button that opens a menu below it. */
export function MenuButton({ label, sections, count = 0, className = '', ...attributes }: Props): ReactNode {
  const { button, position, close, onPointerDown, onPress } = useOpener()
  return (
    <>
      <IconButton
        {...attributes}
        ref={button}
        label={label}
        className={`${className}${count > 0 ? ' button-counting' : ''}`.trim()}
        data-count={count}
        aria-haspopup="menu"
        aria-expanded={position !== undefined}
        onPointerDown={onPointerDown}
        onPress={onPress}
      />
      {position !== undefined && (
        <Menu label={label} sections={sections} position={position} onClose={close} />
      )}
    </>
  )
}
