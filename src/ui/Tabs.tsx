import type { KeyboardEvent, ReactNode } from 'react'

interface Tab<Id extends string> {
  readonly id: Id
  readonly text: string
}

interface Props<Id extends string> {
  readonly label: string
  readonly tabs: readonly Tab<Id>[]
  readonly chosen: Id
  /** The id of the panel's element, which is the caller's. */
  readonly panelId: string
  readonly onChoose: (id: Id) => void
}

/** Views of one thing: a single tab stop, with arrow keys that choose. */
export function Tabs<Id extends string>({ label, tabs, chosen, panelId, onChoose }: Props<Id>): ReactNode {
  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    const isMirrored = getComputedStyle(event.currentTarget).direction === 'rtl'
    const index = tabs.findIndex(({ id }) => id === chosen)
    const step = isMirrored ? -1 : 1
    const to = { ArrowRight: index + step, ArrowLeft: index - step, Home: 0, End: -1 }[event.key]
    const next = to === undefined ? undefined : tabs.at(to % tabs.length)
    if (next === undefined) return
    event.preventDefault()
    onChoose(next.id)
    const elements = event.currentTarget.querySelectorAll<HTMLElement>('[role=tab]')
    elements[tabs.indexOf(next)]?.focus()
  }

  return (
    <div role="tablist" className="tabs" aria-label={label} tabIndex={-1} onKeyDown={onKeyDown}>
      {tabs.map(({ id, text }) => (
        <button
          key={id}
          type="button"
          role="tab"
          id={`${panelId}-${id}`}
          className="tab"
          aria-selected={id === chosen}
          aria-controls={panelId}
          tabIndex={id === chosen ? 0 : -1}
          onClick={() => onChoose(id)}
        >
          {text}
        </button>
      ))}
    </div>
  )
}
