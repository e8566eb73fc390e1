import { useQuery } from '@tanstack/react-query'
import type { ComponentType, ReactNode } from 'react'
import { useSay } from '../messages/Messages.tsx'
import { reconnect } from '../portal/connect.ts'
import { Alert } from '../ui/Alert.tsx'
import { Button } from '../ui/Button.tsx'
import type { LoadPart } from '../ui/loadPart.ts'

interface Props<Part> {
  /** Identifies the part, which is loaded only once. */
  readonly name: string
  readonly load: LoadPart<ComponentType<Part>>
  readonly props: Part
}

/** A component that is loaded when it is first needed. When that fails, the user can try again, or reload the app. */
export function OnDemand<Part extends object>({ name, load, props }: Props<Part>): ReactNode {
  const say = useSay()
  const {
    data: Part,
    error,
    refetch,
  } = useQuery({
    queryKey: ['part', name],
    // Each name has one loader, which never changes.
    // oxlint-disable-next-line tanstack-query/exhaustive-deps
    queryFn: ({ client, queryKey }) => load(client.getQueryState(queryKey)?.errorUpdateCount ?? 0),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
  })
  if (Part !== undefined) return <Part {...props} />
  if (error === null) return null
  return (
    <Alert
      tone="danger"
      role="alert"
      title={say('part.failed')}
      actions={
        <>
          <Button variant="plain" size="small" onPress={() => void refetch()}>
            {say('load.retry')}
          </Button>
          <Button variant="plain" size="small" onPress={reconnect}>
            {say('app.reload')}
          </Button>
        </>
      }
    />
  )
}
