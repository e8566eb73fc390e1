import { expect, test } from 'vitest'
import { linkPlacement } from './linkPlacement.ts'

test('a link hands its params to the app', () => {
  const url = new URL('http://localhost/marketplace/view/local.app/?params[option]=a.b%26c&other=1')
  expect(linkPlacement(url)).toEqual({ placement: 'REST_APP_URI', placementOptions: { option: 'a.b&c' } })
})

test('the portal’s own page has no placement of its own', () => {
  expect(linkPlacement(new URL('http://localhost/?params[option]=a'))).toEqual({})
})
