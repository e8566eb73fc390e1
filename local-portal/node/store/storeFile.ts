import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { jsonDecode } from '../php/jsonDecode.ts'
import { jsonText } from '../php/jsonEncode.ts'
import { isPhpArray, type PhpArray } from '../php/phpValue.ts'

/** Deeper than any request can store. */
const fileDepth = 1024

/**
 * The store on disk: one JSON file, replaced as a whole so that a reader never sees half of it.
 *
 * `read` answers undefined when there is no file yet.
 */
export interface StoreFile {
  read(): Promise<PhpArray | undefined>
  write(content: PhpArray): Promise<void>
}

/** A store file at `path`; its folder is made when needed. Writes happen one after another. */
export function storeFile(path: string): StoreFile {
  let last: Promise<void> = Promise.resolve()

  async function replace(text: string): Promise<void> {
    await mkdir(dirname(path), { recursive: true })
    const temporary = `${path}.${process.pid}.tmp`
    await writeFile(temporary, text)
    await rename(temporary, path)
  }

  return {
    async read() {
      let text: string
      try {
        text = await readFile(path, 'utf8')
      } catch (error) {
        if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
        throw error
      }
      const decoded = jsonDecode(text, fileDepth)
      if (decoded.ok && isPhpArray(decoded.value)) return decoded.value
      throw new Error(`${path} is not a store of the local portal: delete it to start afresh.`)
    },
    write(content) {
      const text = jsonText(content, 'keep')
      const done = last.then(() => replace(text))
      last = done.catch(() => undefined)
      return done
    },
  }
}

/** A store that forgets everything when the portal stops. */
export function memoryFile(): StoreFile {
  return {
    read: () => Promise.resolve(undefined),
    write: () => Promise.resolve(),
  }
}
