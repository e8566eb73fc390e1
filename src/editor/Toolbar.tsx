import type { ReactNode } from 'react'
import { useSay } from '../messages/Messages.tsx'
import { useStore } from '../state/useStore.ts'
import { startAdding } from '../grid/gridState.ts'
import { Icon } from './Icon.tsx'
import type { Session } from './session.ts'

interface Props {
  readonly session: Session
  readonly search: string
  readonly onSearch: (text: string) => void
  readonly settings: ReactNode
}

export function Toolbar({ session, search, onSearch, settings }: Props): ReactNode {
  const say = useSay()
  const { past, future } = useStore(session.draft)
  const { grid } = session
  return (
    <header className="toolbar">
      <h1 className="visually-hidden">{say('app.title')}</h1>
      <div className="search">
        <Icon name="search" />
        <input
          type="search"
          className="search-input"
          aria-label={say('toolbar.search')}
          placeholder={say('toolbar.search')}
          autoComplete="off"
          spellCheck={false}
          value={search}
          onChange={(event) => onSearch(event.target.value)}
        />
      </div>
      <button type="button" className="button" onClick={() => grid.set(startAdding(grid.get()))}>
        <Icon name="plus" />
        {say('toolbar.add')}
      </button>
      <button
        type="button"
        className="button button-icon"
        aria-label={say('toolbar.undo')}
        title={say('toolbar.undo')}
        aria-disabled={past.length === 0}
        onClick={session.undo}
      >
        <Icon name="undo" />
      </button>
      <button
        type="button"
        className="button button-icon"
        aria-label={say('toolbar.redo')}
        title={say('toolbar.redo')}
        aria-disabled={future.length === 0}
        onClick={session.redo}
      >
        <Icon name="redo" />
      </button>
      {settings}
    </header>
  )
}
