import { AbstractLogger, type LogLevel } from '@bitrix24/b24jssdk'

/** A wait of the SDK before it sends a call, or sends it again. */
export interface RetryWait {
  /** In milliseconds. */
  readonly wait: number
  /**
   * The attempt that failed, counted from 1, and how many there are at most; undefined when the SDK delays a first
   * attempt because of its rate limit.
   */
  readonly failed: { readonly attempt: number; readonly attempts: number } | undefined
}

/**
 * Receives the SDK's log. It keeps the deprecation notice of `callMethod` out of the console and reports the waits
 * between attempts, which the SDK announces nowhere else.
 */
export class SdkLogger extends AbstractLogger {
  readonly #onWait: (wait: RetryWait) => void

  constructor(onWait: (wait: RetryWait) => void) {
    super()
    this.#onWait = onWait
  }

  override async log(_level: LogLevel, _message: string, context?: Record<string, unknown>): Promise<void> {
    const wait = context?.['wait']
    const attempt = context?.['attempt']
    if (typeof wait !== 'number') return
    if (typeof attempt === 'object' && attempt !== null && 'current' in attempt && 'max' in attempt) {
      this.#onWait({ wait, failed: { attempt: Number(attempt.current), attempts: Number(attempt.max) } })
    } else if (context?.['limiter'] !== undefined) this.#onWait({ wait, failed: undefined })
  }
}
