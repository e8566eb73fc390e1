import { type ReactNode, useState } from 'react'
import type { Draft } from '../draft/draft.ts'
import { useSay } from '../messages/Messages.tsx'
import { DiscardDialog } from './DiscardDialog.tsx'

interface Props {
  readonly draft: Draft
  readonly saving: boolean
  readonly onSave: () => void
  readonly onDiscard: () => void
}

/** Pinned at the bottom from the first change until nothing is left to save. */
export function SavePanel({ draft, saving, onSave, onDiscard }: Props): ReactNode {
  const say = useSay()
  const [asking, setAsking] = useState(false)
  const count = draft.edits.size
  let removals = 0
  for (const { removed } of draft.edits.values()) removals += Number(removed)

  return (
    <section className="save-panel" aria-label={say('save.label')}>
      <div className="save-count">
        {say('save.changes', { count })}
        {removals > 0 && <span className="save-removals">{say('save.removals', { count: removals })}</span>}
      </div>
      <div className="save-buttons">
        <button
          type="button"
          className="button button-primary button-save"
          aria-disabled={saving}
          aria-busy={saving}
          onClick={onSave}
        >
          {saving && <span className="spinner spinner-small" aria-hidden="true" />}
          {say('save.save')}
        </button>
        <button type="button" className="button button-link" onClick={() => setAsking(true)}>
          {say('save.discard')}
        </button>
      </div>
      {asking && (
        <DiscardDialog
          count={count}
          onClose={(discard) => {
            setAsking(false)
            if (discard) onDiscard()
          }}
        />
      )}
    </section>
  )
}
