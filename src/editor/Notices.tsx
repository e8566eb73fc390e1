import { useMutation } from '@tanstack/react-query'
import { memo, type ReactNode } from 'react'
import type { RemoteValues } from '../draft/draft.ts'
import { useSay } from '../messages/Messages.tsx'
import type { OptionSet } from '../options/optionSet.ts'
import type { PortalError } from '../portal/portalError.ts'
import { Alert } from '../ui/Alert.tsx'
import { Button } from '../ui/Button.tsx'
import type { BackupStatus } from '../recovery/draftStorage.ts'
import { ErrorText } from '../ui/ErrorDetails.tsx'
import type { OptionValue } from '../value/optionValue.ts'
import { errorDetails, errorSentence } from '../wording/errorSentence.ts'
import { useStore } from '../state/useStore.ts'
import { RepairOnDemand } from './RepairOnDemand.tsx'
import { keyList } from './saveReport.ts'
import { wholeValues } from './saveEngine.ts'
import type { Session } from './session.ts'

interface Props extends Pick<Session, 'saving' | 'draft' | 'lossWatch'> {
  readonly host: string
  readonly options: OptionSet
  readonly isReadOnly: boolean
  readonly onPutBack: (values: RemoteValues) => void
  /** Whether this browser keeps the unsaved changes. */
  readonly backupStatus: BackupStatus
  /** The error of the last refresh; null when it succeeded. */
  readonly error: PortalError | null
}

/** What has happened to the options in the portal, with the way to repair it: damage, losses, a failed refresh. */
export const Notices = memo(function Notices({
  saving,
  draft,
  lossWatch,
  host,
  options,
  isReadOnly,
  onPutBack,
  backupStatus,
  error,
}: Props): ReactNode {
  const say = useSay()
  const losses = useStore(lossWatch.losses)
  const repair = useMutation({ mutationFn: saving.repair, scope: { id: 'save' } })
  const { edits } = useStore(draft)

  const isUnedited = ([key]: readonly [string, unknown]): boolean => !edits.has(key)
  const lost = [...losses.lost].filter(isUnedited)
  const vanished = [...losses.vanished].filter(isUnedited)
  const putBack = new Map([...vanished, ...lost])
  const repairCount = error?.kind === 'damaged' ? wholeValues(options).size : 0
  const repairAdvice = `${say('error.damaged')} ${say('notice.damaged')}`

  const repairError = repair.data?.kind === 'failed' ? repair.data.error : undefined

  function lossSentence(
    kind: 'lost' | 'vanished',
    entries: readonly (readonly [string, OptionValue])[],
  ): string {
    const keys = keyList(say, new Map(entries).keys())
    return say(`notice.${kind}`, { count: entries.length, keys })
  }

  return (
    <>
      {error !== null && (
        <Alert
          tone="danger"
          role="alert"
          title={repairCount > 0 ? repairAdvice : `${say('refresh.failed')} ${errorSentence(say, error)}`}
          actions={
            repairCount > 0 && (
              <Button
                variant="plain"
                size="small"
                isDisabled={repair.isPending || isReadOnly}
                onPress={() => repair.mutate()}
              >
                {say('notice.repair', { count: repairCount })}
              </Button>
            )
          }
          details={<ErrorText text={errorDetails(repairError ?? error, host)} />}
        >
          <RepairOnDemand error={error} saving={saving} />
          {repairError !== undefined && <p>{errorSentence(say, repairError)}</p>}
        </Alert>
      )}
      {putBack.size > 0 && (
        <Alert
          tone="danger"
          role="alert"
          title={[
            ...(lost.length > 0 ? [lossSentence('lost', lost)] : []),
            ...(vanished.length > 0 ? [lossSentence('vanished', vanished)] : []),
          ].join(' ')}
          actions={
            <>
              <Button variant="plain" size="small" isDisabled={isReadOnly} onPress={() => onPutBack(putBack)}>
                {say('notice.putBack')}
              </Button>
              <Button variant="link" size="small" onPress={lossWatch.dismiss}>
                {say('notice.dismiss')}
              </Button>
            </>
          }
        />
      )}
      {backupStatus !== 'kept' && <Alert tone="warning" title={say(`save.notKept.${backupStatus}`)} />}
      {options.readsAsError && <Alert tone="warning" title={say('notice.errorPair')} />}
    </>
  )
})
