import { AbstractLogger, type LogLevel } from '@bitrix24/b24jssdk'

/** The SDK is waiting before it sends a call, or sends it again. */
export interface RetryWait {
  /** How long it waits, in milliseconds. */
  readonly wait: number
  /** The try that failed, from 1; undefined when the SDK holds a first try back to spare the portal. */
  readonly failed: { readonly attempt: number; readonly attempts: number } | undefined
}

/**
 * Takes the SDK's log: it keeps the deprecation notice of `callMethod` out of the console, and tells of the
 * waits between tries, which the SDK announces nowhere else.
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
