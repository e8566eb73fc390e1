import { type RefObject, useEffect, useEffectEvent } from 'react'
import { cellOf, isInEditor } from './cellElement.ts'
import type { CellId } from './gridState.ts'

/**
 * Reports the text that is typed on a closed cell other than by a plain key: with Option, a dead key, an input method
 * or a keyboard on the screen. The cell takes no text itself; what is composed on it stands there until it is whole.
 */
export function useTextInput(
  grid: RefObject<HTMLElement | null>,
  onText: (cell: CellId, text: string) => void,
): void {
  const report = useEffectEvent(onText)

  useEffect(() => {
    const element = grid.current
    if (element === null) return undefined

    function onBeforeInput(event: InputEvent): void {
      const cell = isInEditor(event.target) ? undefined : cellOf(event.target)
      // A composition cannot be prevented; it ends with its text.
      if (cell === undefined || event.isComposing || event.inputType === 'insertCompositionText') return
      event.preventDefault()
      const { data } = event
      if (data !== null && data !== '' && event.inputType.startsWith('insertText')) report(cell, data)
    }

    function onCompositionEnd(event: CompositionEvent): void {
      const cell = isInEditor(event.target) ? undefined : cellOf(event.target)
      if (cell === undefined) return
      clearComposed(event.target)
      if (event.data !== '') report(cell, event.data)
    }

    element.addEventListener('beforeinput', onBeforeInput)
    element.addEventListener('compositionend', onCompositionEnd)
    return () => {
      element.removeEventListener('beforeinput', onBeforeInput)
      element.removeEventListener('compositionend', onCompositionEnd)
    }
  }, [grid])
}

/** Removes from a cell what the browser has put there beside the value. */
function clearComposed(target: EventTarget | null): void {
  if (!(target instanceof Element)) return
  let node = target.firstChild
  while (node !== null) {
    const next = node.nextSibling
    if (!(node instanceof HTMLElement && node.contentEditable === 'false')) node.remove()
    node = next
  }
}
