import type { ReactNode } from 'react'
import type { Say } from '../../messages/say.ts'
import { renderKey } from '../../ui/KeyText.tsx'
import { visibleText } from '../../value/visibleText.ts'
import { keyParts } from '../keyParts.ts'

/** The content of a key's cell: where the key does not fit, it is cut in its middle. */
export function renderCutKey(say: Say, optionKey: string): ReactNode {
  const parts = keyParts(optionKey)
  if (parts === undefined || visibleText(optionKey).length > 1) return renderKey(say, optionKey)
  return (
    <>
      <span className="key-start">{parts[0]}</span>
      <span className="key-end">{parts[1]}</span>
    </>
  )
}
