import { memo, type ReactNode, type RefObject } from 'react'
import { focusActiveCell } from '../grid/cellElement.ts'
import { useSay } from '../messages/Messages.tsx'
import { useSelected } from '../state/useStore.ts'
import { Badge } from '../ui/Badge.tsx'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { FilterMenu } from './FilterMenu.tsx'
import { MoreMenu } from './MoreMenu.tsx'
import type { Session } from './session.ts'

interface Props extends Pick<Session, 'dialog' | 'draft' | 'actions' | 'view' | 'remote'> {
  readonly searchField: RefObject<HTMLInputElement | null>
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
  const { dialog, draft, actions, view, remote, searchField } = props
  const { isReadOnly, isLoading, isEmpty, isNarrow, selectedCount, hiddenCount, onAdd } = props
  const say = useSay()
  const isSelecting = selectedCount > 0

  return (
    <header className={isSelecting ? 'toolbar toolbar-selecting' : 'toolbar'}>
      <h1 className="visually-hidden">{say('app.title')}</h1>
      {props.back}
      <Search view={view} searchField={searchField} />
      <SelectionCount count={selectedCount} hiddenCount={hiddenCount} />
      {isSelecting && props.selectionActions}
      {!isSelecting && <FilterMenu view={view} isDisabled={isLoading} />}
      {!isSelecting && !isReadOnly && !isEmpty && (
        <Button
          variant="primary"
          className="button-fold"
          icon="plus"
          title={say('toolbar.add')}
          isDisabled={isLoading}
          onPress={onAdd}
        >
          {say('toolbar.add')}
        </Button>
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

function History({ draft, actions }: Pick<Props, 'draft' | 'actions'>): ReactNode {
  const say = useSay()
  const hasPast = useSelected(draft, ({ past }) => past.length > 0)
  const hasFuture = useSelected(draft, ({ future }) => future.length > 0)
  return (
    <div className="history">
      <IconButton icon="undo" label={say('toolbar.undo')} isDisabled={!hasPast} onPress={actions.undo} />
      <IconButton icon="redo" label={say('toolbar.redo')} isDisabled={!hasFuture} onPress={actions.redo} />
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

function Search({ view, searchField }: Pick<Props, 'view' | 'searchField'>): ReactNode {
  const say = useSay()
  const search = useSelected(view, (current) => current.search)
  return (
    <div className="search">
      <Icon name="search" />
      <input
        ref={searchField}
        type="search"
        className="field search-input"
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
