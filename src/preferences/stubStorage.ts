import { vi } from 'vitest'

/** The error that a browser throws when a site's storage has no room left. */
export function quotaError(): DOMException {
  return new DOMException('The quota has been exceeded.', 'QuotaExceededError')
}

/** `localStorage` in memory, for tests; its items are own properties, as in a browser. */
export interface StubbedStorage extends Storage {
  /** Makes each later write throw this error; undefined ends that. */
  failWrites(error: DOMException | undefined): void
}

/** Replaces `localStorage` until `vi.unstubAllGlobals`. */
export function stubStorage(): StubbedStorage {
  let writeError: DOMException | undefined
  const storage: StubbedStorage = Object.create({
    getItem: (key: string): string | null => (Object.hasOwn(storage, key) ? String(storage[key]) : null),
    setItem(key: string, text: string): void {
      if (writeError !== undefined) throw writeError
      storage[key] = text
    },
    removeItem(key: string): void {
      Reflect.deleteProperty(storage, key)
    },
    failWrites(error: DOMException | undefined): void {
      writeError = error
    },
  })
  vi.stubGlobal('localStorage', storage)
  return storage
}

/** Makes each access to `localStorage` throw until `vi.unstubAllGlobals`, as in a frame whose storage is blocked. */
export function stubBlockedStorage(): void {
  vi.stubGlobal('localStorage', undefined)
  Object.defineProperty(globalThis, 'localStorage', {
    configurable: true,
    get() {
      throw new DOMException('Access is denied for this document.', 'SecurityError')
    },
  })
}
