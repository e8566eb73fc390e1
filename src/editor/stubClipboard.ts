import { vi } from 'vitest'

/** Replaces the clipboard behind `copyText` until `vi.unstubAllGlobals`. @returns a function that reads it */
export function stubClipboard({ isBlocked = false } = {}): () => string | undefined {
  const clipboard = new Map<string, string>()
  const page = new EventTarget()
  vi.stubGlobal('document', {
    addEventListener: page.addEventListener.bind(page),
    removeEventListener: page.removeEventListener.bind(page),
    execCommand(command: string): boolean {
      if (isBlocked) return false
      const clipboardData = { setData: (type: string, text: string) => clipboard.set(type, text) }
      page.dispatchEvent(Object.assign(new Event(command), { clipboardData }))
      return true
    },
  })
  return () => clipboard.get('text/plain')
}
