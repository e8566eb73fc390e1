import { useEffect, useEffectEvent } from 'react'
import { isComposing, shortcutLetter } from '../ui/keyPress.ts'

interface Actions {
  readonly save: () => void
  /** Undefined where nothing can be changed. */
  readonly undo: (() => void) | undefined
  readonly redo: (() => void) | undefined
  readonly find: () => void
  readonly help: () => void
}

/** Handles the shortcuts that work everywhere in the app; a text field keeps its own undo. */
export function useShortcuts(actions: Actions): void {
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.altKey || isComposing(event) || isInDialog(event)) return
    if (event.key === '?' && !isInTextField(event)) actions.help()
    if (!(event.ctrlKey || event.metaKey)) return
    const letter = shortcutLetter(event)
    if (letter === 's' && !event.shiftKey) {
      event.preventDefault()
      if (!event.repeat) actions.save()
      return
    }
    if (letter === 'f' && !event.shiftKey) {
      event.preventDefault()
      actions.find()
      return
    }
    if (isInTextField(event)) return
    const isRedo = (letter === 'z' && event.shiftKey) || letter === 'y'
    if (isRedo) actions.redo?.()
    else if (letter === 'z') actions.undo?.()
    else return
    event.preventDefault()
  })

  useEffect(() => {
    const listener = (event: KeyboardEvent): void => onKeyDown(event)
    document.addEventListener('keydown', listener)
    return () => document.removeEventListener('keydown', listener)
  }, [])
}

function isInTextField({ target }: KeyboardEvent): boolean {
  return target instanceof Element && target.closest('input:not([type=checkbox]), textarea, select') !== null
}

/** Whether a key was pressed in an open dialog, which handles its keys itself. */
function isInDialog({ target }: KeyboardEvent): boolean {
  return target instanceof Element && target.closest('dialog') !== null
}
