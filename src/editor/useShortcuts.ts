import { useEffect, useEffectEvent } from 'react'

interface Actions {
  readonly save: () => void
  readonly undo: () => void
  readonly redo: () => void
}

/** Listens for the shortcuts that work everywhere in the frame; a text field keeps its own undo. */
export function useShortcuts(actions: Actions): void {
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return
    // The physical key: with a Cyrillic layout the same key types another letter.
    if (event.code === 'KeyS' && !event.shiftKey) {
      event.preventDefault()
      actions.save()
      return
    }
    if (event.target instanceof Element && event.target.closest('input, textarea') !== null) return
    const isRedo = (event.code === 'KeyZ' && event.shiftKey) || event.code === 'KeyY'
    if (isRedo) actions.redo()
    else if (event.code === 'KeyZ') actions.undo()
    else return
    event.preventDefault()
  })

  useEffect(() => {
    const listener = (event: KeyboardEvent): void => onKeyDown(event)
    document.addEventListener('keydown', listener)
    return () => document.removeEventListener('keydown', listener)
  }, [])
}
