import { memo, type ReactNode, type RefObject } from 'react'
import { focusActiveCell } from '../grid/cellElement.ts'
import { useSay } from '../messages/Messages.tsx'
import { useSelected } from '../state/useStore.ts'
import { kindFilters, stateFilters } from '../view/view.ts'
import { Icon } from '../ui/Icon.tsx'
import type { Session } from './session.ts'

interface Props extends Pick<Session, 'dialog' | 'draft' | 'actions' | 'view'> {
  readonly searchField: RefObject<HTMLInputElement | null>
  readonly isReadOnly: boolean
  readonly onAdd: () => void
  readonly settings: ReactNode
}

export const Toolbar = memo(function Toolbar({
  dialog,
  draft,
  actions,
  view,
  searchField,
  isReadOnly,
  onAdd,
  settings,
}: Props): ReactNode {
  const say = useSay()

  return (
    <header className="toolbar">
      <h1 className="visually-hidden">{say('app.title')}</h1>
      <Search view={view} searchField={searchField} />
      <Filters view={view} />
      {!isReadOnly && (
        <>
          <TextButton icon="plus" text={say('toolbar.add')} onPress={onAdd} />
          <History draft={draft} actions={actions} />
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

function History({ draft, actions }: Pick<Props, 'draft' | 'actions'>): ReactNode {
  const say = useSay()
  const hasPast = useSelected(draft, ({ past }) => past.length > 0)
  const hasFuture = useSelected(draft, ({ future }) => future.length > 0)
  return (
    <>
      <IconButton name="undo" label={say('toolbar.undo')} isDisabled={!hasPast} onPress={actions.undo} />
      <IconButton name="redo" label={say('toolbar.redo')} isDisabled={!hasFuture} onPress={actions.redo} />
    </>
  )
}

function Search({ view, searchField }: Pick<Props, 'view' | 'searchField'>): ReactNode {
  const say = useSay()
  const search = useSelected(view, (current) => current.search)
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
        onChange={(event) => view.set({ ...view.get(), search: event.target.value })}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown' && focusActiveCell()) event.preventDefault()
        }}
      />
    </div>
  )
}

function Filters({ view }: Pick<Props, 'view'>): ReactNode {
  const say = useSay()
  const state = useSelected(view, (current) => current.state)
  const kind = useSelected(view, (current) => current.kind)
  return (
    <>
      <select
        className="select"
        aria-label={say('filter.state')}
        value={state}
        onChange={(event) => {
          const chosen = stateFilters.find((name) => name === event.target.value)
          if (chosen !== undefined) view.set({ ...view.get(), state: chosen })
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
          if (chosen !== undefined) view.set({ ...view.get(), kind: chosen })
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

/** A button with an icon and a text; in a narrow view, only the icon is visible. */
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
