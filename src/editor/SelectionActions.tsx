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

  function button(icon: IconName, text: string, onPress: () => void): ReactNode {
    return (
      <Button variant="plain" className="button-fold" icon={icon} title={text} onPress={onPress}>
        {text}
      </Button>
    )
  }

  return (
    <section className="selection-actions" aria-label={say('select.label')}>
      {!isReadOnly && (
        <>
          {button('trash', say('select.remove'), () => commands.remove(keys))}
          {button('undo', say('select.revert'), () => commands.revert(keys))}
          {button('edit', say('select.setValue'), () => dialog.set({ kind: 'setValue', keys, seen: values }))}
        </>
      )}
      {button('copy', say('select.copy'), onCopy)}
      {button('download', say('select.export'), () => dialog.set({ kind: 'export', isSelection: true }))}
      <IconButton
        icon="cross"
        label={say('select.clear')}
        onPress={() => grid.set({ ...grid.get(), selection: noSelection, holdsFocus: true })}
      />
    </section>
  )
}
