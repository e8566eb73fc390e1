import { memo, type ReactNode, type RefObject } from 'react'
import { startAdding } from '../grid/gridState.ts'
import { useSay } from '../messages/Messages.tsx'
import { useStore } from '../state/useStore.ts'
import { kindFilters, stateFilters } from '../view/view.ts'
import { Icon } from './Icon.tsx'
import type { Session } from './session.ts'

interface Props {
  readonly session: Session
  readonly searchField: RefObject<HTMLInputElement | null>
  readonly isReadOnly: boolean
  readonly settings: ReactNode
}

export const Toolbar = memo(function Toolbar({
  session,
  searchField,
  isReadOnly,
  settings,
}: Props): ReactNode {
  const say = useSay()
  const { past, future } = useStore(session.draft)
  const { grid, dialog } = session

  return (
    <header className="toolbar">
      <h1 className="visually-hidden">{say('app.title')}</h1>
      <Finding session={session} searchField={searchField} />
      {!isReadOnly && (
        <>
          <button type="button" className="button" onClick={() => grid.set(startAdding(grid.get()))}>
            <Icon name="plus" />
            {say('toolbar.add')}
          </button>
          <IconButton
            name="undo"
            label={say('toolbar.undo')}
            isOff={past.length === 0}
            onPress={session.undo}
          />
          <IconButton
            name="redo"
            label={say('toolbar.redo')}
            isOff={future.length === 0}
            onPress={session.redo}
          />
          <button
            type="button"
            className="button"
            onClick={() => dialog.set({ kind: 'import', source: undefined })}
          >
            <Icon name="upload" />
            {say('toolbar.import')}
          </button>
        </>
      )}
      <button
        type="button"
        className="button"
        onClick={() => dialog.set({ kind: 'export', isSelection: false })}
      >
        <Icon name="download" />
        {say('toolbar.export')}
      </button>
      <div className="toolbar-end">
        {isReadOnly && <span className="badge">{say('readOnly.badge')}</span>}
        <IconButton name="help" label={say('toolbar.help')} onPress={() => dialog.set({ kind: 'help' })} />
        {settings}
      </div>
    </header>
  )
})

/** The search field and the filters. */
function Finding({ session, searchField }: Pick<Props, 'session' | 'searchField'>): ReactNode {
  const say = useSay()
  const view = useStore(session.view)
  return (
    <>
      <div className="search">
        <Icon name="search" />
        <input
          ref={searchField}
          type="search"
          className="search-input"
          aria-label={say('toolbar.search')}
          placeholder={say('toolbar.search')}
          autoComplete="off"
          spellCheck={false}
          value={view.search}
          onChange={(event) => session.view.set({ ...view, search: event.target.value })}
        />
      </div>
      <select
        className="select"
        aria-label={say('filter.state')}
        value={view.state}
        onChange={(event) => {
          const state = stateFilters.find((name) => name === event.target.value)
          if (state !== undefined) session.view.set({ ...view, state })
        }}
      >
        {stateFilters.map((name) => (
          <option key={name} value={name}>
            {say(`filter.state.${name}`)}
          </option>
        ))}
      </select>
      <select
        className="select"
        aria-label={say('filter.kind')}
        value={view.kind}
        onChange={(event) => {
          const kind = kindFilters.find((name) => name === event.target.value)
          if (kind !== undefined) session.view.set({ ...view, kind })
        }}
      >
        {kindFilters.map((name) => (
          <option key={name} value={name}>
            {name === 'any' ? say('filter.kind.any') : say(`kind.${name}`)}
          </option>
        ))}
      </select>
    </>
  )
}

interface IconButtonProps {
  readonly name: 'undo' | 'redo' | 'help'
  readonly label: string
  readonly isOff?: boolean
  readonly onPress: () => void
}

function IconButton({ name, label, isOff = false, onPress }: IconButtonProps): ReactNode {
  return (
    <button
      type="button"
      className="button button-icon"
      aria-label={label}
      title={label}
      aria-disabled={isOff}
      onClick={onPress}
    >
      <Icon name={name} />
    </button>
  )
}
