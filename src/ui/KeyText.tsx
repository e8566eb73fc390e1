import type { ReactNode } from 'react'
import { useSay } from '../messages/Messages.tsx'
import type { Say } from '../messages/say.ts'
import { visibleText } from '../value/visibleText.ts'
import { renderText } from './renderText.tsx'

/** A key for an element that holds nothing else and is not translated; the empty one has a sign. */
export function renderKey(say: Say, optionKey: string): ReactNode {
  if (optionKey !== '') return renderText(say, visibleText(optionKey))
  return (
    <span aria-hidden="true" className="key-empty">
      {say('grid.emptyKey')}
    </span>
  )
}

/** A key inside other text, which may run the other way. */
export function KeyText({ optionKey }: { readonly optionKey: string }): ReactNode {
  const say = useSay()
  return <bdi translate="no">{renderKey(say, optionKey)}</bdi>
}
