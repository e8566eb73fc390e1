import type { MouseEvent, ReactNode } from 'react'
import type { Session } from '../editor/session.ts'
import { useSay } from '../messages/Messages.tsx'
import { Icon } from '../ui/Icon.tsx'
import { backAddress } from './backAddress.ts'

interface Props {
  /** The title of the settings schema: the app that the page before belongs to. */
  readonly title: string | undefined
  /** Undefined as long as there is nothing to edit. */
  readonly session: Session | undefined
}

/** A link to the page that has led here, if it may be gone back to. Unsaved changes are asked about first. */
export function BackLink({ title, session }: Props): ReactNode {
  const say = useSay()
  const address = backAddress(location.href)
  if (address === undefined) return null
  const name = title === undefined ? say('toolbar.back') : say('toolbar.backTo', { title })

  const follow = (event: MouseEvent): void => {
    // In another tab, this page stays as it is.
    const opensElsewhere = event.ctrlKey || event.metaKey || event.shiftKey
    if (opensElsewhere || session === undefined || session.unsavedCount() === 0) return
    event.preventDefault()
    session.dialog.set({ kind: 'discard', leave: () => location.assign(address) })
  }

  return (
    <a
      className="button button-link button-medium button-fold back-link"
      href={address}
      title={name}
      onClick={follow}
    >
      <Icon name="back" />
      <span className="button-label">{name}</span>
    </a>
  )
}
