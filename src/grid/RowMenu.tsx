import { type FocusEvent, type KeyboardEvent, type ReactNode, useState } from 'react'
import type { Row } from '../draft/row.ts'
import type { MessageKey } from '../messages/messageTypes.ts'
import type { Direction } from '../messages/language.ts'
import { useDirection, useSay } from '../messages/Messages.tsx'
import { useGridContext } from './gridContext.ts'
import { closeMenu, type RowMenuPosition } from './gridState.ts'
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
  readonly run: () => void
  /** Whether it changes the options. */
  readonly isEdit?: boolean
  readonly isDisabled?: boolean
}

/** Positions the menu, which has to be rendered to know its size, and focuses its first item. */
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

/** The menu of a row: arrow keys move, Enter runs an item, Escape and Tab close. */
export function RowMenu({ row, position }: Props): ReactNode {
  const say = useSay()
  const { grid, commands, openEdits, isReadOnly } = useGridContext()
  const direction = useDirection()
  const [open] = useState(() => openAt(position, direction))
  const { key, state } = row

  function close(holdsFocus: boolean): void {
    grid.set(closeMenu(grid.get(), holdsFocus))
  }

  function editKey(optionKey: string): void {
    openEdits.open({ key: optionKey, column: 'key' })
  }

  const items: readonly Item[] = [
    { name: 'menu.open', run: () => openEdits.openPanel(key) },
    { name: 'menu.copyKey', run: () => commands.copyKey(key) },
    { name: 'menu.copyLink', run: () => commands.copyLink(key) },
    {
      name: 'menu.select',
      run: () => grid.set({ ...grid.get(), selection: toggleRow(grid.get().selection, key) }),
    },
    { name: 'menu.rename', isEdit: true, isDisabled: state === 'removed', run: () => editKey(key) },
    { name: 'menu.duplicate', isEdit: true, run: () => editKey(commands.duplicate(key)) },
    { name: 'menu.clear', isEdit: true, run: () => commands.clear([key]) },
    { name: 'row.revert', isEdit: true, isDisabled: state === 'clean', run: () => commands.revert([key]) },
    { name: 'row.remove', isEdit: true, isDisabled: state === 'removed', run: () => commands.remove([key]) },
  ]

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    const buttons = [...event.currentTarget.querySelectorAll('button')]
    const index = buttons.findIndex((button) => button === document.activeElement)
    const to = { ArrowDown: index + 1, ArrowUp: index - 1, Home: 0, End: -1 }[event.key]
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
        .map(({ name, run }) => (
          <button
            key={name}
            type="button"
            role="menuitem"
            tabIndex={-1}
            className="menu-item"
            onClick={() => {
              close(true)
              run()
            }}
          >
            {say(name)}
          </button>
        ))}
    </div>
  )
}
