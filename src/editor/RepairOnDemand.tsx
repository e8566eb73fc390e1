import type { ReactNode } from 'react'
import type { PortalError } from '../portal/portalError.ts'
import { partOf } from '../ui/loadPart.ts'
import { OnDemand } from './OnDemand.tsx'
import type { Session } from './session.ts'

interface Props extends Pick<Session, 'saving'> {
  readonly error: PortalError
}

const loadRepair = partOf(
  () => import('./UnreadableRepair.tsx'),
  (module) => module.UnreadableRepair,
)

/** What mends the cause of a failed reading, where the app can and nothing else on the screen does. */
export function RepairOnDemand({ error, saving }: Props): ReactNode {
  if (error.kind !== 'unreadable') return null
  return <OnDemand name="unreadable" load={loadRepair} props={{ saving }} />
}
