import { type ReactNode, useId } from 'react'
import { Button } from '../ui/Button.tsx'
import { type Base, type Draft, linkedKey, type RemoteValues } from '../draft/draft.ts'
import { ComparedValue } from '../ui/ComparedValue.tsx'
import { ComparisonTable } from '../ui/ComparisonTable.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { KeyHeader } from '../ui/KeyHeader.tsx'
import { useSay, useTranslation } from '../messages/Messages.tsx'
import type { ChangeLine, OptionRules, ReadOnlyReason } from '../draft/optionRules.ts'
import { SettingChanges } from '../settings/SettingChanges.tsx'
import type { OptionValue } from '../value/optionValue.ts'
import { moveFocusToNextRow } from '../ui/moveFocusToNextRow.ts'
import type { Guard } from './guard.ts'

interface Props {
  readonly draft: Draft
  readonly values: RemoteValues
  readonly rules: OptionRules
  readonly keys: readonly string[]
  readonly guard: Pick<Guard, 'mask' | 'refusal' | 'mineRefusal'>
  /** @param seen the portal's values that the user has seen and decided against */
  readonly onKeepMine: (seen: ReadonlyMap<string, Base>) => void
  readonly onTakeTheirs: (keys: readonly string[]) => void
  /** Opens the cell; only what is committed there ends the conflict. */
  readonly onEdit: (key: string) => void
  readonly onClose: () => void
}

/** One of the three values of an option. */
interface Side {
  readonly label: string
  readonly value: OptionValue | undefined
  readonly removed?: boolean | undefined
  /** What it changes, in people's words; undefined for an option that the schema does not name. */
  readonly lines: readonly ChangeLine[] | undefined
  readonly side: 'before' | 'after'
}

/** How many conflicts are shown, and decided about, at a time. */
const maxRows = 100

/** In code units: a longer value is cut off. */
const maxTextLength = 200

/** The three values of every option in conflict, side by side: mine, theirs and the one both are based on. */
export function ConflictDialog({
  draft,
  values,
  rules,
  keys,
  guard,
  onKeepMine,
  onTakeTheirs,
  onEdit,
  onClose,
}: Props): ReactNode {
  const say = useSay()
  const translation = useTranslation()
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

  /** The three values of an option; where the schema knows it, with what each side has changed. */
  function sides(key: string): readonly Side[] {
    const mine = draft.edits.get(key)
    const base = mine?.base
    const to = mine?.removed === true ? undefined : mine?.value
    const mineLines = rules.describeChange(key, { from: base, to }, translation)
    const theirLines = rules.describeChange(key, { from: base, to: values.get(key) }, translation)
    const baseLines = mineLines && [
      ...new Map([...mineLines, ...(theirLines ?? [])].map((line) => [line.title, line])).values(),
    ]
    const masked = (value: OptionValue | undefined): OptionValue | undefined => guard.mask(key, value)
    return [
      {
        label: say('conflict.mine'),
        value: masked(mine?.value),
        removed: mine?.removed,
        lines: mineLines,
        side: 'after',
      },
      { label: say('conflict.theirs'), value: masked(values.get(key)), lines: theirLines, side: 'after' },
      { label: say('conflict.base'), value: masked(base), lines: baseLines, side: 'before' },
    ]
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
            const refusal = refusalOf(key)
            const description = { 'aria-describedby': `${id}-${index}` }
            return (
              <tr key={key}>
                <KeyHeader optionKey={key} id={`${id}-${index}`} />
                {sides(key).map(({ label, value, removed, lines, side }) => (
                  <td key={label} data-label={label}>
                    {lines === undefined ? (
                      <ComparedValue value={value} removed={removed} maxLength={maxTextLength} />
                    ) : (
                      <SettingChanges lines={lines} side={side}>
                        <ComparedValue value={value} removed={removed} maxLength={maxTextLength} />
                      </SettingChanges>
                    )}
                  </td>
                ))}
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
