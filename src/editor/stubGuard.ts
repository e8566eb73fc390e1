import { QueryClient } from '@tanstack/react-query'
import { vi } from 'vitest'
import { noRules, type OptionRules } from '../draft/optionRules.ts'
import settingsEnglish from '../messages/settingsCatalogues/en.json' with { type: 'json' }
import { createSaySettings } from '../messages/say.ts'
import { english } from '../messages/translation.ts'
import { type FakePortal, fakePortal } from '../portal/fakePortal.ts'
import { stubStorage } from '../preferences/stubStorage.ts'
import { stubChannels, stubLocks } from '../save/stubTabs.ts'
import { createStore } from '../state/store.ts'
import type { OptionValue } from '../value/optionValue.ts'
import { createSession, type Session } from './session.ts'
import { startGuard } from './startGuard.tsx'
import { statusMessageText } from './statusMessage.ts'

const translation = { ...english, saySettings: createSaySettings(settingsEnglish, 'en') }

/** `policy` is read-only, `theme` is locked, `board` may be changed but for its `revision`; `token` is a secret. */
const rules: OptionRules = {
  ...noRules,
  version: 1,
  isSecret: (key) => key === 'token',
  readOnlyReason: (key) => (key === 'policy' ? 'read-only' : key === 'theme' ? 'locked' : undefined),
  refusesChange(key, { from, to }) {
    if (key === 'board') return revisionOf(from) === revisionOf(to) ? undefined : 'read-only'
    return rules.readOnlyReason(key)
  },
}

function revisionOf(value: OptionValue | undefined): unknown {
  return typeof value === 'object' && value !== null && 'revision' in value ? value['revision'] : undefined
}

export const options = {
  policy: 'all',
  theme: 'dark',
  token: 'sesame',
  board: { rows: 20, revision: 7 },
  other: 1,
}

export function stubBrowser(): void {
  vi.useFakeTimers()
  stubStorage()
  stubLocks()
  stubChannels()
  vi.stubGlobal('addEventListener', () => undefined)
}

export function unstubBrowser(): void {
  vi.useRealTimers()
  vi.unstubAllGlobals()
}

/** A session in which the options are loaded, and no rules are known yet. */
export async function openUnguarded(portal: FakePortal = fakePortal(options)): Promise<Session> {
  const session = createSession(
    portal,
    new QueryClient({ defaultOptions: { queries: { retry: false, networkMode: 'always' } } }),
  )
  await vi.advanceTimersByTimeAsync(1)
  return session
}

export function guardSession(session: Session): void {
  startGuard(session, createStore(translation))
  session.rules.set(rules)
}

export async function open(portal?: FakePortal): Promise<Session> {
  const session = await openUnguarded(portal)
  guardSession(session)
  return session
}

/** What the user is told. */
export function statusOf({ statusMessage }: Session): string | undefined {
  const message = statusMessage.get()
  return message && statusMessageText(translation.say, message)
}
