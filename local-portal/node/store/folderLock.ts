import { rmSync } from 'node:fs'
import { link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { hasCode } from '../hasCode.ts'
import { processWide } from '../processWide.ts'
import { processStart } from './processStart.ts'
import { StoreError } from './storeError.ts'

/** A folder that no other portal may use until it is released. */
export interface FolderLock {
  release(): void
}

const fileName = 'portal.lock'
const attempts = 10
const unfinishedAttempts = 3
const unfinishedMs = 50

/** The locks of this process. A file with its number may also be left by an earlier process of the same number. */
const ownLocks = processWide('locks', () => new Set<string>())

/**
 * Takes a folder for one portal, and makes it when needed. A lock whose process has ended is taken over.
 *
 * @throws {StoreError} when another portal uses the folder, or it cannot be written
 */
export async function lockFolder(folder: string): Promise<FolderLock> {
  const path = resolve(folder, fileName)
  if (ownLocks.has(path)) throw inUse(folder, process.pid)
  ownLocks.add(path)
  try {
    await takeLock(folder, path)
  } catch (error) {
    ownLocks.delete(path)
    throw error
  }
  let isHeld = true
  const release = (): void => {
    // By then the folder may be another portal's.
    if (!isHeld) return
    isHeld = false
    process.off('exit', release)
    rmSync(path, { force: true })
    ownLocks.delete(path)
  }
  process.on('exit', release)
  return { release }
}

async function takeLock(folder: string, path: string): Promise<void> {
  const text = JSON.stringify({ pid: process.pid, start: processStart(process.pid) })
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    if (await create(folder, path, text)) return
    const found = await readText(path)
    if (found === undefined) continue
    const holder = parseHolder(found)
    if (holder === undefined && attempt <= unfinishedAttempts) {
      // It may be in the middle of being written.
      await setTimeout(unfinishedMs)
      continue
    }
    if (holder !== undefined && isRunning(holder)) throw inUse(folder, holder.pid)
    await removeStale(path, found)
  }
  throw inUse(folder, undefined)
}

interface Holder {
  readonly pid: number
  readonly start: string | undefined
}

async function create(folder: string, path: string, text: string): Promise<boolean> {
  try {
    await mkdir(folder, { recursive: true })
    await writeFile(path, text, { flag: 'wx' })
    return true
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false
    throw new StoreError(
      `The folder ${folder} cannot be written (${String(error)}): set LOCAL_PORTAL_DATA to another folder, or to memory.`,
    )
  }
}

async function readText(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return undefined
    throw error
  }
}

function parseHolder(text: string): Holder | undefined {
  const match = /^\{"pid":(\d+)(?:,"start":"([^"]*)")?\}$/.exec(text)
  return match === null ? undefined : { pid: Number(match[1]), start: match[2] }
}

function isRunning({ pid, start }: Holder): boolean {
  if (pid === process.pid) return false
  const running = processStart(pid)
  return running !== undefined && (start === undefined || running === start)
}

/** Removes a lock that was left behind, unless another portal has just put its own in that place. */
async function removeStale(path: string, stale: string): Promise<void> {
  const aside = `${path}.${process.pid}`
  try {
    await rename(path, aside)
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return
    throw error
  }
  if ((await readText(aside)) !== stale) await link(aside, path).catch(() => undefined)
  await rm(aside, { force: true })
}

function inUse(folder: string, pid: number | undefined): StoreError {
  const process = pid === undefined ? '' : ` (process ${pid})`
  return new StoreError(
    `The folder ${folder} is in use by another local portal${process}: stop that one, or set LOCAL_PORTAL_DATA to another folder.`,
  )
}
