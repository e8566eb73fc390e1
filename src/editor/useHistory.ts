import { useSelected } from '../state/useStore.ts'
import type { Session } from './session.ts'

/** A step through the history, as a button or a menu's item takes it. */
interface Step {
  readonly isDisabled: boolean
  readonly onPress: () => void
}

/** Undo and redo; each is disabled while there is nothing to undo or to redo. */
export function useHistory({
  draft,
  actions,
}: Pick<Session, 'draft' | 'actions'>): Readonly<Record<'undo' | 'redo', Step>> {
  const hasPast = useSelected(draft, ({ past }) => past.length > 0)
  const hasFuture = useSelected(draft, ({ future }) => future.length > 0)
  return {
    undo: { isDisabled: !hasPast, onPress: actions.undo },
    redo: { isDisabled: !hasFuture, onPress: actions.redo },
  }
}
