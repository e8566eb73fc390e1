import { spawnSync } from 'node:child_process'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { lockFolder } from './folderLock.ts'
import { processStart } from './processStart.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'local-portal-'))
})
afterEach(() => rm(folder, { recursive: true }))

const leave = (text: string): Promise<void> => writeFile(join(folder, 'portal.lock'), text)

/** The number of a process that has ended. */
function endedProcess(): number {
  return spawnSync(process.execPath, ['--version']).pid
}

test('a folder is one portal’s until it is released', async () => {
  const nested = join(folder, 'new', 'data')
  const lock = await lockFolder(nested)
  await expect(lockFolder(nested)).rejects.toThrow(
    `The folder ${nested} is in use by another local portal (process ${process.pid}): stop that one, or set LOCAL_PORTAL_DATA to another folder.`,
  )
  lock.release()
  expect(await readdir(nested)).toEqual([])
  const next = await lockFolder(nested)
  // The first one’s second release must not let anybody in.
  lock.release()
  await expect(lockFolder(nested)).rejects.toThrow('in use')
  next.release()
})

test('another process that runs keeps it', async () => {
  await leave(JSON.stringify({ pid: process.ppid, start: processStart(process.ppid) }))
  await expect(lockFolder(folder)).rejects.toThrow(`(process ${process.ppid})`)
})

describe('is taken over', () => {
  test.each([
    ['from a process that has ended', () => JSON.stringify({ pid: endedProcess(), start: '1' })],
    ['from an earlier process of the same number', () => JSON.stringify({ pid: process.pid, start: '1' })],
    [
      'from a process whose number another one has by now',
      () => JSON.stringify({ pid: process.ppid, start: '1' }),
    ],
    ['when it was never finished', () => ''],
  ])('%s', async (_case, lockText) => {
    await leave(lockText())
    const lock = await lockFolder(folder)
    await expect(lockFolder(folder)).rejects.toThrow('in use')
    lock.release()
    expect(await readdir(folder)).toEqual([])
  })

  test('by one of several', async () => {
    await leave(JSON.stringify({ pid: endedProcess(), start: '1' }))
    const outcomes = await Promise.allSettled([1, 2, 3, 4].map(() => lockFolder(folder)))
    const taken = outcomes.filter(({ status }) => status === 'fulfilled')
    expect(taken).toHaveLength(1)
    for (const outcome of outcomes) if (outcome.status === 'fulfilled') outcome.value.release()
  })
})

test('a folder that cannot be made is told', async () => {
  const file = join(folder, 'file')
  await writeFile(file, '')
  await expect(lockFolder(join(file, 'data'))).rejects.toThrow(
    /cannot be written \(.*\): set LOCAL_PORTAL_DATA to another folder, or to memory\.$/,
  )
})
