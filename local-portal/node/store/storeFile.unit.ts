import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { PhpArray, PhpValue } from '../php/phpValue.ts'
import { startTestPortal, untimed } from '../testing/testPortal.ts'
import { OptionStore } from './optionStore.ts'
import { openStoreFile, type StoreFile } from './storeFile.ts'

let folder: string
let path: string
let opened: StoreFile[]
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'local-portal-'))
  path = join(folder, 'store.json')
  opened = []
})
afterEach(async () => {
  await closeAll()
  await rm(folder, { recursive: true })
})

async function open(): Promise<StoreFile> {
  const file = await openStoreFile(path)
  opened.push(file)
  return file
}

async function closeAll(): Promise<void> {
  for (const file of opened.splice(0)) await file.close()
}

async function openStore(appId: string): Promise<{ store: OptionStore; isNew: boolean }> {
  await closeAll()
  return OptionStore.open(await open(), appId)
}

test('the scenario that was loaded last is known to the next portal', async () => {
  const first = await openStore('app')
  expect(first.store.scenario).toBe(null)
  await first.store.replaceAll(1, new Map([['a', 1n]]), new Map([['b', 2n]]), 'settings')
  await first.store.mergeUser(1, new Map([['c', 3n]]))
  const { store } = await openStore('app')
  expect([store.scenario, store.user(1), store.app()]).toEqual([
    'settings',
    new Map([
      ['a', 1n],
      ['c', 3n],
    ]),
    new Map([['b', 2n]]),
  ])
})

test('the options of two users and of the app survive the end of the portal', async () => {
  path = join(folder, 'new', 'store.json')
  const first = await openStore('app')
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
  const { store, isNew } = await openStore('app')
  expect(isNew).toBe(false)
  expect(store.user(1)).toEqual(options)
  expect(store.user(2)).toBe(false)
  expect(store.app()).toEqual(new Map([['a', 'b']]))
  await closeAll()
  expect(await readdir(join(folder, 'new'))).toEqual(['store.json'])
})

test('apps do not see each other', async () => {
  const one = await openStore('one')
  await one.store.mergeUser(1, new Map([['a', '1']]))
  const other = await openStore('other')
  expect(other.isNew).toBe(true)
  await other.store.mergeUser(1, new Map([['b', '2']]))
  const again = await openStore('one')
  expect(again.store.user(1)).toEqual(new Map([['a', '1']]))
})

test('a file that is no store is not overwritten', async () => {
  await writeFile(path, '{"app":')
  await expect(openStore('app')).rejects.toThrow('delete it to start afresh')
  expect(await readFile(path, 'utf8')).toBe('{"app":')
})

test('two portals do not share a folder', async () => {
  await open()
  await expect(open()).rejects.toThrow('in use by another local portal')
})

test('what a killed process had begun to write is removed, and nothing else', async () => {
  for (const name of [
    'store.json.1.tmp',
    'store.json.4711.tmp',
    'store.json.bak',
    'other.json.1.tmp',
    'a.tmp',
  ]) {
    await writeFile(join(folder, name), 'x')
  }
  await open()
  expect((await readdir(folder)).toSorted()).toEqual([
    'a.tmp',
    'other.json.1.tmp',
    'portal.lock',
    'store.json.bak',
  ])
})

test('what cannot be written is an error, and the old value stays, on disk and in memory', async () => {
  const complain = vi.spyOn(console, 'error').mockReturnValue()
  const local = await startTestPortal({}, await open())
  const get = async (): Promise<string> => untimed(await local.call('user.option.get'))
  const set = (members: string): ReturnType<typeof local.call> =>
    local.call('user.option.set', `"options":{${members}}`)
  await local.control('PUT', 'options', { a: 'old' })
  await local.call('app.option.set', '"options":{"b":"old"}')
  const stored = await readFile(path, 'utf8')
  // A folder in its place: nothing can be renamed over it, not even by the administrator of the machine.
  await rm(path)
  await mkdir(join(path, 'in the way'), { recursive: true })

  for (const refused of [
    await set('"a":"new"'),
    await local.call('app.option.set', '"options":{"b":"new"}'),
  ]) {
    expect([refused.status, refused.text]).toEqual([
      500,
      '{"error":"ERROR_CORE","error_description":"SQL query error!"}',
    ])
  }
  const put = await local.control('PUT', 'options', { a: 'put' })
  expect(put.status).toBe(500)
  expect(JSON.parse(put.text).error).toContain(`The options could not be written to ${path}`)
  expect(complain).toHaveBeenCalledTimes(2)
  expect(await get()).toBe('{"result":{"a":"old"}}')
  expect(untimed(await local.call('app.option.get'))).toBe('{"result":{"b":"old"}}')
  expect((await readdir(folder)).toSorted()).toEqual(['portal.lock', 'store.json'])

  await rm(path, { recursive: true })
  await writeFile(path, stored)
  expect((await set('"a":"new"')).status).toBe(200)
  expect(await get()).toBe('{"result":{"a":"new"}}')
  expect(await readFile(path, 'utf8')).toBe(stored.replace('"a":"old"', '"a":"new"'))
  await local.close()
  complain.mockRestore()
})
