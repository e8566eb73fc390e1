import { afterEach, expect, test, vi } from 'vitest'
import { openSaveChannel } from './saveChannel.ts'
import { stubChannels } from './stubTabs.ts'

afterEach(() => {
  vi.unstubAllGlobals()
})

test('the other tabs of the same portal are informed of a save, this tab is not', () => {
  stubChannels()
  const [own, other, otherPortal] = [vi.fn(), vi.fn(), vi.fn()]
  const { notifySaved } = openSaveChannel('portal', own)
  openSaveChannel('portal', other)
  openSaveChannel('another portal', otherPortal)
  notifySaved(new Set(['a', 'b']))
  expect(other).toHaveBeenCalledWith(['a', 'b'])
  expect([own, other, otherPortal].map(({ mock }) => mock.calls.length)).toEqual([0, 1, 0])
})

test('where channels are blocked, saving goes on without them', () => {
  vi.stubGlobal(
    'BroadcastChannel',
    vi.fn(function refuse() {
      throw new DOMException('Access is denied.', 'SecurityError')
    }),
  )
  expect(() => openSaveChannel('portal', () => undefined).notifySaved(['a'])).not.toThrow()
})
