import type { ReactNode } from 'react'
import { useSay } from '../messages/Messages.tsx'
import type { MenuItem } from '../ui/Menu.tsx'
import { MenuButton } from '../ui/MenuButton.tsx'
import type { Session } from './session.ts'
import { useHistory } from './useHistory.ts'

interface Props extends Pick<Session, 'dialog' | 'draft' | 'actions' | 'remote'> {
  readonly isReadOnly: boolean
  readonly isLoading: boolean
  /** Whether undo and redo stand in the menu, since there is no room for them beside it. */
  readonly isNarrow: boolean
}

/** What is done now and then. */
export function MoreMenu(props: Props): ReactNode {
  const { dialog, remote, isReadOnly, isLoading, isNarrow } = props
  const say = useSay()
  const { undo, redo } = useHistory(props)

  const history: readonly MenuItem[] = [
    { kind: 'item', name: say('toolbar.undo'), ...undo },
    { kind: 'item', name: say('toolbar.redo'), ...redo },
  ]
  const importing: MenuItem = {
    kind: 'item',
    name: say('toolbar.import'),
    isDisabled: isLoading,
    onPress: () => dialog.set({ kind: 'import', source: undefined }),
  }
  const exporting: MenuItem = {
    kind: 'item',
    name: say('toolbar.export'),
    isDisabled: isLoading,
    onPress: () => dialog.set({ kind: 'export', isSelection: false }),
  }
  const refreshing: MenuItem = {
    kind: 'item',
    name: say('toolbar.refresh'),
    isDisabled: isLoading,
    onPress: () => void remote.refresh(),
  }
  const help: MenuItem = {
    kind: 'item',
    name: say('toolbar.help'),
    onPress: () => dialog.set({ kind: 'help' }),
  }
  return (
    <MenuButton
      icon="more"
      label={say('toolbar.more')}
      sections={[
        ...(isNarrow && !isReadOnly ? [{ items: history }] : []),
        { items: isReadOnly ? [exporting] : [importing, exporting] },
        { items: [refreshing, help] },
      ]}
    />
  )
}
