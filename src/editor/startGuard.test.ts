import { QueryClient } from '@tanstack/react-query'
import { afterEach, beforeEach, describe, expect, it, test, vi } from 'vitest'
import { noRules, type OptionRules } from '../draft/optionRules.ts'
import { openedEdit } from '../draft/openEdit.ts'
import { createSaySettings } from '../messages/say.ts'
import settingsEnglish from '../messages/settingsCatalogues/en.json' with { type: 'json' }
import { english } from '../messages/translation.ts'
import { type FakePortal, fakePortal } from '../portal/fakePortal.ts'
import { stubStorage } from '../preferences/stubStorage.ts'
import { restorable } from '../recovery/restorable.ts'
import { stubChannels, stubLocks } from '../save/stubTabs.ts'
import { createStore } from '../state/store.ts'
import type { OptionValue } from '../value/optionValue.ts'
import { moveSentence } from './moveSentence.ts'
import { latestMove } from '../draft/latestMove.ts'
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

const options = {
  policy: 'all',
  theme: 'dark',
  token: 'sesame',
  board: { rows: 20, revision: 7 },
  other: 1,
}

beforeEach(() => {
  vi.useFakeTimers()
  stubStorage()
  stubLocks()
  stubChannels()
  vi.stubGlobal('addEventListener', () => undefined)
})

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

async function openUnguarded(portal: FakePortal = fakePortal(options)): Promise<Session> {
  const session = createSession(
    portal,
    new QueryClient({ defaultOptions: { queries: { retry: false, networkMode: 'always' } } }),
  )
  await vi.advanceTimersByTimeAsync(1)
  return session
}

function guardSession(session: Session): void {
  startGuard(session, createStore(translation))
  session.rules.set(rules)
}

async function open(portal?: FakePortal): Promise<Session> {
  const session = await openUnguarded(portal)
  guardSession(session)
  return session
}

function statusOf({ statusMessage }: Session): string | undefined {
  const message = statusMessage.get()
  return message && statusMessageText(translation.say, message)
}

function edited({ draft }: Session): Record<string, OptionValue> {
  return Object.fromEntries([...draft.get().edits].map(([key, { value }]) => [key, value]))
}

describe('what is read-only', () => {
  it.each([
    ['edited', ({ commands }: Session) => commands.edit('policy', 'none')],
    ['cleared', ({ commands }: Session) => commands.clear(['policy'])],
    ['removed', ({ commands }: Session) => commands.remove(['policy'])],
    ['renamed', ({ commands }: Session) => commands.rename('policy', 'policies')],
    ['imported', ({ actions }: Session) => actions.stageValues(new Map([['policy', 'none']]))],
  ])('is not %s, and it is said why', async (_, change) => {
    const session = await open()
    change(session)
    expect(edited(session)).toEqual({})
    expect(statusOf(session)).toBe('Not changed: policy. Read-only.')
  })

  it('leaves others to be changed at the same time, and says what was not', async () => {
    const session = await open()
    session.commands.remove(['other', 'policy', 'theme'])
    expect(edited(session)).toEqual({ other: null })
    expect(statusOf(session)).toBe(
      'Not changed: policy. Read-only. Not changed: theme. Set by your administrator.',
    )
    session.commands.edit('other', 2)
    expect(statusOf(session)).toBeUndefined()
  })

  it('keeps its place as the target of a rename, and the other option its key', async () => {
    const session = await open(fakePortal({ other: 1 }))
    expect(session.commands.rename('other', 'theme')).toBe(false)
    expect(edited(session)).toEqual({})
    expect(statusOf(session)).toContain('Not changed: theme.')
  })

  it('may be copied to a new key', async () => {
    const session = await open()
    session.commands.duplicate('policy')
    expect(Object.values(edited(session))).toEqual(['all'])
  })

  it('may be a part of an option: the rest of it can be changed', async () => {
    const session = await open()
    expect(session.commands.edit('board', { rows: 50, revision: 7 })).toBe(true)
    expect(session.commands.edit('board', { rows: 50, revision: 8 })).toBe(false)
    expect(edited(session)).toEqual({ board: { rows: 50, revision: 7 } })
  })

  it('is left alone by redo; what was changed before the rules were known can be undone', async () => {
    const session = await openUnguarded()
    session.commands.edit('policy', 'none')
    guardSession(session)
    session.actions.undo()
    expect(edited(session)).toEqual({})
    session.actions.redo()
    expect(edited(session)).toEqual({})
    expect(statusOf(session)).toBe('Not changed: policy. Read-only.')
  })

  it('is not saved when it was changed before the rules were known; other edits are', async () => {
    const portal = fakePortal(options)
    const session = await openUnguarded(portal)
    session.commands.edit('policy', 'none')
    session.commands.edit('other', 2)
    guardSession(session)
    const saving = session.saving.save()
    await vi.advanceTimersByTimeAsync(3000)
    expect((await saving)?.refused).toEqual(new Map([['policy', 'read-only']]))
    expect([portal.values.get('policy'), portal.values.get('other')]).toEqual(['all', 2])
    expect(edited(session)).toEqual({ policy: 'none' })
  })

  it('is not restored from an earlier page, and stays offered', async () => {
    const session = await open()
    const recovered = {
      edits: new Map([
        ['policy', { base: 'all', value: 'none', removed: false }],
        ['other', { base: 1, value: 2, removed: false }],
      ]),
    }
    const { standing } = session.actions.restore(recovered, (draft, edits) =>
      restorable(draft, edits, session.guard.get().refusal),
    )
    expect(edited(session)).toEqual({ other: 2 })
    expect([...standing.edits.keys()]).toEqual(['policy'])
  })

  it('keeps theirs in a conflict, unless mine leaves it as theirs has it', async () => {
    const session = await open()
    const theirs = { rows: 30, revision: 8 }
    const mine = (revision: number) => ({
      base: options.board,
      value: { rows: 50, revision },
      removed: false,
    })
    const { mineRefusal } = session.guard.get()
    expect(mineRefusal?.('board', mine(7), theirs)).toBe('read-only')
    expect(mineRefusal?.('board', mine(8), theirs)).toBeUndefined()
  })

  it('shows a mark in its row, the same one each time', async () => {
    const session = await open()
    const row = (key: string, value: OptionValue) =>
      session.guard.get().row({ key, value, state: 'clean' }).readOnlyMark
    expect(row('policy', 'all')).toBeDefined()
    expect(row('policy', 'none')).toBe(row('policy', 'all'))
    expect(row('theme', 'dark')).not.toBe(row('policy', 'all'))
    expect(row('board', {})).toBeUndefined()
  })
})

describe('a secret', () => {
  it('is masked in its row until it is revealed, and can be masked again', async () => {
    const session = await open()
    const row = () => session.guard.get().row({ key: 'token', value: 'sesame', state: 'clean' })
    expect(row().shown).toBe('••••••')
    const [reveal] = row().menuItems ?? []
    expect(reveal?.name).toBe('Reveal value')
    reveal?.onPress()
    expect(row().shown).toBe('sesame')
    const [mask] = row().menuItems ?? []
    expect(mask?.name).toBe('Hide value')
    mask?.onPress()
    expect(row().shown).toBe('••••••')
  })

  it('is of no known length, and not there is no secret', async () => {
    const { mask } = (await open()).guard.get()
    expect([mask('token', 'x'), mask('token', true), mask('token', [])]).toEqual(
      Array.from({ length: 3 }, () => '••••••'),
    )
    expect([mask('token', null), mask('token', undefined), mask('other', 1)]).toEqual([null, undefined, 1])
  })

  it('is masked in what is announced, also under the key that it was renamed or copied to', async () => {
    const session = await open()
    const announced: string[] = []
    let before = session.draft.get()
    session.draft.subscribe(() => {
      const move = latestMove(before, session.draft.get())
      before = session.draft.get()
      if (move !== undefined) announced.push(moveSentence(english.say, move, session.guard.get().mask))
    })
    session.commands.edit('token', 'mellon')
    const copy = session.commands.duplicate('token')
    session.actions.undo()
    expect(announced).toEqual(['token: ••••••', `${copy}: ••••••`, `Undone: ${copy} no longer exists`])
    session.commands.rename('token', 'key')
    expect(session.guard.get().mask('key', 'mellon')).toBe('••••••')
  })

  it('is left out of rows that are copied, and that is said', async () => {
    const session = await open()
    expect(session.guard.get().copyable(['other', 'token'])).toEqual(['other'])
    expect(statusOf(session)).toBe('Not included, because secret: token')
  })

  it('is not kept in the browser, nor half of its rename; leaving the page asks', async () => {
    const session = await open()
    session.commands.edit('other', 2)
    expect(session.backup.storeNow()).toBe(true)
    session.commands.rename('token', 'key')
    session.openEdit.set({
      ...openedEdit(session.remote.values(), session.draft.get(), { key: 'key', column: 'value' }),
      text: 'mellon',
    })
    expect(session.backup.storeNow()).toBe(false)
    const stored = JSON.stringify(Object.entries(localStorage))
    expect(stored).toContain('other')
    expect(stored).not.toMatch(/token|sesame|mellon/)
  })

  it('leaves the browser again when it was typed before the rules were known', async () => {
    const session = await openUnguarded()
    session.commands.edit('token', 'mellon')
    session.backup.storeNow()
    expect(JSON.stringify(Object.entries(localStorage))).toContain('mellon')
    guardSession(session)
    expect(JSON.stringify(Object.entries(localStorage))).not.toContain('mellon')
  })
})

test('a cell that may not be changed does not open', async () => {
  const session = await open()
  expect(session.commands.refusesEdit('theme')).toBe(true)
  expect(statusOf(session)).toBe('Not changed: theme. Set by your administrator.')
  expect(session.commands.refusesEdit('board')).toBe(false)
})
