import type { ReactNode } from 'react'
import type { ReadOnlyReason } from '../draft/optionRules.ts'
import { useSay } from '../messages/Messages.tsx'

/** A lock in the cell of a value that may not be changed; its name says why. */
export function ReadOnlyMark({ reason }: { readonly reason: ReadOnlyReason }): ReactNode {
  const say = useSay()
  const text = say(`refusal.${reason}`)
  return (
    <span role="img" className="read-only-mark" contentEditable={false} aria-label={text} title={text}>
      <svg className="icon" viewBox="0 0 24 24" width="16" height="16" aria-hidden="true" focusable="false">
        <path d="M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3" />
      </svg>
    </span>
  )
}
