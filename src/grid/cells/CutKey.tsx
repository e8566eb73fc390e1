import type { ReactNode } from 'react'
import type { Say } from '../../messages/say.ts'
import { renderKey } from '../../ui/KeyText.tsx'
import type { KeyParts } from '../keyParts.ts'

/** The content of a key's cell: where a key in parts does not fit, it is cut between them. */
export function renderCutKey(say: Say, optionKey: string, parts: KeyParts | undefined): ReactNode {
  if (parts === undefined) return renderKey(say, optionKey)
  return (
    <>
      <span className="key-start">{parts[0]}</span>
      <span className="key-end">{parts[1]}</span>
    </>
  )
}
