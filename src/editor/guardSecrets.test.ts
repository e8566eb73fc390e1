import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { latestMove } from '../draft/latestMove.ts'
import { openedEdit } from '../draft/openEdit.ts'
import { english } from '../messages/translation.ts'
import { moveSentence } from './moveSentence.ts'
import { guardSession, open, openUnguarded, statusOf, stubBrowser, unstubBrowser } from './stubGuard.ts'

beforeEach(stubBrowser)
afterEach(unstubBrowser)

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
