import type { ReactNode } from 'react'
import { useSay } from '../messages/Messages.tsx'
import { Button } from '../ui/Button.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'

interface Props {
  /** Clears the filters; undefined when there are none. */
  readonly onShowAll: (() => void) | undefined
  /** Undefined where nothing can be changed. */
  readonly onAdd: (() => void) | undefined
  readonly onImport: () => void
}

/** Shown below the grid's header when there are no rows: what can be done about it. */
export function EmptyNote({ onShowAll, onAdd, onImport }: Props): ReactNode {
  const say = useSay()
  if (onShowAll !== undefined) {
    return (
      <EmptyState title={say('grid.noMatch')} text={say('grid.noMatchHint')}>
        <Button variant="soft" onPress={onShowAll}>
          {say('grid.showAll')}
        </Button>
      </EmptyState>
    )
  }
  return (
    <EmptyState title={say('grid.none')} text={say('grid.noneHint')}>
      {onAdd !== undefined && (
        <>
          <Button variant="primary" icon="plus" onPress={onAdd}>
            {say('toolbar.add')}
          </Button>
          <Button variant="plain" icon="upload" onPress={onImport}>
            {say('toolbar.import')}
          </Button>
        </>
      )}
    </EmptyState>
  )
}
