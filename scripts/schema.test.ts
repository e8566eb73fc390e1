import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sampleSchema } from '../src/schema/sampleSchema.ts'
import { checkSchemaFile, schemaReport } from './schemaReport.ts'

const script = fileURLToPath(new URL('./schema.mjs', import.meta.url))
let folder = ''

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'schema-'))
  writeFileSync(join(folder, 'good.json'), '\ufeff{"properties":{"a":{}}}')
  writeFileSync(join(folder, 'bad.json'), '{\n  "properties": { "a": { "titel": "A" } }\n}')
  writeFileSync(join(folder, 'latin.json'), Buffer.from('{"properties":{"\xe4":{}}}', 'latin1'))
})

afterAll(() => {
  rmSync(folder, { recursive: true })
})

test('each file is checked, and the worst of them gives the exit code', () => {
  const env = { ...process.env, INIT_CWD: folder }
  const args = [script, 'good.json', 'bad.json']
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', env })
  expect({ status, stdout, stderr }).toEqual({
    status: 1,
    stdout: 'good.json: 1 setting in 1 section, no mistakes.\n',
    stderr:
      'bad.json:2:26  “titel” is not a word of a settings schema. Remove it. Did you mean “title”? (/properties/a/titel)\n',
  })
})

test.each([
  ['missing.json', 'there is no such file'],
  ['latin.json', 'it is not UTF-8; save it in this encoding'],
  ['.', 'it is a folder'],
])('%s cannot be read, and is told', (file, reason) => {
  expect(checkSchemaFile(file, folder)).toEqual({
    exitCode: 2,
    lines: [`${file} could not be read: ${reason}.`],
  })
})

test('sections are counted as the page shows them', () => {
  expect(schemaReport('a.json', JSON.stringify(sampleSchema))).toEqual({
    exitCode: 0,
    lines: ['a.json: 11 settings in 2 sections, no mistakes.'],
  })
})

test('what is no JSON has a place and no pointer', () => {
  expect(schemaReport('a.json', '{"properties":').lines).toEqual(['a.json:1:15  the text ends too early.'])
})
