import { afterEach, beforeEach, describe, expect, it, test } from 'vitest'
import { type FakePortal, fakeError, fakePortal, tokenExpired } from '../portal/fakePortal.ts'
import { PortalError } from '../portal/portalError.ts'
import { stubTabs, unstubBrowser } from '../save/stubTabs.ts'
import { openTab } from './stubTab.ts'

beforeEach(stubTabs)
afterEach(unstubBrowser)

function count(portal: FakePortal, method: string): number {
  return portal.calls.filter((called) => called === method).length
}

/** Lets the next call of this method fail, after something has happened elsewhere. */
function failNext(
  portal: FakePortal,
  method: string,
  error: PortalError,
  elsewhere: () => void = () => undefined,
) {
  portal.intercept = (called) => {
    if (called !== method) return
    portal.intercept = () => undefined
    elsewhere()
    throw error
  }
}

const busy = new PortalError('rate-limit', 'OPERATION_TIME_LIMIT', 429, 'Wait')

describe('another attempt', () => {
  it('sees what was changed elsewhere since the first one: a conflict, not a lost change', async () => {
    const portal = fakePortal({ a: 1, b: 1 })
    portal.retriesLeft = 2
    const { saving, edit, edited } = await openTab(portal)
    edit('a', 2)
    edit('b', 2)
    failNext(portal, 'user.option.set', busy, () => portal.values.set('a', 'theirs'))
    const outcome = await saving.save()
    expect(outcome).toMatchObject({ conflicts: ['a'], error: undefined })
    expect(Object.fromEntries(portal.values)).toEqual({ a: 'theirs', b: 2 })
    expect(edited()).toEqual([['a', 1, 2]])
  })

  it('reads before each write', async () => {
    const portal = fakePortal({ a: 1 })
    portal.retriesLeft = 2
    const { saving, edit } = await openTab(portal)
    edit('a', 2)
    let failures = 2
    portal.intercept = (method) => {
      if (method === 'user.option.set' && failures-- > 0) throw busy
    }
    portal.calls.length = 0
    expect([...((await saving.save())?.saved.keys() ?? [])]).toEqual(['a'])
    const [get, set] = ['user.option.get', 'user.option.set']
    expect(portal.calls).toEqual([get, set, get, get, set, get, get, set, get])
  })

  it('finds a write whose reply was lost already stored', async () => {
    const portal = fakePortal({ a: 1 })
    portal.retriesLeft = 1
    const { saving, edit, edited } = await openTab(portal)
    edit('a', 2)
    failNext(portal, 'user.option.set', fakeError('server'), () => portal.values.set('a', 2))
    const outcome = await saving.save()
    expect([...(outcome?.saved.keys() ?? [])]).toEqual(['a'])
    expect(count(portal, 'user.option.set')).toBe(1)
    expect(edited()).toEqual([])
  })

  it('sends an edit as it is by then, and none of a further option', async () => {
    const portal = fakePortal({ a: 1, b: 1, c: 1 })
    portal.retriesLeft = 1
    const { saving, actions, edit, edited } = await openTab(portal)
    edit('a', 2)
    edit('c', 2)
    failNext(portal, 'user.option.set', busy, () => {
      actions.undo()
      edit('a', 3)
      edit('b', 3)
    })
    await saving.save()
    expect(Object.fromEntries(portal.values)).toEqual({ a: 3, b: 1, c: 1 })
    expect(edited()).toEqual([['b', 1, 3]])
  })

  it('is none when everything has been undone meanwhile', async () => {
    const portal = fakePortal({ a: 1 })
    portal.retriesLeft = 1
    const { saving, actions, edit } = await openTab(portal)
    edit('a', 2)
    failNext(portal, 'user.option.set', busy, () => actions.undo())
    expect(await saving.save()).toMatchObject({ error: undefined })
    expect(count(portal, 'user.option.set')).toBe(1)
    expect(portal.values.get('a')).toBe(1)
  })

  it('is none when the user stops it: the error is told, the edits stay', async () => {
    const portal = fakePortal({ a: 1 })
    const { saving, edit, edited } = await openTab(portal)
    edit('a', 2)
    failNext(portal, 'user.option.set', busy)
    expect(await saving.save()).toMatchObject({ error: busy, lostReply: 'not-written' })
    expect(edited()).toEqual([['a', 1, 2]])
  })
})

test('offline, saving ten times is one attempt with one reading', async () => {
  const portal = fakePortal({ a: 1 })
  portal.retriesLeft = 5
  const { saving, edit, edited } = await openTab(portal)
  edit('a', 2)
  portal.calls.length = 0
  portal.intercept = () => {
    throw fakeError('network')
  }
  const saves = Array.from({ length: 10 }, () => saving.save())
  expect(saving.isSaving()).toBe(true)
  for (const outcome of await Promise.all(saves)) expect(outcome?.error?.kind).toBe('network')
  expect(portal.calls).toEqual(['user.option.get'])
  expect(saving.isSaving()).toBe(false)
  expect(edited()).toEqual([['a', 1, 2]])
})

/** Signs in another user, to whom the options belong from now on. */
function signInOther(portal: FakePortal): void {
  portal.userId = '2'
  portal.generation += 1
  portal.values.clear()
  portal.values.set('a', 1).set('theirs', 'secret')
}

describe('a new token', () => {
  it('between read and write: the write is planned anew', async () => {
    const portal = fakePortal({ a: 1 })
    const { saving, edit } = await openTab(portal)
    edit('a', 2)
    failNext(portal, 'user.option.set', tokenExpired(), () => portal.values.set('a', 'theirs'))
    expect((await saving.save())?.conflicts).toEqual(['a'])
    expect(portal.values.get('a')).toBe('theirs')
  })

  it.each<[string, string]>([
    ['before the save reads', 'user.option.get'],
    ['before it writes', 'user.option.set'],
  ])(
    'of another user, %s: nothing is written into their options, shown of them, or dropped',
    async (_when, method) => {
      const portal = fakePortal({ a: 1 })
      const { saving, remote, edit, edited } = await openTab(portal)
      edit('a', 2)
      portal.intercept = (called) => {
        if (called !== method) return
        portal.intercept = () => undefined
        signInOther(portal)
      }
      const outcome = await saving.save()
      expect(outcome?.error?.kind).toBe('other-user')
      expect(Object.fromEntries(portal.values)).toEqual({ a: 1, theirs: 'secret' })
      expect(remote.values().has('theirs')).toBe(false)
      expect(edited()).toEqual([['a', 1, 2]])
    },
  )

  it('of another user: a refresh does not show their options', async () => {
    const portal = fakePortal({ a: 1 })
    const { remote } = await openTab(portal)
    signInOther(portal)
    await remote.refresh()
    expect(remote.values()).toEqual(new Map([['a', 1]]))
    expect(remote.error.get()).toMatchObject({ kind: 'other-user' })
  })

  it('of the owner, who has signed in again: the edits can be saved', async () => {
    const portal = fakePortal({ a: 1 })
    const { saving, edit } = await openTab(portal)
    edit('a', 2)
    signInOther(portal)
    await saving.save()
    portal.userId = '1'
    portal.generation += 1
    portal.values.clear()
    portal.values.set('a', 1)
    await saving.save()
    expect(portal.values.get('a')).toBe(2)
  })
})
