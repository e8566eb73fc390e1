import { type ReactNode, useId } from 'react'
import { Button } from '../ui/Button.tsx'
import { type Base, type Draft, linkedKey, type RemoteValues } from '../draft/draft.ts'
import { ComparedValue } from '../ui/ComparedValue.tsx'
import { ComparisonTable } from '../ui/ComparisonTable.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { KeyHeader } from '../ui/KeyHeader.tsx'
import { useSay } from '../messages/Messages.tsx'
import type { ReadOnlyReason } from '../draft/optionRules.ts'
import { moveFocusToNextRow } from '../ui/moveFocusToNextRow.ts'
import type { Guard } from './guard.ts'

interface Props {
  readonly draft: Draft
  readonly values: RemoteValues
  readonly keys: readonly string[]
  readonly guard: Pick<Guard, 'mask' | 'refusal' | 'mineRefusal'>
  /** @param seen the portal's values that the user has seen and decided against */
  readonly onKeepMine: (seen: ReadonlyMap<string, Base>) => void
  readonly onTakeTheirs: (keys: readonly string[]) => void
  /** Opens the cell; only what is committed there ends the conflict. */
  readonly onEdit: (key: string) => void
  readonly onClose: () => void
}

/** How many conflicts are shown, and decided about, at a time. */
const maxRows = 100

/** In code units: a longer value is cut off. */
const maxTextLength = 200

/** The three values of every option in conflict, side by side: mine, theirs and the one both are based on. */
export function ConflictDialog({
  draft,
  values,
  keys,
  guard,
  onKeepMine,
  onTakeTheirs,
  onEdit,
  onClose,
}: Props): ReactNode {
  const say = useSay()
  const id = useId()
  const shown = keys.slice(0, maxRows)
  const last = shown.at(-1)
  const lastLinked = last === undefined ? undefined : linkedKey(draft.edits, last)
  // The halves of a rename are beside each other, and are decided about together.
  if (lastLinked !== undefined && keys[shown.length] === lastLinked) shown.push(lastLinked)

  function seen(these: readonly string[]): ReadonlyMap<string, Base> {
    return new Map(these.map((key) => [key, { value: values.get(key) }]))
  }

  function withOtherHalf(key: string): string[] {
    const other = linkedKey(draft.edits, key)
    return other === undefined || !shown.includes(other) ? [key] : [key, other]
  }

  /** Why mine must not take the place of theirs, or that of the other half of a rename. */
  function refusalOf(key: string): ReadOnlyReason | undefined {
    return withOtherHalf(key)
      .map((half) => {
        const mine = draft.edits.get(half)
        return mine && guard.mineRefusal?.(half, mine, values.get(half))
      })
      .find((reason) => reason !== undefined)
  }

  const keepable = shown.filter((key) => refusalOf(key) === undefined)

  return (
    <Dialog title={say('conflict.title', { count: keys.length })} titleLive="polite" isWide onClose={onClose}>
      <p>{say('conflict.what')}</p>
      <div className="compare-scroll">
        <ComparisonTable
          columns={[
            say('column.key'),
            say('conflict.mine'),
            say('conflict.theirs'),
            say('conflict.base'),
            say('column.actions'),
          ]}
        >
          {shown.map((key, index) => {
            const mine = draft.edits.get(key)
            const refusal = refusalOf(key)
            const description = { 'aria-describedby': `${id}-${index}` }
            return (
              <tr key={key}>
                <KeyHeader optionKey={key} id={`${id}-${index}`} />
                <td data-label={say('conflict.mine')}>
                  <ComparedValue
                    value={guard.mask(key, mine?.value)}
                    removed={mine?.removed}
                    maxLength={maxTextLength}
                  />
                </td>
                <td data-label={say('conflict.theirs')}>
                  <ComparedValue value={guard.mask(key, values.get(key))} maxLength={maxTextLength} />
                </td>
                <td data-label={say('conflict.base')}>
                  <ComparedValue value={guard.mask(key, mine?.base)} maxLength={maxTextLength} />
                </td>
                <td className="compare-actions">
                  {refusal !== undefined && <p>{say(`refusal.${refusal}`)}</p>}
                  {refusal === undefined && (
                    <Button
                      variant="soft"
                      size="small"
                      {...description}
                      onPress={({ currentTarget }) =>
                        moveFocusToNextRow(currentTarget, () => onKeepMine(seen(withOtherHalf(key))))
                      }
                    >
                      {say('conflict.keepMine')}
                    </Button>
                  )}
                  <Button
                    variant="soft"
                    size="small"
                    {...description}
                    onPress={({ currentTarget }) =>
                      moveFocusToNextRow(currentTarget, () => onTakeTheirs([key]))
                    }
                  >
                    {say('conflict.takeTheirs')}
                  </Button>
                  {guard.refusal(key) === undefined && (
                    <Button variant="link" size="small" {...description} onPress={() => onEdit(key)}>
                      {say('conflict.edit')}
                    </Button>
                  )}
                </td>
              </tr>
            )
          })}
        </ComparisonTable>
      </div>
      {keys.length > shown.length && (
        <p>{say('conflict.shown', { shown: shown.length, total: keys.length })}</p>
      )}
      <div className="dialog-buttons">
        {keepable.length > 0 && (
          <Button variant="plain" onPress={() => onKeepMine(seen(keepable))}>
            {say('conflict.keepAllMine')}
          </Button>
        )}
        <Button variant="plain" onPress={() => onTakeTheirs(shown)}>
          {say('conflict.takeAllTheirs')}
        </Button>
        <Button variant="link" onPress={onClose}>
          {say('conflict.later')}
        </Button>
      </div>
    </Dialog>
  )
}
