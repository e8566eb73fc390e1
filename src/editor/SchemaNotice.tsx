import type { ReactNode } from 'react'
import { useSay } from '../messages/Messages.tsx'
import { reconnect } from '../portal/connect.ts'
import type { SchemaStatus } from '../settings/schemaStatus.ts'
import type { ReadonlyStore } from '../state/store.ts'
import { useStore } from '../state/useStore.ts'
import { Alert } from '../ui/Alert.tsx'
import { Button } from '../ui/Button.tsx'
import { partOf } from '../ui/loadPart.ts'
import { OnDemand } from './OnDemand.tsx'

const loadProblem = partOf(
  () => import('../settings/SchemaProblem.tsx'),
  (module) => module.SchemaProblem,
)

/** What is wrong with the settings schema, for the app's vendor; nothing where nothing is. */
export function SchemaNotice({ schema }: { readonly schema: ReadonlyStore<SchemaStatus> }): ReactNode {
  const say = useSay()
  const status = useStore(schema)
  if (status.kind !== 'failed' && status.kind !== 'mistaken') return null
  if (status.kind === 'mistaken' || status.reason !== 'not-loaded') {
    return <OnDemand name="schemaProblem" load={loadProblem} props={{ status }} />
  }
  return (
    <Alert
      tone="danger"
      role="alert"
      title={say('part.failed')}
      actions={
        <Button variant="plain" size="small" onPress={reconnect}>
          {say('app.reload')}
        </Button>
      }
    />
  )
}
