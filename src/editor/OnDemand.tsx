import { useQuery } from '@tanstack/react-query'
import type { ComponentType, ReactNode } from 'react'
import { useSay } from '../messages/Messages.tsx'

interface Props<Part> {
  /** Names the part; it is loaded once. */
  readonly name: string
  readonly load: () => Promise<ComponentType<Part>>
  readonly props: Part
}

/** A part of the app that is loaded when it is first needed. Where that fails, it can be tried again. */
export function OnDemand<Part extends object>({ name, load, props }: Props<Part>): ReactNode {
  const say = useSay()
  const {
    data: Part,
    error,
    refetch,
  } = useQuery({
    queryKey: ['part', name],
    // The name stands for the function, which never changes.
    // oxlint-disable-next-line tanstack-query/exhaustive-deps
    queryFn: load,
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
    </div>
  )
}
