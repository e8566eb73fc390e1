import type { ReactNode } from 'react'

/** The few icons of the app, as outlines on a grid of 24. */
const outlines = {
  search: 'M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13Zm4.8 11.3L20 20',
  plus: 'M12 5v14M5 12h14',
  undo: 'M9 14 4 9l5-5M4 9h10a6 6 0 0 1 0 12h-3',
  redo: 'm15 14 5-5-5-5m5 5H10a6 6 0 0 0 0 12h3',
} as const

/** A decoration: the control it stands in has the name. */
export function Icon({ name }: { readonly name: keyof typeof outlines }): ReactNode {
  return (
    <svg className="icon" viewBox="0 0 24 24" width="18" height="18" aria-hidden="true" focusable="false">
      <path d={outlines[name]} />
    </svg>
  )
}
