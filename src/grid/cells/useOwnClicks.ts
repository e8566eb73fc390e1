import { type MouseEvent, useRef } from 'react'

/**
 * The click that opens a cell may go on to a double click, which is not meant for the field that has opened: there it
 * would mark a word, or show a list.
 *
 * @returns the handler for `mousedown` of the field
 */
export function useOwnClicks(): (event: MouseEvent) => void {
  const hasOwnClick = useRef(false)
  return (event) => {
    if (event.detail === 1) hasOwnClick.current = true
    else if (!hasOwnClick.current) event.preventDefault()
  }
}
