import { describe, expect, it, test } from 'vitest'
import { fakeError } from '../portal/fakePortal.ts'
import { PortalError } from '../portal/portalError.ts'
import type { Envelope } from '../portal/wireAnswer.ts'
import { findUnreadable, isUnreadable } from './unreadable.ts'

const wrongEncoding: Envelope = { error: 'WRONG_ENCODING', error_description: 'Wrong request encoding' }

/** A portal that cannot send these options, and the number of calls it has received. */
function portalWith(...unreadable: readonly string[]) {
  const portal = {
    calls: 0,
    async call(method: string, params: object = {}): Promise<Envelope> {
      portal.calls += 1
      const queries: unknown[] = method === 'batch' && 'cmd' in params ? Object.values(params.cmd ?? {}) : []
      const names = queries.map((query) => new URL(String(query), 'http://x').searchParams.get('option'))
      const asked = 'option' in params ? [params.option] : names
      return asked.some((name) => unreadable.includes(String(name)))
        ? wrongEncoding
        : { result: {}, time: {} }
    },
  }
  return portal
}

const keys = Array.from({ length: 120 }, (_, at) => `key & ${at}`)

test('an option is unreadable when asking for it alone is answered by WRONG_ENCODING', async () => {
  const portal = portalWith('key & 7')
  expect([await isUnreadable(portal, 'key & 7'), await isUnreadable(portal, 'key & 8')]).toEqual([
    true,
    false,
  ])
})

test('an option may itself be called error', async () => {
  const portal = {
    call: async (): Promise<Envelope> => ({ result: 'WRONG_ENCODING', error: 'WRONG_ENCODING' }),
  }
  expect(await isUnreadable(portal, 'error')).toBe(false)
})

describe('the option that spoils every answer', () => {
  it.each(['key & 0', 'key & 49', 'key & 50', 'key & 119'])('is found: %s', async (key) => {
    const portal = portalWith(key)
    expect(await findUnreadable(portal, keys)).toBe(key)
    expect(portal.calls).toBeLessThan(20)
  })

  it('is not among the options', async () => {
    expect(await findUnreadable(portalWith('another'), keys)).toBeUndefined()
    expect(await findUnreadable(portalWith('another'), [])).toBeUndefined()
  })

  it('is found where the error is thrown', async () => {
    const portal = {
      call: () => Promise.reject(new PortalError('unreadable', 'WRONG_ENCODING', 400, '')),
    }
    expect(await findUnreadable(portal, ['a'])).toBe('a')
  })

  it('cannot be found when the portal cannot be asked', async () => {
    const portal = { call: () => Promise.reject(fakeError('network')) }
    await expect(findUnreadable(portal, ['a'])).rejects.toMatchObject({ kind: 'network' })
  })
})
