import { expect, test } from 'vitest'
import { linkAddress } from './appLinks.ts'
import { deepLinkOf } from './deepLink.ts'

const nothing = { option: undefined, search: undefined, view: undefined }

test.each([
  [{ option: 'crm.grid' }, '', { ...nothing, option: 'crm.grid' }],
  [{ search: 'crm' }, '', { ...nothing, search: 'crm' }],
  [{}, 'view=options', { ...nothing, view: 'options' }],
  [{ view: 'settings' }, 'view=options', { ...nothing, view: 'settings' }],
  [{ view: 'elsewhere' }, '', nothing],
  [{}, 'DOMAIN=x&option=a%26b&search=c+d', { option: 'a&b', search: 'c d' }],
  [{ option: 'from the portal' }, 'option=from+the+address', { ...nothing, option: 'from the portal' }],
  [{ option: 5, search: '' }, '', nothing],
  [null, '', nothing],
  ['option', '', nothing],
  [[], '', nothing],
])('%j with the address ?%s is read as %j', (options, address, link) => {
  expect(deepLinkOf(options, new URLSearchParams(address))).toEqual(link)
})

test('a link keeps every character of a key', () => {
  const key = 'a b&c=d#ä"[]'
  const { origin, pathname, searchParams } = new URL(
    linkAddress('https://acme.bitrix24.com', 'local.66ba.1', key),
  )
  expect(`${origin}${pathname}`).toBe('https://acme.bitrix24.com/marketplace/view/local.66ba.1/')
  expect(searchParams.get('params[option]')).toBe(key)
})
