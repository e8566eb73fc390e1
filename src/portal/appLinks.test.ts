import { describe, expect, it, test } from 'vitest'
import { createAppLinks, type LinkContext } from './appLinks.ts'
import { fakeError } from './fakePortal.ts'
import type { Envelope } from './wireAnswer.ts'

const handler = 'https://options.example.com/'

interface Setup extends Partial<LinkContext> {
  readonly bound?: string | undefined
  readonly scope?: readonly string[]
  /** The methods that fail. */
  readonly failing?: readonly string[]
}

function setUp({ bound, scope = ['placement'], failing = [], ...context }: Setup = {}) {
  const state = { bound, calls: [] as string[] }
  async function call(method: string, params: object = {}): Promise<Envelope> {
    state.calls.push(method)
    const address = 'HANDLER' in params ? String(params.HANDLER) : ''
    if (failing.includes(method) || failing.includes(`${method} ${address}`)) throw fakeError('no-access')
    if (method === 'app.info') return { result: { CODE: 'local.1' } }
    if (method === 'scope') return { result: scope }
    if (method === 'placement.bind') {
      if (state.bound !== undefined) throw fakeError('refused')
      state.bound = address
    }
    if (method === 'placement.unbind') state.bound = undefined
    if (method === 'placement.get') {
      const other = { placement: 'LEFT_MENU', handler: 'https://other.example.com/' }
      const own = { placement: 'REST_APP_URI', handler: state.bound }
      return { result: state.bound === undefined ? [other] : [other, own] }
    }
    return { result: true }
  }
  const links = createAppLinks({
    call,
    callOnce: call,
    origin: 'https://acme.bitrix24.com',
    page: `${handler}?LANG=en`,
    isOpenedByLink: false,
    ...context,
  })
  return { links, state }
}

const link = 'https://acme.bitrix24.com/marketplace/view/local.1/?params%5Boption%5D=a'

test('where links open this page, they are given out', async () => {
  const { links, state } = setUp({ bound: handler })
  expect(await links.linkTo('a')).toBe(link)
  expect(state.calls).not.toContain('placement.bind')
  state.bound = undefined
  expect(await links.linkTo('a'), 'after an unbind').toBeUndefined()
})

test('a folder and its index page are one address', async () => {
  const { links, state } = setUp({ bound: `${handler}index.html` })
  expect(await links.linkTo('a')).toBe(link)
  expect(state.calls).not.toContain('placement.unbind')
})

test('where a former address is bound, this one takes its place', async () => {
  const { links, state } = setUp({ bound: 'https://old.example.com/' })
  expect(await links.linkTo('a')).toBe(link)
  expect(state.bound).toBe(handler)
})

test('a page that a link has opened need not ask', async () => {
  const { links, state } = setUp({ isOpenedByLink: true, failing: ['placement.get'] })
  expect(await links.linkTo('a')).toBe(link)
  expect(state.calls).not.toContain('placement.get')
})

describe('there is no link', () => {
  it.each<[string, Setup]>([
    ['without the permission', { scope: ['crm'], bound: handler }],
    ['for someone who may not ask what is bound', { failing: ['placement.get'], bound: handler }],
    ['where nothing is bound', {}],
    [
      'where the page of the app is bound in whose folder this one is',
      { page: 'https://board.example.com/app/settings/', bound: 'https://board.example.com/app/' },
    ],
    [
      'where a page is bound that this one was opened from',
      { page: `${handler}?back=../`, bound: 'https://board.example.com/app/' },
    ],
    [
      'when the former address cannot be unbound',
      { failing: ['placement.unbind'], bound: 'https://old.test/' },
    ],
  ])('%s', async (_name, setup) => {
    const { links, state } = setUp(setup)
    expect(await links.linkTo('a')).toBeUndefined()
    expect(state.bound).toBe(setup.bound)
  })

  it('and the former one stays when the new address is refused', async () => {
    const { links, state } = setUp({ bound: 'https://old.test/', failing: [`placement.bind ${handler}`] })
    expect(await links.linkTo('a')).toBeUndefined()
    expect(state.bound).toBe('https://old.test/')
  })

  it('but perhaps the next time', async () => {
    const failing = ['placement.get']
    const { links } = setUp({ bound: handler, failing })
    expect(await links.linkTo('a')).toBeUndefined()
    failing.length = 0
    expect(await links.linkTo('a')).toBe(link)
  })
})

test('binding at the installation never fails', async () => {
  const { links, state } = setUp({ failing: ['placement.bind'] })
  await expect(links.bind()).resolves.toBeUndefined()
  expect(state.calls).toEqual(['placement.bind'])
})
