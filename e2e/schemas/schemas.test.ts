import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { fetchAppOptions } from '../../src/options/appOptions.ts'
import { fetchOptions } from '../../src/options/fetchOptions.ts'
import { checkStored } from '../../src/schema/checkValue.ts'
import { decodeStored } from '../../src/schema/decodeStored.ts'
import { encodeStored } from '../../src/schema/encodeStored.ts'
import { readSchema } from '../../src/schema/readSchema.ts'
import { controls, formats, type Schema, storedForms } from '../../src/schema/schema.ts'
import { entriesOf, keysOf, valueAt } from '../../src/value/optionObject.ts'
import { isList, type OptionObject } from '../../src/value/optionValue.ts'
import { parseJson } from '../../src/value/parseJson.ts'
import { nodePortal } from '../nodePortal.ts'
import { type RunningPortal, startPortalAlone } from '../startPortal.ts'
import { schemaCases } from './schemaCases.ts'

const cases = schemaCases()

function schemaOf(text: string): Schema {
  const reading = readSchema(text)
  if (reading.ok) return reading.schema
  throw new Error(JSON.stringify(reading.mistakes, undefined, 2))
}

function optionsOf(text: string): OptionObject {
  const parsed = parseJson(text)
  if (parsed.ok && typeof parsed.value === 'object' && parsed.value !== null && !isList(parsed.value)) {
    return parsed.value
  }
  throw new Error('The options are not a JSON object.')
}

function misfitsOf({ properties }: Schema, options: OptionObject): readonly string[] {
  return [...properties].flatMap(([key, setting]) =>
    checkStored(setting, valueAt(options, key)).map(
      ({ path, keyword }) => `${[key, ...path].join('/')} ${keyword}`,
    ),
  )
}

describe.each(cases)('$name', ({ schema: text, options: stored, settings, misfits, unnamed, appOptions }) => {
  const options = optionsOf(stored)

  test('is a schema without mistakes, with its texts in other languages', () => {
    const { properties, i18n } = schemaOf(text)
    expect(properties.size).toBe(settings)
    const languages = [...i18n.keys()]
    expect(languages.length).toBeGreaterThan(0)
    const untranslated = [...properties.values()].flatMap(({ key, i18n: translations }) =>
      languages.filter((code) => translations.get(code)?.title === undefined).map((code) => [key, code]),
    )
    expect(untranslated).toEqual([])
  })

  test('what is stored fits, but for what is meant not to', () => {
    const schema = schemaOf(text)
    expect(misfitsOf(schema, options)).toEqual(misfits)
    expect(keysOf(options).filter((key) => !schema.properties.has(key))).toEqual(unnamed)
    if (appOptions !== undefined) expect(misfitsOf(schema, optionsOf(appOptions))).toEqual([])
  })

  test('what is not edited is stored as it was', () => {
    const storedAnew = [...schemaOf(text).properties].map(([key, setting]) => {
      const before = valueAt(options, key)
      return [key, before && encodeStored(setting, decodeStored(setting, before).value, before)]
    })
    expect(storedAnew).toEqual(
      [...schemaOf(text).properties.keys()].map((key) => [key, valueAt(options, key)]),
    )
  })
})

test('together they have every stored form, format and control, and some hundred settings', () => {
  const texts = cases.map(({ schema }) => schema).join('\n')
  for (const [word, values] of [
    ['x-stored', storedForms],
    ['format', formats],
    ['x-control', controls],
  ] as const) {
    for (const value of values) expect(texts).toContain(`"${word}": "${value}"`)
  }
  const count = cases.slice(1).reduce((sum, { settings }) => sum + settings, 0)
  expect([cases.length, count]).toEqual([8, 94])
})

describe('in the portal', () => {
  let running: RunningPortal
  beforeAll(async () => {
    running = await startPortalAlone(0)
  })
  afterAll(() => running.stop())

  test.each(cases)('what $name has stored is read as it is here', async ({ options, appOptions = '{}' }) => {
    const { control } = running
    vi.stubGlobal('location', new URL('http://app/'))
    await control.setOptions(options)
    await control.setAppOptions(appOptions)
    const app = await nodePortal(control)
    expect((await fetchOptions(app)).values).toEqual(new Map(entriesOf(optionsOf(options))))
    expect(await fetchAppOptions(app)).toEqual(new Map(entriesOf(optionsOf(appOptions))))
  })
})

test('the policy is as long as such ones are', () => {
  const policy = cases.find(({ name }) => name === 'policy')
  const text = valueAt(optionsOf(policy?.options ?? ''), 'access.policy')
  expect(typeof text === 'string' && text.length).toBeGreaterThan(45_000)
})
