import type { ReactNode } from 'react'
import type { ChangeLine } from '../draft/optionRules.ts'
import { useSaySettings } from '../messages/Messages.tsx'
import '../styles/changes.css'

interface Props {
  readonly lines: readonly ChangeLine[]
  /** What of each change is said: both sides, or one. */
  readonly side: 'both' | 'before' | 'after'
  /** The same as it is stored. */
  readonly children: ReactNode
}

/** What a change does to the settings of an option, in people's words, and its stored form behind a fold. */
export function SettingChanges({ lines, side, children }: Props): ReactNode {
  const saySettings = useSaySettings()
  return (
    <>
      <ul className="change-lines">
        {lines.map(({ title, before, after }) => (
          <li key={title}>
            {side === 'both'
              ? saySettings('settings.change', { title, before, after })
              : saySettings('settings.side', { title, value: side === 'before' ? before : after })}
          </li>
        ))}
      </ul>
      <details className="change-stored">
        <summary>{saySettings('settings.storedForm')}</summary>
        {children}
      </details>
    </>
  )
}
