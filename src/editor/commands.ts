import type { Draft, RemoteValues, DesiredState } from '../draft/draft.ts'
import { createLookAlikes, type LookAlikes, keySkeleton } from '../draft/lookAlikes.ts'
import { renameOption, withLinked } from '../draft/rename.ts'
import { rowOf } from '../draft/row.ts'
import type { GridCommands } from '../grid/commands.ts'
import { printOptionsJson } from '../transfer/printOptions.ts'
import { wholeText } from '../value/wholeText.ts'
import type { Portal } from '../portal/portal.ts'
import { copyText } from '../ui/copyText.ts'
import type { Store } from '../state/store.ts'
import { emptyValues } from '../value/convert.ts'
import { isList, type OptionValue } from '../value/optionValue.ts'
import { copyName } from './copyName.ts'
import type { Dialog } from './dialog.ts'
import { type Display, withFold } from './display.ts'
import type { StatusMessage } from './statusMessage.ts'

/** What the commands read and change. */
export interface CommandContext {
  readonly draft: Store<Draft>
  readonly remoteValues: () => RemoteValues
  /** Brings options to a desired state, as one entry of the history. */
  readonly update: (desired: Iterable<readonly [string, DesiredState]>) => boolean
  /** Whether only a part of an option's value is known. */
  readonly isPartial: (key: string) => boolean
  /** Whether an option must not be edited; if so, the user is told. */
  readonly refusesEdit: (key: string) => boolean
  /** Called when a value is about to get another key. */
  readonly onCopied?: ((from: string, to: string) => void) | undefined
  readonly dialog: Store<Dialog | undefined>
  readonly display: Store<Display>
  readonly statusMessage: Store<StatusMessage | undefined>
  readonly portal: Portal
}

export function createCommands(context: CommandContext): GridCommands {
  const { draft, remoteValues, update, refusesEdit, dialog, display, statusMessage, portal } = context
  const isTaken = (key: string): boolean => remoteValues().has(key) || draft.get().edits.has(key)
  const valueOf = (key: string): OptionValue => rowOf(remoteValues(), draft.get(), key).value
  const removal = (key: string): [string, DesiredState] => [
    key,
    { kind: remoteValues().has(key) ? 'removed' : 'clean' },
  ]

  const lookAlikesOf = lookAlikesCache()

  function looksLike(key: string, renamed?: string): string | undefined {
    const values = remoteValues()
    const skeleton = keySkeleton(key)
    const isAddedAlike = (other: string): boolean =>
      other !== key && other !== renamed && !values.has(other) && keySkeleton(other) === skeleton
    return key === ''
      ? undefined
      : (lookAlikesOf(values).find(key, renamed) ?? [...draft.get().edits.keys()].find(isAddedAlike))
  }

  /** Names an option with a key that may be mistaken for another: said now, since the editor that warned is closed. */
  function nameOption(
    key: string,
    targets: readonly (readonly [string, DesiredState])[],
    renamed?: string,
  ): boolean {
    const other = looksLike(key, renamed)
    const isNamed = update(targets)
    if (isNamed && other !== undefined) statusMessage.set({ kind: 'looksLike', key, other })
    return isNamed
  }

  function copy(text: string, success: StatusMessage): void {
    statusMessage.set(copyText(text) ? success : { kind: 'copied.not' })
  }

  function copyWhole(key: string, print: (value: OptionValue) => string): void {
    if (context.isPartial(key)) statusMessage.set({ kind: 'export.partial', keys: [key] })
    else copy(print(valueOf(key)), { kind: 'copied.value', key })
  }

  async function copyLink(key: string): Promise<void> {
    const link = await portal.linkTo(key)
    if (link === undefined) copy(key, { kind: 'copied.key', key })
    else copy(link, { kind: 'link.copied', key })
  }

  return {
    edit: (key, value, base) =>
      update([[key, { kind: 'value', value, ...(base === undefined ? {} : { base }) }]]),
    clear: (keys) =>
      void update(keys.map((key) => [key, { kind: 'value', value: emptyValue(valueOf(key)) }])),
    remove: (keys) => void update(keys.map(removal)),
    revert: (keys) => void update([...withLinked(draft.get(), keys)].map((key) => [key, { kind: 'clean' }])),
    add: (key, kind) => nameOption(key, [[key, { kind: 'value', value: emptyValues[kind] }]]),
    rename(key, to, seen) {
      if (refusesEdit(key)) return false
      context.onCopied?.(key, to)
      return nameOption(to, renameOption(remoteValues(), draft.get(), key, to, seen), key)
    },
    duplicate(key) {
      if (context.isPartial(key) && refusesEdit(key)) return key
      const newKey = copyName(key, (name) => isTaken(name) || looksLike(name) !== undefined)
      context.onCopied?.(key, newKey)
      update([[newKey, { kind: 'value', value: valueOf(key) }]])
      return newKey
    },
    resolve: () => dialog.set({ kind: 'conflicts' }),
    copyKey: (key) => copy(key, { kind: 'copied.key', key }),
    copyValue: (key) => copyWhole(key, wholeText),
    copyJson: (key) => copyWhole(key, (value) => printOptionsJson(new Map([[key, value]]))),
    copyLink: (key) => void copyLink(key),
    refusesEdit,
    isTaken,
    looksLike,
    isAdded: (key) => !remoteValues().has(key),
    fold: (prefix, isFolded) => display.set(withFold(display.get(), prefix, isFolded)),
  }
}

/** Looks through the portal's keys once for each reading of them. */
function lookAlikesCache(): (values: RemoteValues) => LookAlikes {
  let last: { readonly values: RemoteValues; readonly lookAlikes: LookAlikes } | undefined
  return (values) => {
    if (last?.values !== values) last = { values, lookAlikes: createLookAlikes(values.keys()) }
    return last.lookAlikes
  }
}

/** The empty value of the same kind; null for numbers and booleans, which have none. */
function emptyValue(value: OptionValue): OptionValue {
  if (typeof value === 'string') return ''
  if (typeof value !== 'object' || value === null) return null
  return isList(value) ? [] : {}
}
