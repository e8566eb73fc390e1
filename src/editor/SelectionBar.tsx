import { type ReactNode, useMemo } from 'react'
import type { Draft, RemoteValues } from '../draft/draft.ts'
import { hasRow } from '../draft/row.ts'
import { noSelection, shownKeys } from '../grid/selection.ts'
import { useSay } from '../messages/Messages.tsx'
import { useSelected } from '../state/useStore.ts'
import type { Session } from './session.ts'

interface Props extends Pick<Session, 'grid' | 'commands' | 'dialog'> {
  readonly draft: Draft
  readonly values: RemoteValues
  /** The rows shown, in their order. */
  readonly ids: readonly string[]
  readonly isReadOnly: boolean
  readonly onCopy: () => void
}

/** The actions for the selected rows that are shown; how many are not is told. */
export function SelectionBar({
  grid,
  commands,
  dialog,
  draft,
  values,
  ids,
  isReadOnly,
  onCopy,
}: Props): ReactNode {
  const say = useSay()
  const selection = useSelected(grid, (state) => state.selection)
  const keys = useMemo(() => shownKeys(selection, ids), [selection, ids])
  const count = keys.length
  let hidden = -count
  for (const key of selection.keys) hidden += Number(hasRow(values, draft, key))
  // Assistive technology announces only changes in an element that existed before them.
  const announcement = (
    <span aria-live="polite" className="selection-count">
      {count > 0 && say('select.count', { count })}
    </span>
  )
  if (count === 0) return <section className="visually-hidden">{announcement}</section>

  return (
    <section className="selection-bar" aria-label={say('select.label')}>
      {announcement}
      {hidden > 0 && <span className="selection-hidden">{say('select.hidden', { count: hidden })}</span>}
      {!isReadOnly && (
        <>
          <BarButton text={say('select.remove')} onPress={() => commands.remove(keys)} />
          <BarButton text={say('select.revert')} onPress={() => commands.revert(keys)} />
          <BarButton
            text={say('select.setValue')}
            onPress={() => dialog.set({ kind: 'setValue', keys, seen: values })}
          />
        </>
      )}
      <BarButton text={say('select.copy')} onPress={onCopy} />
      <BarButton
        text={say('select.export')}
        onPress={() => dialog.set({ kind: 'export', isSelection: true })}
      />
      <button
        type="button"
        className="button button-link"
        onClick={() => grid.set({ ...grid.get(), selection: noSelection, holdsFocus: true })}
      >
        {say('select.clear')}
      </button>
    </section>
  )
}

function BarButton({ text, onPress }: { readonly text: string; readonly onPress: () => void }): ReactNode {
  return (
    <button type="button" className="button" onClick={onPress}>
      {text}
    </button>
  )
}
