import { type FocusEvent, type KeyboardEvent, type ReactNode, useState } from 'react'
import type { Row } from '../draft/row.ts'
import type { MessageKey } from '../messages/messageTypes.ts'
import type { Direction } from '../messages/language.ts'
import { useDirection, useSay } from '../messages/Messages.tsx'
import { useGridContext } from './gridContext.ts'
import { closeMenu, type RowMenuPosition, startEditing } from './gridState.ts'
import { menuPosition } from './menuPosition.ts'
import { toggleRow } from './selection.ts'

interface Props {
  readonly row: Row
  readonly position: RowMenuPosition
}

interface Item {
  readonly name: Extract<
    MessageKey,
    | `menu.${'open' | 'copyKey' | 'copyLink' | 'select' | 'rename' | 'duplicate' | 'clear'}`
    | 'row.revert'
    | 'row.remove'
  >
  readonly act: () => void
  /** It changes something. */
  readonly isEdit?: boolean
  readonly isDisabled?: boolean
}

/** Puts the menu where it fits, which its own size tells, and goes to its first item. */
function openAt(position: RowMenuPosition, direction: Direction): (menu: HTMLElement | null) => void {
  return (menu) => {
    if (menu === null || menu.contains(document.activeElement)) return
    const { x, y } = menuPosition(
      position,
      { width: menu.offsetWidth, height: menu.offsetHeight },
      { width: window.innerWidth, height: window.innerHeight },
      direction,
    )
    menu.style.left = `${x}px`
    menu.style.top = `${y}px`
    menu.querySelector('button')?.focus()
  }
}

/** Everything that can be done to one row. Arrows move, Enter does it, Escape and Tab close. */
export function RowMenu({ row, position }: Props): ReactNode {
  const say = useSay()
  const { grid, commands, isReadOnly } = useGridContext()
  const direction = useDirection()
  const [open] = useState(() => openAt(position, direction))
  const { key, state } = row

  function close(holdsFocus: boolean): void {
    grid.set(closeMenu(grid.get(), holdsFocus))
  }

  function edit(name: string): void {
    grid.set(startEditing(grid.get(), { key: name, column: 'key' }))
  }

  const items: readonly Item[] = [
    { name: 'menu.open', act: () => commands.openPanel(key) },
    { name: 'menu.copyKey', act: () => commands.copyKey(key) },
    { name: 'menu.copyLink', act: () => commands.copyLink(key) },
    {
      name: 'menu.select',
      act: () => grid.set({ ...grid.get(), selection: toggleRow(grid.get().selection, key) }),
    },
    { name: 'menu.rename', isEdit: true, isDisabled: state === 'removed', act: () => edit(key) },
    { name: 'menu.duplicate', isEdit: true, act: () => edit(commands.duplicate(key)) },
    { name: 'menu.clear', isEdit: true, act: () => commands.clear([key]) },
    { name: 'row.revert', isEdit: true, isDisabled: state === 'clean', act: () => commands.revert([key]) },
    { name: 'row.remove', isEdit: true, isDisabled: state === 'removed', act: () => commands.remove([key]) },
  ]

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    const buttons = [...event.currentTarget.querySelectorAll('button')]
    const at = buttons.findIndex((button) => button === document.activeElement)
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key]
    if (event.key === 'Escape' || event.key === 'Tab') close(true)
    else if (to === undefined) return
    else buttons.at(to % buttons.length)?.focus()
    event.preventDefault()
    event.stopPropagation()
  }

  function onBlur(event: FocusEvent): void {
    if (!event.currentTarget.contains(event.relatedTarget)) close(false)
  }

  return (
    <div
      ref={open}
      role="menu"
      tabIndex={-1}
      className="menu"
      aria-label={say('menu.label', { key })}
      onKeyDown={onKeyDown}
      onBlur={onBlur}
    >
      {items
        .filter(({ isEdit = false, isDisabled = false }) => !isDisabled && !(isEdit && isReadOnly))
        .map(({ name, act }) => (
          <button
            key={name}
            type="button"
            role="menuitem"
            tabIndex={-1}
            className="menu-item"
            onClick={() => {
              close(true)
              act()
            }}
          >
            {say(name)}
          </button>
        ))}
    </div>
  )
}
