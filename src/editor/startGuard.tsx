import type { ReactNode } from 'react'
import type { OptionRules, ReadOnlyReason } from '../draft/optionRules.ts'
import { changeBy, refusedStates, withoutRefused } from '../draft/withoutRefused.ts'
import type { Translation } from '../messages/translation.ts'
import { createSecretFilter } from '../recovery/withoutSecrets.ts'
import type { ReadonlyStore } from '../state/store.ts'
import { secretMask } from '../value/secretMask.ts'
import type { Guard, GuardedParts } from './guard.ts'
import { ReadOnlyMark } from './ReadOnlyMark.tsx'
import { refusedSentence } from './refusedSentence.ts'
import '../styles/guard.css'

/** One for each reason, so that a row is not drawn anew. */
const marks: Readonly<Record<ReadOnlyReason, ReactNode>> = {
  'read-only': <ReadOnlyMark reason="read-only" />,
  locked: <ReadOnlyMark reason="locked" />,
}

/**
 * Guards a session as its rules say, from now on and whenever they change.
 *
 * @param translation with the messages of the settings view, see `loadSettingsMessages`
 */
export function startGuard(
  { rules, guard, draft, statusMessage, remote, backup }: GuardedParts,
  translation: ReadonlyStore<Translation>,
): void {
  /** The keys that secrets have been renamed or copied to: the schema does not know them. */
  const copies = new Set<string>()
  const revealed = new Set<string>()

  function say(text: string): void {
    statusMessage.set({ kind: 'sentence', text })
  }

  function refusedText(refused: ReadonlyMap<string, ReadOnlyReason>): string {
    return refusedSentence(translation.get(), refused)
  }

  function toggle(key: string): void {
    if (!revealed.delete(key)) revealed.add(key)
    guard.set({ ...guard.get() })
  }

  function guardBy({ isSecret: isNamedSecret, readOnlyReason, refusesChange, resolve }: OptionRules): Guard {
    const isSecret = (key: string): boolean => copies.has(key) || isNamedSecret(key)
    return {
      isSecret,
      mask: (key, value) => (value === null || value === undefined || !isSecret(key) ? value : secretMask),
      row(row) {
        const { key, value } = row
        const reason = readOnlyReason(key)
        const readOnlyMark = reason && marks[reason]
        if (value === null || !isSecret(key)) return { ...row, shown: value, readOnlyMark }
        const isRevealed = revealed.has(key)
        const name = translation.get().saySettings?.(isRevealed ? 'protected.mask' : 'protected.reveal') ?? ''
        return {
          ...row,
          shown: isRevealed ? value : secretMask,
          isSecret: true,
          readOnlyMark,
          menuItems: [{ kind: 'item', name, onPress: () => toggle(key) }],
        }
      },
      refusal: (key, edit) => (edit === undefined ? readOnlyReason(key) : refusesChange(key, changeBy(edit))),
      mineRefusal: (key, mine, theirs) =>
        refusesChange(key, {
          from: theirs,
          to: mine.removed ? undefined : (resolve(key, mine, theirs, 'mine') ?? mine.value),
        }),
      refusedSentence: refusedText,
      refusesEdit(key) {
        const reason = readOnlyReason(key)
        if (reason !== undefined) say(refusedText(new Map([[key, reason]])))
        return reason !== undefined
      },
      allow(desired) {
        const refused = refusedStates(desired, draft.get(), remote.values(), { refusesChange })
        if (refused.size > 0) say(refusedText(refused))
        else if (statusMessage.get()?.kind === 'sentence') statusMessage.set(undefined)
        return withoutRefused(desired, refused)
      },
      onCopied(from, to) {
        if (isSecret(from)) copies.add(to)
      },
      keep: createSecretFilter(isSecret),
      copyable(keys) {
        const secret = keys.filter(isSecret)
        if (secret.length === 0) return keys
        const { say: sayMessage, saySettings } = translation.get()
        const list = secret.join(sayMessage('list.separator'))
        say(saySettings?.('protected.leftOut', { keys: list }) ?? list)
        return keys.filter((key) => !isSecret(key))
      },
    }
  }

  function start(): void {
    guard.set(guardBy(rules.get()))
    // What was typed before the schema was read may be a secret.
    backup.storeNow()
  }

  start()
  rules.subscribe(start)
}
