import { memo, type ReactNode, type RefObject } from 'react'
import { focusActiveCell } from '../grid/cellElement.ts'
import { useSay, useSaySettings } from '../messages/Messages.tsx'
import type { Store } from '../state/store.ts'
import { useSelected, useStore } from '../state/useStore.ts'
import { Badge } from '../ui/Badge.tsx'
import { FoldingButton } from '../ui/FoldingButton.tsx'
import { Icon } from '../ui/Icon.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { FilterMenu } from './FilterMenu.tsx'
import { MoreMenu } from './MoreMenu.tsx'
import type { Session } from './session.ts'
import { useHistory } from './useHistory.ts'

interface Props extends Pick<Session, 'dialog' | 'draft' | 'actions' | 'view' | 'remote'> {
  readonly searchField: RefObject<HTMLInputElement | null>
  /** The search of the settings view while that is shown. */
  readonly settingSearch: Store<string> | undefined
  readonly isReadOnly: boolean
  /** Whether there are no options yet to do anything with. */
  readonly isLoading: boolean
  readonly onAdd: () => void
  /** Whether there are no options, and what is shown in their place offers to add one. */
  readonly isEmpty: boolean
  /** Whether there is room for a few controls only. */
  readonly isNarrow: boolean
  /** How many of the options shown are selected, and how many more are not shown. */
  readonly selectedCount: number
  readonly hiddenCount: number
  /** What can be done to the selected rows; it takes the place of what can be done to all. */
  readonly selectionActions: ReactNode
  readonly settings: ReactNode
  /** The way back to the page that has led here, if any. */
  readonly back: ReactNode
}

/** The line above the grid: it finds, filters and adds, and has a menu for the rest. */
export const Toolbar = memo(function Toolbar(props: Props): ReactNode {
  const { dialog, draft, actions, view, remote, searchField, settingSearch } = props
  const isGrid = settingSearch === undefined
  const { isReadOnly, isLoading, isEmpty, isNarrow, selectedCount, hiddenCount, onAdd } = props
  const say = useSay()
  const isSelecting = isGrid && selectedCount > 0

  return (
    <header className={isSelecting ? 'toolbar toolbar-selecting' : 'toolbar'}>
      <h1 className="visually-hidden">{say('app.title')}</h1>
      {props.back}
      {settingSearch === undefined ? (
        <OptionSearch view={view} searchField={searchField} />
      ) : (
        <SettingSearch search={settingSearch} searchField={searchField} />
      )}
      <SelectionCount count={isGrid ? selectedCount : 0} hiddenCount={hiddenCount} />
      {isSelecting && props.selectionActions}
      {isGrid && !isSelecting && <FilterMenu view={view} isDisabled={isLoading} />}
      {isGrid && !isSelecting && !isReadOnly && !isEmpty && (
        <FoldingButton
          variant="primary"
          icon="plus"
          text={say('toolbar.add')}
          isDisabled={isLoading}
          onPress={onAdd}
        />
      )}
      <div className="toolbar-end">
        {isReadOnly && <Badge tone="neutral">{say('readOnly.badge')}</Badge>}
        {!isReadOnly && !isNarrow && <History draft={draft} actions={actions} />}
        <MoreMenu
          dialog={dialog}
          draft={draft}
          actions={actions}
          remote={remote}
          isReadOnly={isReadOnly}
          isLoading={isLoading}
          isNarrow={isNarrow}
        />
        {props.settings}
      </div>
    </header>
  )
})

function History(session: Pick<Props, 'draft' | 'actions'>): ReactNode {
  const say = useSay()
  const { undo, redo } = useHistory(session)
  return (
    <div className="history">
      <IconButton icon="undo" label={say('toolbar.undo')} {...undo} />
      <IconButton icon="redo" label={say('toolbar.redo')} {...redo} />
    </div>
  )
}

interface SelectionCountProps {
  readonly count: number
  readonly hiddenCount: number
}

/** Its element stays, since only changes in it are announced. */
function SelectionCount({ count, hiddenCount }: SelectionCountProps): ReactNode {
  const say = useSay()
  const hidden = count > 0 && hiddenCount > 0 ? say('select.hidden', { count: hiddenCount }) : undefined
  return (
    <div className="selection-count" aria-live="polite" title={hidden}>
      {count > 0 && <span>{say('select.count', { count })}</span>}
      {hidden !== undefined && <span className="selection-hidden">{hidden}</span>}
    </div>
  )
}

function OptionSearch({ view, searchField }: Pick<Props, 'view' | 'searchField'>): ReactNode {
  const say = useSay()
  const search = useSelected(view, (current) => current.search)
  return (
    <Search
      ref={searchField}
      label={say('toolbar.search')}
      value={search}
      onChange={(text) => view.set({ ...view.get(), search: text })}
    />
  )
}

interface SettingSearchProps {
  readonly search: Store<string>
  readonly searchField: RefObject<HTMLInputElement | null>
}

function SettingSearch({ search, searchField }: SettingSearchProps): ReactNode {
  const saySettings = useSaySettings()
  const text = useStore(search)
  return (
    <Search ref={searchField} label={saySettings('settings.search')} value={text} onChange={search.set} />
  )
}

interface SearchProps {
  readonly ref: RefObject<HTMLInputElement | null>
  readonly label: string
  readonly value: string
  readonly onChange: (text: string) => void
}

function Search({ ref, label, value, onChange }: SearchProps): ReactNode {
  return (
    <div className="search">
      <Icon name="search" />
      <input
        ref={ref}
        type="search"
        className="field search-input"
        aria-label={label}
        placeholder={label}
        autoComplete="off"
        spellCheck={false}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown' && focusActiveCell()) event.preventDefault()
        }}
      />
    </div>
  )
}
