import type { ReactNode } from 'react'
import { useSay } from '../messages/Messages.tsx'
import { displayText } from '../value/displayText.ts'

/** How a key looks: what cannot be seen in it gets a sign, while its name to assistive technology stays exact. */
export function KeyText({ optionKey }: { readonly optionKey: string }): ReactNode {
  const say = useSay()
  const visible = optionKey.trim() === '' ? '␠'.repeat(optionKey.length) : displayText(optionKey)
  if (visible === optionKey && optionKey !== '') return optionKey
  return (
    <>
      <span className="visually-hidden">{optionKey}</span>
      <span aria-hidden="true" className={optionKey === '' ? 'key-empty' : undefined}>
        {optionKey === '' ? say('grid.emptyKey') : visible}
      </span>
    </>
  )
}
