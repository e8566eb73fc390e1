import { type FocusEvent, type KeyboardEvent, type ReactNode, useState } from 'react'
import { useDirection } from '../messages/Messages.tsx'
import { Icon } from './Icon.tsx'
import type { Point } from './menuPosition.ts'
import { openAt } from './openAt.ts'

export interface MenuItem {
  /** `checkbox` and `radio` show whether they are checked; a checkbox leaves the menu open. */
  readonly kind: 'item' | 'checkbox' | 'radio'
  readonly name: string
  readonly isChecked?: boolean
  readonly isDisabled?: boolean
  /** Whether it takes something away. */
  readonly isDanger?: boolean
  readonly onPress: () => void
}

/** Items that belong together; a line parts them from others. */
export interface MenuSection {
  readonly heading?: string
  readonly items: readonly MenuItem[]
}

interface Props {
  readonly label: string
  readonly sections: readonly MenuSection[]
  /** The point of the view, in CSS pixels, from which the menu extends in the direction of writing. */
  readonly position: Point
  /** @param takesFocus whether the focus goes back to where the menu was opened: not when the user has left it */
  readonly onClose: (takesFocus: boolean) => void
}

const roles = { item: 'menuitem', checkbox: 'menuitemcheckbox', radio: 'menuitemradio' } as const

/** A menu: arrow keys and first letters move, Enter runs an item, Escape and Tab close. */
export function Menu({ label, sections, position, onClose }: Props): ReactNode {
  const direction = useDirection()
  const [open] = useState(() => openAt(position, direction, 'button'))

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    const buttons = [...event.currentTarget.querySelectorAll('button')]
    const index = buttons.findIndex((button) => button === document.activeElement)
    const to = { ArrowDown: index + 1, ArrowUp: index - 1, Home: 0, End: -1 }[event.key]
    if (event.key === 'Escape' || event.key === 'Tab') onClose(true)
    else if (to !== undefined) buttons.at(to % buttons.length)?.focus()
    else if (!focusByLetter(buttons, index, event)) return
    event.preventDefault()
    event.stopPropagation()
  }

  function onBlur(event: FocusEvent): void {
    if (!event.currentTarget.contains(event.relatedTarget)) onClose(false)
  }

  function renderItem(item: MenuItem): ReactNode {
    const { kind, name, isChecked, isDisabled = false, isDanger = false, onPress } = item
    return (
      <button
        key={name}
        type="button"
        role={roles[kind]}
        tabIndex={-1}
        className={isDanger ? 'menu-item menu-item-danger' : 'menu-item'}
        aria-checked={kind === 'item' ? undefined : isChecked === true}
        aria-disabled={isDisabled || undefined}
        onClick={() => {
          if (isDisabled) return
          if (kind !== 'checkbox') onClose(true)
          onPress()
        }}
      >
        {kind !== 'item' && <span className="menu-check">{isChecked === true && <Icon name="check" />}</span>}
        <span>{name}</span>
      </button>
    )
  }

  return (
    <div
      ref={open}
      role="menu"
      popover="manual"
      tabIndex={-1}
      className="menu"
      aria-label={label}
      onKeyDown={onKeyDown}
      onBlur={onBlur}
    >
      {sections.map(({ heading, items }) => (
        // What is focused stays, whatever comes before it.
        <div key={items[0]?.name} role="group" aria-label={heading} className="menu-section">
          {heading !== undefined && (
            <div className="menu-heading" aria-hidden="true">
              {heading}
            </div>
          )}
          {items.map(renderItem)}
        </div>
      ))}
    </div>
  )
}

/** Focuses the next item that begins with a typed letter. */
function focusByLetter(
  buttons: readonly HTMLElement[],
  index: number,
  { key, ctrlKey, metaKey, altKey }: KeyboardEvent,
): boolean {
  if (key.length !== 1 || key === ' ' || ctrlKey || metaKey || altKey) return false
  const order = [...buttons.slice(index + 1), ...buttons.slice(0, index + 1)]
  const letter = key.toLocaleLowerCase()
  order.find((button) => (button.textContent ?? '').toLocaleLowerCase().startsWith(letter))?.focus()
  return true
}
