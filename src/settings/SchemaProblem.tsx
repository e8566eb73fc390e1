import type { ReactNode } from 'react'
import { useSaySettings } from '../messages/Messages.tsx'
import { Alert } from '../ui/Alert.tsx'
import { mistakeSentence } from './mistakeSentence.ts'
import type { SchemaStatus } from './schemaStatus.ts'

interface Props {
  readonly status: Extract<SchemaStatus, { readonly kind: 'failed' | 'mistaken' }>
}

/** Says why there is no settings view: to the vendor what is wrong and where, to everyone that the options are there. */
export function SchemaProblem({ status }: Props): ReactNode {
  const saySettings = useSaySettings()
  const { address } = status
  if (status.kind === 'failed') {
    if (status.reason === 'not-loaded') return null
    return (
      <Alert tone="warning" role="alert" title={saySettings(`schema.failed.${status.reason}`, { address })} />
    )
  }
  const { mistakes } = status
  const [first] = mistakes
  return (
    <Alert
      tone="warning"
      role="alert"
      title={saySettings('schema.mistakes', { count: mistakes.length })}
      details={
        <>
          <p>{address}</p>
          <ul className="schema-mistakes">
            {mistakes.map((mistake, index) => (
              // Two mistakes may stand at one place.
              // oxlint-disable-next-line react/no-array-index-key
              <li key={index}>{mistakeSentence(saySettings, mistake)}</li>
            ))}
          </ul>
        </>
      }
    >
      {first !== undefined && <p className="schema-mistake">{mistakeSentence(saySettings, first)}</p>}
    </Alert>
  )
}
