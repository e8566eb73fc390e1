import { afterEach, expect, test, vi } from 'vitest'
import { english } from '../messages/translation.ts'
import { PortalError } from '../portal/portalError.ts'
import { errorDetails, errorSentence } from './errorSentence.ts'

const { say } = english

afterEach(() => {
  vi.useRealTimers()
})

test('an error is one sentence about what happened and one about what to do', () => {
  const error = new PortalError('network', 'NETWORK_ERROR', 0, 'Network connection failed')
  expect(errorSentence(say, error)).toBe(`${say('error.network')} ${say('error.network.do')}`)
})

test('the details name everything that helps to find the cause', () => {
  vi.useFakeTimers({ now: Date.UTC(2025, 0, 31, 12) })
  const error = new PortalError('overload', 'OVERLOAD_LIMIT', 503, 'Too much')
  expect(errorDetails(error, 'acme.bitrix24.com').split('\n')).toEqual([
    'Portal: acme.bitrix24.com',
    'Kind: overload',
    'Code: OVERLOAD_LIMIT',
    'HTTP status: 503',
    'Message: Too much',
    'Time: 2025-01-31T12:00:00.000Z',
  ])
})

test('an error without an answer has no HTTP status', () => {
  const error = new PortalError('network', 'NETWORK_ERROR', 0, 'Network connection failed')
  expect(errorDetails(error, 'acme.bitrix24.com')).toContain('HTTP status: none')
})
