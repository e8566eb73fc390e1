import { QueryClient } from '@tanstack/react-query'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type Draft, emptyDraft, update } from '../src/draft/draft.ts'
import { createSaving, type Saving } from '../src/editor/saving.ts'
import { createRemoteOptions, type RemoteOptions } from '../src/options/remoteOptions.ts'
import type { Portal } from '../src/portal/portal.ts'
import { lostUpdates } from '../src/save/lostUpdates.ts'
import { stubLocks } from '../src/save/stubTabs.ts'
import { createStore, type Store } from '../src/state/store.ts'
import { nodePortal } from './nodePortal.ts'
import { type RunningPortal, startPortalAlone } from './startPortal.ts'

/** How many saves each of two pages makes. */
const savesPerPage = 50

/** A page of the app without its screen: what it has read, what is edited, and how it saves. */
interface Page {
  readonly remote: RemoteOptions
  readonly draft: Store<Draft>
  readonly saving: Saving
  readonly app: Portal
}

let portal: RunningPortal

beforeEach(async () => {
  portal = await startPortalAlone(1)
  // The later look is not waited for: each test looks itself.
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  vi.stubGlobal('location', new URL('http://app/'))
})
afterEach(async () => {
  vi.useRealTimers()
  for (const channel of channels.splice(0)) channel.close()
  await portal.stop()
})

/** No test's portal has a stale cache. */
const noPause = (): Promise<void> => Promise.resolve()

async function openPage(): Promise<Page> {
  const app = await nodePortal(portal.control)
  const queryClient = new QueryClient({
    defaultOptions: { queries: { retry: false, networkMode: 'always' } },
  })
  const remote = createRemoteOptions(app, queryClient)
  await remote.firstReading()
  const draft = createStore<Draft>(emptyDraft)
  return { app, remote, draft, saving: createSaving(app, remote, draft, noPause) }
}

/** Saves each key once, one after another. */
async function saveEach({ remote, draft, saving }: Page, edits: readonly (readonly [string, string])[]) {
  for (const [key, value] of edits) {
    draft.set(update(draft.get(), remote.values(), new Map([[key, { kind: 'value', value }]])))
    const outcome = await saving.save()
    expect(outcome).toMatchObject({ error: undefined, conflicts: [] })
  }
}

const editsOf = (page: string): (readonly [string, string])[] =>
  Array.from({ length: savesPerPage }, (_, at) => [`${page}${at}`, `mine ${at}`])

const channels: BroadcastChannel[] = []

/** What the tabs of one browser share: locks, and channels, which Node has too. */
function stubBrowser(): void {
  stubLocks()
  vi.stubGlobal(
    'BroadcastChannel',
    class extends BroadcastChannel {
      constructor(name: string) {
        super(name)
        channels.push(this)
      }
    },
  )
}

/** What different browsers have in common: nothing. */
function stubSeparateBrowsers(): void {
  vi.stubGlobal('navigator', {})
  vi.stubGlobal('BroadcastChannel', undefined)
}

test('two tabs of one browser: 100 saves at once lose nothing, though the portal would', async () => {
  const { control } = portal
  const [a, b] = [editsOf('a'), editsOf('b')]
  const all = [...a, ...b]
  await control.setOptions(Object.fromEntries(all.map(([key]) => [key, 'old'])))
  stubBrowser()
  const [one, other] = [await openPage(), await openPage()]
  await control.faults({ race: { ms: 20 } })
  await control.clearRequests()
  await Promise.all([saveEach(one, a), saveEach(other, b)])

  expect(await control.options()).toEqual(Object.fromEntries(all))
  expect(await control.requests('user.option.set')).toHaveLength(all.length)
  for (const { remote, draft, saving } of [one, other]) {
    expect(draft.get().edits.size).toBe(0)
    await remote.refresh()
    expect(lostUpdates(saving.saved.get(), remote.values()).size).toBe(0)
  }
})

test('two browsers: of 100 saves at once, every one that the portal loses is known to its page', async () => {
  const { control } = portal
  const [a, b] = [editsOf('a'), editsOf('b')]
  const all = [...a, ...b]
  await control.setOptions(Object.fromEntries(all.map(([key]) => [key, 'old'])))
  stubSeparateBrowsers()
  const [one, other] = [await openPage(), await openPage()]
  await control.faults({ race: { ms: 50 } })
  await Promise.all([saveEach(one, a), saveEach(other, b)])
  await control.faults({})

  const held = await control.options()
  let lostInAll = 0
  for (const [{ remote, draft, saving }, own] of [
    [one, a],
    [other, b],
  ] as const) {
    const lost = own.filter(([key, value]) => held[key] !== value)
    lostInAll += lost.length
    await remote.refresh()
    // What a page has found by itself while saving is still an edit: it never said that it was saved.
    const told = new Map([
      ...lostUpdates(saving.saved.get(), remote.values()),
      ...[...draft.get().edits].map(([key, { value }]) => [key, value] as const),
    ])
    expect(Object.fromEntries(told)).toEqual(Object.fromEntries(lost))
  }
  expect(lostInAll, 'the portal loses some').toBeGreaterThan(0)
})

test('a write that the portal refuses for a while is planned anew: what was saved meanwhile is kept', async () => {
  const { control } = portal
  stubSeparateBrowsers()
  await control.setOptions({ a: 'old', b: 'old' })
  const { remote, draft, saving, app } = await openPage()
  for (const key of ['a', 'b'])
    draft.set(update(draft.get(), remote.values(), new Map([[key, { kind: 'value', value: 'mine' }]])))
  await control.faults({
    error: { status: 429, code: 'OPERATION_TIME_LIMIT', methods: ['user.option.set'], times: 1 },
  })
  await control.clearRequests()
  const saved = saving.save()
  await vi.waitFor(() => expect(app.waiting.get()?.kind).toBe('retry'))
  await control.rival({ a: 'theirs' })
  await vi.advanceTimersByTimeAsync(10_000)
  expect(await saved).toMatchObject({ conflicts: ['a'], error: undefined })
  expect(await control.options()).toEqual({ a: 'theirs', b: 'mine' })
  const [get, set] = ['user.option.get', 'user.option.set']
  const called = (await control.requests()).map(({ method }) => method)
  expect(called).toEqual([get, set, get, get, set, get])
})
