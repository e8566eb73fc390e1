import type { ReactNode } from 'react'
import { useSay } from '../messages/Messages.tsx'
import { Menu } from '../ui/Menu.tsx'
import { useGridContext } from './gridContext.ts'
import { closeMenu, type RowMenuPosition } from './gridState.ts'
import { toggleRow } from './selection.ts'
import type { ShownRow } from './shownRow.ts'

interface Props {
  readonly row: ShownRow
  readonly position: RowMenuPosition
}

interface Item {
  readonly name:
    | `menu.${'open' | 'copyKey' | 'copyValue' | 'copyJson' | 'copyLink'}`
    | `menu.${'select' | 'rename' | 'duplicate' | 'clear'}`
    | `row.${'resolve' | 'revert' | 'remove'}`
  readonly run: () => void
  /** Whether there is nothing for it to do. */
  readonly isHidden?: boolean
  readonly isDanger?: boolean
}

/** The menu of a row. */
export function RowMenu({ row, position }: Props): ReactNode {
  const say = useSay()
  const { grid, commands, openEdits, isReadOnly } = useGridContext()
  const { key, value, state } = row

  function editKey(optionKey: string): void {
    openEdits.open({ key: optionKey, column: 'key' })
  }

  const looks: readonly Item[] = [
    { name: 'menu.open', run: () => openEdits.openPanel(key) },
    { name: 'menu.copyKey', run: () => commands.copyKey(key) },
    { name: 'menu.copyValue', run: () => commands.copyValue(key) },
    { name: 'menu.copyJson', run: () => commands.copyJson(key) },
    { name: 'menu.copyLink', run: () => commands.copyLink(key) },
    {
      name: 'menu.select',
      run: () => grid.set({ ...grid.get(), selection: toggleRow(grid.get().selection, key) }),
    },
  ]
  const edits: readonly Item[] = [
    { name: 'menu.rename', isHidden: state === 'removed', run: () => editKey(key) },
    { name: 'menu.duplicate', run: () => editKey(commands.duplicate(key)) },
    { name: 'menu.clear', run: () => commands.clear([key]) },
    { name: 'row.resolve', isHidden: state !== 'conflict', run: commands.resolve },
    { name: 'row.revert', isHidden: state === 'clean', run: () => commands.revert([key]) },
    {
      name: 'row.remove',
      isHidden: state === 'removed' || value === null,
      isDanger: true,
      run: () => commands.remove([key]),
    },
  ]

  return (
    <Menu
      label={say('menu.label', { key })}
      position={position}
      sections={(isReadOnly ? [looks] : [looks, edits]).map((items) => ({
        items: [
          ...items
            .filter(({ isHidden = false }) => !isHidden)
            .map(({ name, run, isDanger = false }) => ({
              kind: 'item' as const,
              name: say(name),
              isDanger,
              onPress: run,
            })),
          ...((items === looks && row.menuItems) || []),
        ],
      }))}
      onClose={(takesFocus) => grid.set(closeMenu(grid.get(), takesFocus))}
    />
  )
}
