import type { Draft, PortalValues, Target } from '../draft/draft.ts'
import { rowOf } from '../draft/row.ts'
import type { GridCommands } from '../grid/commands.ts'
import type { Portal } from '../portal/portal.ts'
import { copyText } from '../screens/copyText.ts'
import type { Store } from '../state/store.ts'
import { convertValue } from '../value/convert.ts'
import { isList, kindOf, type OptionValue } from '../value/optionValue.ts'
import { copyName } from './copyName.ts'
import type { Dialog } from './dialog.ts'
import { type Display, withFold } from './display.ts'
import type { Told } from './told.ts'

/** What the commands work on. */
export interface CommandGround {
  readonly draft: Store<Draft>
  readonly held: () => PortalValues
  /** Brings keys to their targets as one step of the history. */
  readonly bring: (targets: Iterable<readonly [string, Target]>) => void
  readonly dialog: Store<Dialog | undefined>
  readonly display: Store<Display>
  readonly told: Store<Told | undefined>
  readonly portal: Portal
}

export function createCommands(ground: CommandGround): GridCommands {
  const { draft, held, bring, dialog, display, told, portal } = ground
  const isTaken = (key: string): boolean => held().has(key) || draft.get().edits.has(key)
  const valueOf = (key: string): OptionValue => rowOf(held(), draft.get(), key).value
  const removal = (key: string): [string, Target] => [key, { kind: held().has(key) ? 'removed' : 'clean' }]

  function tellCopied(text: string, done: Told): void {
    told.set(copyText(text) ? done : { kind: 'copied.not' })
  }

  async function copyLink(key: string): Promise<void> {
    const link = await portal.linkTo(key)
    if (link === undefined) tellCopied(key, { kind: 'copied.key', key })
    else tellCopied(link, { kind: 'link.copied', key })
  }

  return {
    edit: (key, value) => bring([[key, { kind: 'value', value }]]),
    convert(key, kind) {
      const converted = convertValue(valueOf(key), kind)
      if (converted.ok) bring([[key, { kind: 'value', value: converted.value }]])
      return converted.ok
    },
    clear: (keys) => bring(keys.map((key) => [key, { kind: 'value', value: emptied(valueOf(key)) }])),
    remove: (keys) => bring(keys.map(removal)),
    revert: (keys) => bring(keys.map((key) => [key, { kind: 'clean' }])),
    add: (key) => bring([[key, { kind: 'value', value: '' }]]),
    rename: (key, to) => bring([[to, { kind: 'value', value: valueOf(key) }], removal(key)]),
    duplicate(key) {
      const copy = copyName(key, isTaken)
      bring([[copy, { kind: 'value', value: valueOf(key) }]])
      return copy
    },
    resolve: () => dialog.set({ kind: 'conflicts' }),
    openPanel: (key) => dialog.set({ kind: 'panel', key }),
    copyKey: (key) => tellCopied(key, { kind: 'copied.key', key }),
    copyLink: (key) => void copyLink(key),
    heldKind(key) {
      const value = held().get(key)
      return value === undefined ? undefined : kindOf(value)
    },
    isTaken,
    isAdded: (key) => !held().has(key),
    fold: (prefix, isFolded) => display.set(withFold(display.get(), prefix, isFolded)),
  }
}

/** The empty value of the same kind; a number and a boolean have none. */
function emptied(value: OptionValue): OptionValue {
  if (typeof value === 'string') return ''
  if (typeof value !== 'object' || value === null) return null
  return isList(value) ? [] : {}
}
