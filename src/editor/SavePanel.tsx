import { memo, type ReactNode } from 'react'
import { useSay } from '../messages/Messages.tsx'
import { Button } from '../ui/Button.tsx'
import { FoldingButton } from '../ui/FoldingButton.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import type { SavePreview } from './savePreview.ts'

interface Props {
  /** How many options have unsaved changes. */
  readonly count: number
  readonly preview: SavePreview
  readonly isSaving: boolean
  readonly isReadOnly: boolean
  readonly onSave: () => void
  readonly onReview: () => void
  readonly onDiscard: () => void
}

/** The panel at the bottom, shown as long as there are unsaved changes. What is to be said of them stands in the review. */
export const SavePanel = memo(function SavePanel(props: Props): ReactNode {
  const { count, preview, isSaving, isReadOnly, onSave, onReview, onDiscard } = props
  const { remarks, size, note } = preview
  const say = useSay()

  return (
    <section className="save-panel" aria-label={say('save.label')}>
      <span className="save-count">{say('save.changes', { count })}</span>
      {note !== undefined && note !== '' && <span className="save-note">{note}</span>}
      {size !== undefined && <span className="save-size">{size}</span>}
      {remarks.length > 0 && (
        <IconButton
          icon="alert"
          className="save-remarks"
          label={say('save.remarks', { count: remarks.length })}
          onPress={onReview}
        />
      )}
      <Button variant="primary" isBusy={isSaving} isDisabled={isSaving || isReadOnly} onPress={onSave}>
        {say('save.save')}
      </Button>
      <FoldingButton variant="soft" icon="eye" text={say('save.review')} onPress={onReview} />
      <FoldingButton
        variant="link"
        icon="trash"
        text={say('save.discard')}
        isDisabled={isReadOnly}
        onPress={onDiscard}
      />
    </section>
  )
})
