import type { ComponentProps, ReactNode } from 'react'
import { partOf } from '../ui/loadPart.ts'
import { OnDemand } from './OnDemand.tsx'
import type { RecoveredDraftNotice } from './RecoveredDraftNotice.tsx'

const loadRecovered = partOf(
  () => import('./RecoveredDraftNotice.tsx'),
  (module) => module.RecoveredDraftNotice,
)

/** What earlier pages have left unsaved, if anything. */
export function RecoveredOnDemand(props: ComponentProps<typeof RecoveredDraftNotice>): ReactNode {
  if (props.offers.length === 0) return null
  return <OnDemand name="recovered" load={loadRecovered} props={props} />
}
