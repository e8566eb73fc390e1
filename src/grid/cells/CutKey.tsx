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

/** The same with the option's title beside it, which is no part of the cell's name. */
export function renderTitledKey(key: ReactNode, title: string, titleId: string): ReactNode {
  return (
    <span className="key-titled">
      <span className="key-name">{key}</span>
      <span aria-hidden id={titleId} className="key-title" title={title} translate="yes" dir="auto">
        {title}
      </span>
    </span>
  )
}
