import type { ReactNode } from 'react'
import { noSelection } from '../grid/selection.ts'
import { useSay } from '../messages/Messages.tsx'
import { FoldingButton } from '../ui/FoldingButton.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import type { RemoteValues } from '../draft/draft.ts'
import type { Session } from './session.ts'

interface Props extends Pick<Session, 'grid' | 'commands' | 'dialog'> {
  /** The selected options that are shown. */
  readonly keys: readonly string[]
  readonly values: RemoteValues
  readonly isReadOnly: boolean
  readonly onCopy: () => void
}

/** The actions for the selected rows that are shown; how many are not is told. */
export function SelectionActions(props: Props): ReactNode {
  const { grid, commands, dialog, keys, values, isReadOnly, onCopy } = props
  const say = useSay()

  return (
    <section className="selection-actions" aria-label={say('select.label')}>
      {!isReadOnly && (
        <>
          <FoldingButton
            variant="plain"
            icon="trash"
            text={say('select.remove')}
            onPress={() => commands.remove(keys)}
          />
          <FoldingButton
            variant="plain"
            icon="undo"
            text={say('select.revert')}
            onPress={() => commands.revert(keys)}
          />
          <FoldingButton
            variant="plain"
            icon="edit"
            text={say('select.setValue')}
            onPress={() => dialog.set({ kind: 'setValue', keys, seen: values })}
          />
        </>
      )}
      <FoldingButton variant="plain" icon="copy" text={say('select.copy')} onPress={onCopy} />
      <FoldingButton
        variant="plain"
        icon="download"
        text={say('select.export')}
        onPress={() => dialog.set({ kind: 'export', isSelection: true })}
      />
      <IconButton
        icon="cross"
        label={say('select.clear')}
        onPress={() => grid.set({ ...grid.get(), selection: noSelection, holdsFocus: true })}
      />
    </section>
  )
}
