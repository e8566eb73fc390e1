import type { MouseEvent, ReactNode } from 'react'
import type { Session } from '../editor/session.ts'
import { useLanguage, useSay } from '../messages/Messages.tsx'
import type { SchemaStatus } from '../settings/schemaStatus.ts'
import { constantStore } from '../state/store.ts'
import { useStore } from '../state/useStore.ts'
import { Icon } from '../ui/Icon.tsx'
import { backAddress } from './backAddress.ts'

interface Props {
  /** Undefined as long as there is nothing to edit. */
  readonly session: Session | undefined
}

const noSchema = constantStore<SchemaStatus>({ kind: 'none' })

/** A link to the page that has led here, if it may be gone back to. Unsaved changes are asked about first. */
export function BackLink({ session }: Props): ReactNode {
  const say = useSay()
  const language = useLanguage()
  const schema = useStore(session?.schema ?? noSchema)
  const title = schema.kind === 'ready' ? schema.settings.wording.appTitle(language) : undefined
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
