import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { hasCode } from '../hasCode.ts'
import { jsonDecode } from '../php/jsonDecode.ts'
import { jsonText } from '../php/jsonEncode.ts'
import { isPhpArray, type PhpArray } from '../php/phpValue.ts'
import { lockFolder } from './folderLock.ts'
import { StoreError } from './storeError.ts'

/** Deeper than any request can store. */
const fileDepth = 1024

/**
 * The store on disk: one JSON file, replaced as a whole so that a reader never sees half of it.
 *
 * `read` answers undefined when there is no file yet. `write` throws a {@link StoreError} when the file stays as it was.
 */
export interface StoreFile {
  read(): Promise<PhpArray | undefined>
  write(content: PhpArray): Promise<void>
  /** Lets another portal use the file. */
  close(): Promise<void>
}

/**
 * Opens the store file at `path`, for one portal at a time; its folder is made when needed.
 *
 * @throws {StoreError} when another portal uses the folder, or it cannot be written
 */
export async function openStoreFile(path: string): Promise<StoreFile> {
  const lock = await lockFolder(dirname(path))
  await removeUnfinished(path)
  let last: Promise<void> = Promise.resolve()

  async function replace(text: string): Promise<void> {
    const unfinished = `${path}.${process.pid}.tmp`
    try {
      await writeFile(unfinished, text)
      await rename(unfinished, path)
    } catch (error) {
      await rm(unfinished, { force: true }).catch(() => undefined)
      throw new StoreError(`The options could not be written to ${path}: ${String(error)}`)
    }
  }

  return {
    async read() {
      let text: string
      try {
        text = await readFile(path, 'utf8')
      } catch (error) {
        if (hasCode(error, 'ENOENT')) return undefined
        throw error
      }
      const decoded = jsonDecode(text, fileDepth)
      if (decoded.ok && isPhpArray(decoded.value)) return decoded.value
      throw new StoreError(`${path} is not a store of the local portal: delete it to start afresh.`)
    },
    write(content) {
      const text = jsonText(content, 'keep')
      const done = last.then(() => replace(text))
      last = done.catch(() => undefined)
      return done
    },
    async close() {
      await last
      lock.release()
    },
  }
}

/** Removes what a process that was killed had begun to write. */
async function removeUnfinished(path: string): Promise<void> {
  const folder = dirname(path)
  const own = `${basename(path)}.`
  for (const name of await readdir(folder)) {
    if (name.startsWith(own) && /^\d+\.tmp$/.test(name.slice(own.length))) {
      await rm(join(folder, name), { force: true })
    }
  }
}

/** A store that forgets everything when the portal stops. */
export function memoryFile(): StoreFile {
  return {
    read: () => Promise.resolve(undefined),
    write: () => Promise.resolve(),
    close: () => Promise.resolve(),
  }
}
