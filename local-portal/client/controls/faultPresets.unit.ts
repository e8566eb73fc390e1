import { describe, expect, test } from 'vitest'
import { parseFaults } from '../../node/faults/parseFaults.ts'
import { faultPresets, limitFaults, presetOf, timesOf } from './faultPresets.ts'

describe('the presets', () => {
  test.each(faultPresets)('$name is what the server accepts', ({ faults }) => {
    expect(parseFaults(faults)).toMatchObject({ ok: true })
    expect(parseFaults(limitFaults(faults, 2))).toMatchObject({ ok: true })
  })

  test.each(faultPresets)('$name is found again, limited or not', ({ name, faults }) => {
    expect(presetOf(faults)?.name).toBe(name)
    expect(presetOf(limitFaults(faults, 3))?.name).toBe(name)
  })
})

test('limitFaults without a number changes nothing', () => {
  expect(limitFaults({ offline: { times: 1 } }, undefined)).toEqual({ offline: { times: 1 } })
})

test('presetOf knows no mixture', () => {
  expect(presetOf({ offline: {}, delay: { ms: 1 } })).toBeUndefined()
})

test('timesOf is the number all faults share', () => {
  expect(timesOf({})).toBeUndefined()
  expect(timesOf({ offline: { times: 2 } })).toBe(2)
  expect(timesOf({ offline: { times: 2 }, hang: {} })).toBeUndefined()
})
