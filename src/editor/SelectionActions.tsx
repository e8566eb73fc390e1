import type { ReactNode } from 'react'
import { noSelection } from '../grid/selection.ts'
import { useSay } from '../messages/Messages.tsx'
import { Button } from '../ui/Button.tsx'
import type { IconName } from '../ui/Icon.tsx'
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
          <ActionButton icon="trash" text={say('select.remove')} onPress={() => commands.remove(keys)} />
          <ActionButton icon="undo" text={say('select.revert')} onPress={() => commands.revert(keys)} />
          <ActionButton
            icon="edit"
            text={say('select.setValue')}
            onPress={() => dialog.set({ kind: 'setValue', keys, seen: values })}
          />
        </>
      )}
      <ActionButton icon="copy" text={say('select.copy')} onPress={onCopy} />
      <ActionButton
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

interface ActionButtonProps {
  readonly icon: IconName
  readonly text: string
  readonly onPress: () => void
}

/** Where there is little room, only its icon is shown. */
function ActionButton({ icon, text, onPress }: ActionButtonProps): ReactNode {
  return (
    <Button variant="plain" className="button-fold" icon={icon} title={text} onPress={onPress}>
      {text}
    </Button>
  )
}
