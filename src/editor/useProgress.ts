import { useEffect, useState } from 'react'
import { useSay } from '../messages/Messages.tsx'
import type { Waiting } from '../portal/waits.ts'
import type { LockWait } from '../save/saveLock.ts'

/** What the user is waiting for, in words, and what they can do about it. */
interface Progress {
  /** Undefined when there is nothing to wait for. */
  readonly text: string | undefined
  /** Whether the text has begun to count down: it then changes each second. */
  readonly isCountdown: boolean
  readonly actions: readonly Action[]
}

interface Action {
  readonly name: 'save.anyway' | 'save.giveUp' | 'save.stop'
  readonly run: () => void
}

const noActions: readonly Action[] = []

export function useProgress(waiting: Waiting | undefined, lockWait: LockWait | undefined): Progress {
  const say = useSay()
  const until = waiting === undefined || waiting.kind === 'no-answer' ? undefined : waiting.until
  const { seconds, hasTicked } = useCountdown(until)
  if (lockWait !== undefined) {
    return {
      text: say('save.otherTab'),
      isCountdown: false,
      actions: [
        { name: 'save.anyway', run: lockWait.saveAnyway },
        { name: 'save.giveUp', run: lockWait.giveUp },
      ],
    }
  }
  switch (waiting?.kind) {
    case undefined:
      return { text: undefined, isCountdown: false, actions: noActions }
    case 'no-answer':
      return { text: say('save.noAnswer'), isCountdown: false, actions: noActions }
    case 'queued':
      return { text: say('save.queued', { seconds }), isCountdown: hasTicked, actions: noActions }
    case 'retry': {
      const { cause, failedAttempts: attempt, attempts, stop } = waiting
      const name = cause === 'network' ? 'save.noConnection' : 'save.waiting'
      return {
        text: say(name, { seconds, attempt, attempts }),
        isCountdown: hasTicked,
        actions: [{ name: 'save.stop', run: stop }],
      }
    }
  }
}

/** Counts the seconds until a time, in milliseconds since 1970; re-renders each second. */
function useCountdown(until: number | undefined): { readonly seconds: number; readonly hasTicked: boolean } {
  const [ticked, setTicked] = useState<{ readonly until: number; readonly now: number }>()
  useEffect(() => {
    if (until === undefined) return undefined
    const timer = setInterval(() => setTicked({ until, now: Date.now() }), 1000)
    return () => clearInterval(timer)
  }, [until])
  if (until === undefined) return { seconds: 0, hasTicked: false }
  const hasTicked = ticked?.until === until
  // oxlint-disable-next-line react/purity -- the first second is counted from the render that begins the countdown
  const now = hasTicked ? ticked.now : Date.now()
  return { seconds: Math.max(1, Math.ceil((until - now) / 1000)), hasTicked }
}
