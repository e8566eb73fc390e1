import { AbstractLogger, type LogLevel } from '@bitrix24/b24jssdk'

/**
 * Receives the SDK's log. It keeps the deprecation notice of `callMethod` out of the console and reports the calls
 * that the SDK delays because of its rate limit, which it announces nowhere else.
 */
export class SdkLogger extends AbstractLogger {
  readonly #onQueued: (waitMs: number) => void

  constructor(onQueued: (waitMs: number) => void) {
    super()
    this.#onQueued = onQueued
  }

  override async log(_level: LogLevel, _message: string, context?: Record<string, unknown>): Promise<void> {
    const waitMs = context?.['wait']
    if (typeof waitMs === 'number' && context?.['limiter'] !== undefined) this.#onQueued(waitMs)
  }
}
