import type { ReactNode } from 'react'
import { useSay } from '../messages/Messages.tsx'
import type { Say } from '../messages/say.ts'
import { visibleText } from '../value/visibleText.ts'
import { renderText } from './renderText.tsx'

/** The content of an element that shows a key and nothing else; it is not to be translated. */
export function renderKey(say: Say, optionKey: string): ReactNode {
  if (optionKey !== '') return renderText(say, visibleText(optionKey))
  return (
    <span aria-hidden="true" className="key-empty">
      {say('grid.emptyKey')}
    </span>
  )
}

/** A key inside text that may have another direction. */
export function KeyText({ optionKey }: { readonly optionKey: string }): ReactNode {
  const say = useSay()
  return <bdi translate="no">{renderKey(say, optionKey)}</bdi>
}
