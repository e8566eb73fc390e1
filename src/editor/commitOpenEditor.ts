import { flushSync } from 'react-dom'
import type { Session } from './session.ts'

/**
 * Commits the text of the open cell, if there is one.
 *
 * @returns false when the text cannot be committed: the editor stays open and says why
 */
export function commitOpenEditor({ grid }: Session): boolean {
  const focused = document.activeElement
  // A blur commits the field, and `flushSync` has the value in the draft before the next line.
  if (focused instanceof HTMLElement && focused.closest('[data-editor]') !== null)
    flushSync(() => focused.blur())
  const open = document.querySelector<HTMLElement>('[data-editor] :is(textarea, .editor-choice)')
  open?.focus()
  if (open === null && focused !== null && !focused.isConnected) grid.set({ ...grid.get(), holdsFocus: true })
  return open === null
}
