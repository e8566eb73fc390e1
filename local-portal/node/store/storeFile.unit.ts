import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { PhpArray, PhpValue } from '../php/phpValue.ts'
import { OptionStore } from './optionStore.ts'
import { storeFile } from './storeFile.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'local-portal-'))
})
afterAll(() => rm(folder, { recursive: true }))

test('the options of two users and of the app outlive the portal', async () => {
  const path = join(folder, 'new', 'store.json')
  const first = await OptionStore.open(storeFile(path), 'app')
  expect(first.isNew).toBe(true)
  const options: PhpArray = new Map<string, PhpValue>([
    ['__proto__', 9007199254740993n],
    ['float', 1],
    ['infinity', Infinity],
  ])
  await Promise.all([
    first.store.mergeUser(1, options),
    first.store.replaceUser(2, false),
    first.store.mergeApp(new Map([['a', 'b']])),
  ])
  const { store, isNew } = await OptionStore.open(storeFile(path), 'app')
  expect(isNew).toBe(false)
  expect(store.user(1)).toEqual(options)
  expect(store.user(2)).toBe(false)
  expect(store.app()).toEqual(new Map([['a', 'b']]))
  expect(await readdir(join(folder, 'new'))).toEqual(['store.json'])
})

test('apps do not see each other', async () => {
  const path = join(folder, 'apps.json')
  const one = await OptionStore.open(storeFile(path), 'one')
  await one.store.mergeUser(1, new Map([['a', '1']]))
  const other = await OptionStore.open(storeFile(path), 'other')
  expect(other.isNew).toBe(true)
  await other.store.mergeUser(1, new Map([['b', '2']]))
  const again = await OptionStore.open(storeFile(path), 'one')
  expect(again.store.user(1)).toEqual(new Map([['a', '1']]))
})

test('a file that is no store is not overwritten', async () => {
  const path = join(folder, 'broken.json')
  await writeFile(path, '{"app":')
  await expect(OptionStore.open(storeFile(path), 'app')).rejects.toThrow('delete it to start afresh')
})
