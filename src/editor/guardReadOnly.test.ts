import { afterEach, beforeEach, describe, expect, it, test, vi } from 'vitest'
import { fakePortal } from '../portal/fakePortal.ts'
import { restorable } from '../recovery/restorable.ts'
import type { OptionValue } from '../value/optionValue.ts'
import type { Session } from './session.ts'
import {
  guardSession,
  open,
  openUnguarded,
  options,
  statusOf,
  stubBrowser,
  unstubBrowser,
} from './stubGuard.ts'

beforeEach(stubBrowser)
afterEach(unstubBrowser)

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
    const mine = { base: options.board, value: { rows: 50, revision: 7 }, removed: false }
    const sameRevision = { ...mine, value: { rows: 50, revision: 8 } }
    const { mineRefusal } = session.guard.get()
    expect(mineRefusal?.('board', mine, theirs)).toBe('read-only')
    expect(mineRefusal?.('board', sameRevision, theirs)).toBeUndefined()
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

test('a cell that may not be changed does not open', async () => {
  const session = await open()
  expect(session.commands.refusesEdit('theme')).toBe(true)
  expect(statusOf(session)).toBe('Not changed: theme. Set by your administrator.')
  expect(session.commands.refusesEdit('board')).toBe(false)
})
