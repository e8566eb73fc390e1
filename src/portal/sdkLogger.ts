import { AbstractLogger, type LogLevel } from '@bitrix24/b24jssdk'

/** The SDK is waiting before it tries a call again. */
export interface RetryWait {
  /** How long it waits, in milliseconds. */
  readonly wait: number
  /** The try that failed, from 1. */
  readonly attempt: number
  readonly attempts: number
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
    if (typeof wait !== 'number' || typeof attempt !== 'object' || attempt === null) return
    if (!('current' in attempt) || !('max' in attempt)) return
    this.#onWait({ wait, attempt: Number(attempt.current), attempts: Number(attempt.max) })
  }
}
