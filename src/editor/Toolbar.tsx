import { memo, type ReactNode, type RefObject } from 'react'
import { focusActiveCell } from '../grid/cellElement.ts'
import { startAdding } from '../grid/gridState.ts'
import { useSay } from '../messages/Messages.tsx'
import { useSelected } from '../state/useStore.ts'
import { kindFilters, stateFilters } from '../view/view.ts'
import { Icon } from '../ui/Icon.tsx'
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
  const { grid, dialog } = session

  return (
    <header className="toolbar">
      <h1 className="visually-hidden">{say('app.title')}</h1>
      <Search session={session} searchField={searchField} />
      <Filters session={session} />
      {!isReadOnly && (
        <>
          <TextButton
            icon="plus"
            text={say('toolbar.add')}
            onPress={() => grid.set(startAdding(grid.get()))}
          />
          <History session={session} />
          <TextButton
            icon="upload"
            text={say('toolbar.import')}
            onPress={() => dialog.set({ kind: 'import', source: undefined })}
          />
        </>
      )}
      <TextButton
        icon="download"
        text={say('toolbar.export')}
        onPress={() => dialog.set({ kind: 'export', isSelection: false })}
      />
      <div className="toolbar-end">
        {isReadOnly && <span className="badge">{say('readOnly.badge')}</span>}
        <IconButton name="help" label={say('toolbar.help')} onPress={() => dialog.set({ kind: 'help' })} />
        {settings}
      </div>
    </header>
  )
})

/** The way back, and forth again. */
function History({ session }: Pick<Props, 'session'>): ReactNode {
  const say = useSay()
  const hasPast = useSelected(session.draft, ({ past }) => past.length > 0)
  const hasFuture = useSelected(session.draft, ({ future }) => future.length > 0)
  return (
    <>
      <IconButton name="undo" label={say('toolbar.undo')} isDisabled={!hasPast} onPress={session.undo} />
      <IconButton name="redo" label={say('toolbar.redo')} isDisabled={!hasFuture} onPress={session.redo} />
    </>
  )
}

/** The search field. */
function Search({ session, searchField }: Pick<Props, 'session' | 'searchField'>): ReactNode {
  const say = useSay()
  const search = useSelected(session.view, (view) => view.search)
  return (
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
        value={search}
        onChange={(event) => session.view.set({ ...session.view.get(), search: event.target.value })}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown' && focusActiveCell()) event.preventDefault()
        }}
      />
    </div>
  )
}

/** The filters by state and by type. */
function Filters({ session }: Pick<Props, 'session'>): ReactNode {
  const say = useSay()
  const state = useSelected(session.view, (view) => view.state)
  const kind = useSelected(session.view, (view) => view.kind)
  return (
    <>
      <select
        className="select"
        aria-label={say('filter.state')}
        value={state}
        onChange={(event) => {
          const chosen = stateFilters.find((name) => name === event.target.value)
          if (chosen !== undefined) session.view.set({ ...session.view.get(), state: chosen })
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
        value={kind}
        onChange={(event) => {
          const chosen = kindFilters.find((name) => name === event.target.value)
          if (chosen !== undefined) session.view.set({ ...session.view.get(), kind: chosen })
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

interface TextButtonProps {
  readonly icon: 'plus' | 'upload' | 'download'
  readonly text: string
  readonly onPress: () => void
}

/** A button with an icon before its text; where there is little room, the icon alone is seen. */
function TextButton({ icon, text, onPress }: TextButtonProps): ReactNode {
  return (
    <button type="button" className="button" title={text} onClick={onPress}>
      <Icon name={icon} />
      <span className="button-label">{text}</span>
    </button>
  )
}

interface IconButtonProps {
  readonly name: 'undo' | 'redo' | 'help'
  readonly label: string
  readonly isDisabled?: boolean
  readonly onPress: () => void
}

function IconButton({ name, label, isDisabled = false, onPress }: IconButtonProps): ReactNode {
  return (
    <button
      type="button"
      className="button button-icon"
      aria-label={label}
      title={label}
      aria-disabled={isDisabled}
      onClick={onPress}
    >
      <Icon name={name} />
    </button>
  )
}
