import {
  AbstractB24,
  type ApiVersion,
  type AuthActions,
  HttpV2,
  HttpV3,
  type RestrictionParams,
  SdkError,
} from '@bitrix24/b24jssdk'
import { tokenExpiredCode } from './portalError.ts'
import type { SdkLogger } from './sdkLogger.ts'
import { limitStalls } from './stallTimeout.ts'
import { readAnswer } from './wireAnswer.ts'
import { printRequest } from './wireOptions.ts'

/**
 * The frame's authorization without the renewal of the SDK, which would send a call again with the new token.
 *
 * @param isUsable whether calls may be made with the current token
 */
function withoutRenewal(auth: AuthActions, isUsable: () => boolean): AuthActions {
  return {
    getAuthData() {
      const data = auth.getAuthData()
      return data !== false && isUsable() ? data : false
    },
    refreshAuth: () =>
      Promise.reject(
        new SdkError({ code: tokenExpiredCode, status: 401, description: 'The token has to be renewed' }),
      ),
    getUniq: (prefix) => auth.getUniq(prefix),
    get isAdmin() {
      return auth.isAdmin
    },
    getTargetOrigin: () => auth.getTargetOrigin(),
    getTargetOriginWithPath: () => auth.getTargetOriginWithPath(),
  }
}

/**
 * A client of our own beside the frame's, whose other users it does not affect: each call is sent once, and answered
 * with the whole envelope.
 */
export class RestClient extends AbstractB24 {
  readonly #auth: AuthActions

  /** @param isUsable whether calls may be made with the current token */
  constructor(
    auth: AuthActions,
    logger: SdkLogger,
    limits: Partial<RestrictionParams>,
    isUsable: () => boolean = () => true,
  ) {
    super()
    this.#auth = withoutRenewal(auth, isUsable)
    const http = new HttpV2(
      this.#auth,
      {
        // `limitStalls` watches the calls instead: how long one takes depends on its size.
        timeout: 0,
        transformRequest: [
          (parameters: unknown, headers: { set: (name: string, value: string) => void }) => {
            headers.set('Content-Type', 'application/json')
            return printRequest(parameters)
          },
        ],
        transformResponse: [(text: unknown, _headers: unknown, status?: number) => readAnswer(text, status)],
      },
      { ...limits, maxRetries: 1 },
    )
    limitStalls(http.ajaxClient)
    // oxlint-disable no-underscore-dangle -- so the SDK names what a client has to set
    this._httpV2 = http
    // The SDK wants a client of each version when a logger is set.
    this._httpV3 = new HttpV3(this.#auth, {}, { maxRetries: 1 })
    this._isInit = true
    // oxlint-enable no-underscore-dangle
    this.setLogger(logger)
  }

  override get auth(): AuthActions {
    return this.#auth
  }

  override getTargetOrigin(): string {
    return this.#auth.getTargetOrigin()
  }

  override getTargetOriginWithPath(): Map<ApiVersion, string> {
    return this.#auth.getTargetOriginWithPath()
  }
}
