import { memo, type ReactNode, useDeferredValue, useState } from 'react'
import type { Draft } from '../draft/draft.ts'
import { latestMove, type Move } from '../draft/latestMove.ts'
import { useSay } from '../messages/Messages.tsx'
import type { ReadonlyStore } from '../state/store.ts'
import { useStore } from '../state/useStore.ts'
import type { Guard } from './guard.ts'
import { moveSentence } from './moveSentence.ts'

interface Announcement {
  readonly draft: Draft
  readonly move: Move | undefined
  /** How many moves there were, so that each is announced, even in the same words. */
  readonly count: number
}

interface Props {
  readonly draft: ReadonlyStore<Draft>
  readonly guard: ReadonlyStore<Guard>
}

/** Announces every change, undo and redo to assistive technology, since they may affect rows far from the focus. */
export const ChangeAnnouncer = memo(function ChangeAnnouncer({ draft: drafts, guard }: Props): ReactNode {
  const say = useSay()
  const draft = useDeferredValue(useStore(drafts))
  const [announcement, setAnnouncement] = useState<Announcement>({ draft, move: undefined, count: 0 })
  if (draft !== announcement.draft) {
    const move = latestMove(announcement.draft, draft)
    setAnnouncement({
      draft,
      move: move ?? announcement.move,
      count: announcement.count + Number(move !== undefined),
    })
  }
  return (
    <div role="log" aria-label={say('changes.label')} className="visually-hidden">
      {announcement.move !== undefined && (
        <p key={announcement.count}>{moveSentence(say, announcement.move, guard.get().mask)}</p>
      )}
    </div>
  )
})
