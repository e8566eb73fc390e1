import { flushSync } from 'react-dom'
import type { Session } from './session.ts'

/**
 * Takes over the text of the cell that is being edited.
 *
 * @returns false when that text is no value yet; the editor is still open and has said why
 */
export function commitOpenEditor({ grid }: Session): boolean {
  const focused = document.activeElement
  // Leaving the field commits it; the draft has the value before the next line.
  if (focused instanceof HTMLElement && focused.closest('[data-editor]') !== null)
    flushSync(() => focused.blur())
  const open = document.querySelector<HTMLElement>('[data-editor] :is(textarea, .editor-choice)')
  open?.focus()
  if (open === null && focused !== null && !focused.isConnected) grid.set({ ...grid.get(), holdsFocus: true })
  return open === null
}
