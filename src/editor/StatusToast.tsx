import { memo, type ReactNode } from 'react'
import { useSay } from '../messages/Messages.tsx'
import type { Portal } from '../portal/portal.ts'
import type { LockWait } from '../save/saveLock.ts'
import type { ReadonlyStore } from '../state/store.ts'
import { useStore } from '../state/useStore.ts'
import { Button } from '../ui/Button.tsx'
import { Toast } from '../ui/Toast.tsx'
import { useProgress } from './useProgress.ts'

interface Props {
  readonly portal: Portal
  readonly lockWait: ReadonlyStore<LockWait | undefined>
  /** The message of the last command; it takes precedence over the report. */
  readonly statusMessage: string | undefined
  readonly isSaving: boolean
  /** The result of the last save. */
  readonly report: string
  /** Whether that save has failed, at least in part. */
  readonly hasFailed: boolean
  readonly onClose: () => void
}

/** What the app is doing, or has done last. Its element stays, since only changes in it are announced. */
export const StatusToast = memo(function StatusToast(props: Props): ReactNode {
  const { portal, lockWait, statusMessage, isSaving, report, hasFailed, onClose } = props
  const say = useSay()
  const { text: waitText, isCountdown, actions } = useProgress(useStore(portal.waiting), useStore(lockWait))
  const progress = waitText ?? (isSaving ? say('save.saving') : undefined)
  const text = progress ?? statusMessage ?? report
  return (
    <Toast
      // A countdown is announced when it begins, not each second.
      live={isCountdown ? 'off' : 'polite'}
      tone={progress === undefined && statusMessage === undefined && !hasFailed ? 'success' : 'neutral'}
      text={text}
      onClose={progress === undefined ? onClose : undefined}
    >
      {actions.map(({ name, run }) => (
        <Button key={name} variant="link" size="small" onPress={run}>
          {say(name)}
        </Button>
      ))}
    </Toast>
  )
})
