import { describe, expect, test } from 'vitest'
import { jsonDecode } from '../php/jsonDecode.ts'
import { isPhpArray } from '../php/phpValue.ts'
import { startTestPortal, untimed } from '../testing/testPortal.ts'
import { scenarioOf } from './scenario.ts'
import { shippedScenarios } from './scenarios.ts'

function decodedOptions(name: string): ReturnType<typeof jsonDecode> {
  return jsonDecode(scenarioOf(shippedScenarios[name] ?? (() => '')).options())
}

test.each([
  ['empty', 0],
  ['typical', 40],
  ['error-pair', 6],
  ['many', 100_000],
  ['settings', 34],
])('%s holds %d options', (name, count) => {
  const decoded = decodedOptions(name)
  expect(decoded.ok && isPhpArray(decoded.value) && decoded.value.size).toBe(count)
})

test('odd holds what is awkward, but not the pair that hides the rest', () => {
  const decoded = decodedOptions('odd')
  const options = decoded.ok && isPhpArray(decoded.value) ? decoded.value : new Map()
  for (const key of ['next', 'total', '', '0', '01', '-1', '__proto__', 'constructor', 'nul\0inside']) {
    expect(options.has(key)).toBe(true)
  }
  expect(options.has('error_description')).toBe(false)
})

describe('a scenario of the app’s own', () => {
  test('sets the app’s options and names a schema, until another one is loaded', async () => {
    const own = { options: () => '{"a":1}', appOptions: () => '{"a":2}', schema: '/somewhere/own.json' }
    const local = await startTestPortal({ scenarios: { own, short: () => '{"b":1}' } })
    expect(local.portal.schemaFile).toBeUndefined()
    await local.portal.loadScenario('own')
    expect(local.portal.schemaFile).toBe('/somewhere/own.json')
    expect(untimed(await local.call('user.option.get'))).toBe('{"result":{"a":1}}')
    expect(untimed(await local.call('app.option.get'))).toBe('{"result":{"a":2}}')

    await local.portal.loadScenario('short')
    expect(local.portal.schemaFile).toBeUndefined()
    expect(untimed(await local.call('app.option.get'))).toBe('{"result":[]}')
    await local.close()
  })

  test('that does not exist is refused, and what is stored stays', async () => {
    const local = await startTestPortal({ scenarios: { broken: () => '[1' } })
    const before = untimed(await local.call('user.option.get'))
    await expect(local.portal.loadScenario('none')).rejects.toThrow(
      'There is no scenario "none": there are empty,',
    )
    await expect(local.portal.loadScenario('broken')).rejects.toThrow('is not a JSON object of options')
    expect(untimed(await local.call('user.option.get'))).toBe(before)
    await local.close()
  })
})
