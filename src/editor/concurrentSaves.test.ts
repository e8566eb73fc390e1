import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { fakePortal } from '../portal/fakePortal.ts'
import { stubTabs, unstubBrowser } from '../save/stubTabs.ts'
import { holdNext, openTab, settle } from './stubTab.ts'

beforeEach(stubTabs)
afterEach(unstubBrowser)

describe('while a save is under way', () => {
  it('an edit that is changed again stays, based on what was saved', async () => {
    const portal = fakePortal({ a: 1 })
    const { saving, edit, edited } = await openTab(portal)
    edit('a', 2)
    const { started, release } = holdNext(portal, 'user.option.set')
    const saved = saving.save()
    await started
    edit('a', 3)
    release()
    await saved
    expect(portal.values.get('a')).toBe(2)
    expect(edited()).toEqual([['a', 2, 3]])
  })

  it('an edit that is undone becomes an edit back to the old value', async () => {
    const portal = fakePortal({ a: 1 })
    const { saving, actions, edit, edited } = await openTab(portal)
    edit('a', 2)
    const { started, release } = holdNext(portal, 'user.option.set')
    const saved = saving.save()
    await started
    actions.undo()
    expect(edited()).toEqual([])
    release()
    await saved
    expect(edited()).toEqual([['a', 2, 1]])
    await saving.save()
    expect(portal.values.get('a')).toBe(1)
  })

  it('an edit of another option stays unsaved', async () => {
    const portal = fakePortal({ a: 1, b: 1 })
    const { saving, edit, edited } = await openTab(portal)
    edit('a', 2)
    const { started, release } = holdNext(portal, 'user.option.set')
    const saved = saving.save()
    await started
    edit('b', 2)
    release()
    await saved
    expect(Object.fromEntries(portal.values)).toEqual({ a: 2, b: 1 })
    expect(edited()).toEqual([['b', 1, 2]])
  })

  it('a refresh that began before it does not bring the old values back', async () => {
    const portal = fakePortal({ a: 'old' })
    const { saving, remote, edit } = await openTab(portal)
    edit('a', 'new')
    const old = new Map(portal.values)
    const { started, release } = holdNext(portal, 'user.option.get')
    void remote.refresh()
    await started
    await saving.save()
    // The answer to the refresh was made before the write.
    portal.values.clear()
    for (const [key, value] of old) portal.values.set(key, value)
    release()
    await settle()
    expect(remote.values().get('a')).toBe('new')
  })

  it('a save in another tab waits, and then sees the conflict', async () => {
    const portal = fakePortal({ a: 1 })
    const [first, second] = [await openTab(portal), await openTab(portal)]
    first.edit('a', 2)
    second.edit('a', 3)
    const { started, release } = holdNext(portal, 'user.option.set')
    const firstSaved = first.saving.save()
    await started
    const secondSaved = second.saving.save()
    await settle()
    release()
    expect([...((await firstSaved)?.saved.keys() ?? [])]).toEqual(['a'])
    expect((await secondSaved)?.conflicts).toEqual(['a'])
    expect(portal.values.get('a')).toBe(2)
  })
})
