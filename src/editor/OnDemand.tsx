import { useQuery } from '@tanstack/react-query'
import type { ComponentType, ReactNode } from 'react'
import { useSay } from '../messages/Messages.tsx'
import { reconnect } from '../portal/connect.ts'
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
    <div role="alert" className="notice notice-bad">
      <span>{say('part.failed')}</span>
      <button type="button" className="button" onClick={() => void refetch()}>
        {say('load.retry')}
      </button>
      <button type="button" className="button" onClick={reconnect}>
        {say('app.reload')}
      </button>
    </div>
  )
}
