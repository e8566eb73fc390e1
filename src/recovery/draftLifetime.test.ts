import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { fakePortal } from '../portal/fakePortal.ts'
import { type StubbedStorage } from '../preferences/stubStorage.ts'
import { unstubBrowser } from '../save/stubTabs.ts'
import {
  closeAllTabs,
  discard,
  leaveEdit,
  offeredValues,
  openPage,
  storingDelay,
  stubBrowser,
} from './stubPages.ts'

const dayMs = 24 * 60 * 60 * 1000

let storage: StubbedStorage

beforeEach(() => {
  storage = stubBrowser()
})
afterEach(unstubBrowser)

test('a draft as 1.0.0 stored it is offered', async () => {
  const storageKey = 'user-options:draft:acme.bitrix24.com:member:1:2f1c1d8e-5a3b-4c7d-9e0f-a1b2c3d4e5f6'
  storage.setItem(
    storageKey,
    `[${Date.now()},[["a",{"b":[1,"x",9007199254740993]},false,"one"],["new",null,false],["gone",null,true,5]]]`,
  )
  const page = await openPage()
  expect(page.backup.recovered.get()[0]?.edits).toEqual(
    new Map([
      ['a', { base: 'one', value: { b: [1, 'x', 9007199254740993n] }, removed: false }],
      ['new', { base: undefined, value: null, removed: false }],
      ['gone', { base: 5, value: null, removed: true }],
    ]),
  )
  discard(page)
  expect(Object.keys(storage)).toEqual([])
})

test.each([
  ['with another version', (time: number): string => `[${time},[["a",1,false]],null,4,[]]`],
  ['with other rows', (time: number): string => `[${time},{"a":1}]`],
  ['with another open edit', (time: number): string => `[${time},[["a",1,false]],[2,"a"],2,[]]`],
  ['of another shape', (time: number): string => `{"version":3,"time":${time},"edits":{}}`],
  ['that is no JSON', (): string => 'v3;a=1'],
])('a draft in a later form, %s, is not offered and left alone for 7 days', async (_form, print) => {
  const storageKey = 'user-options:draft:acme.bitrix24.com:member:1:later'
  const text = print(Date.now())
  storage.setItem(storageKey, text)
  for (let day = 0; day < 7; day++) {
    const page = await openPage()
    page.edit('b', day)
    await storingDelay()
    discard(page)
    expect(offeredValues(page).flat(2)).not.toContain('a')
    expect(storage.getItem(storageKey)).toBe(text)
    closeAllTabs()
    await vi.advanceTimersByTimeAsync(dayMs - 1000)
  }
  await vi.advanceTimersByTimeAsync(dayMs)
  await openPage()
  expect(storage.getItem(storageKey)).toBeNull()
})

test('drafts of every user and portal are removed after 7 days, whoever comes', async () => {
  await leaveEdit('a', 1)
  await vi.advanceTimersByTimeAsync(3 * dayMs)
  const other = fakePortal({}, { host: 'other.bitrix24.com' })
  other.userId = '2'
  await leaveEdit('b', 2, other)
  await vi.advanceTimersByTimeAsync(5 * dayMs)
  const third = fakePortal()
  third.userId = undefined
  await openPage(third)
  expect(Object.keys(storage)).toEqual([expect.stringContaining('other.bitrix24.com')])
})
