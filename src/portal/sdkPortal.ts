import { ApiVersion, type B24Frame } from '@bitrix24/b24jssdk'
import { createStore } from '../state/store.ts'
import { withTimeout } from '../state/withTimeout.ts'
import { fetchAppCode } from './appCode.ts'
import { deepLinkOf, linkAddress } from './deepLink.ts'
import type { Portal } from './portal.ts'
import { PortalError, toPortalError } from './portalError.ts'
import { type RetryWait, SdkLogger } from './sdkLogger.ts'
import { type Envelope, readAnswer, WireAnswer } from './wireAnswer.ts'

/** How long binding the links may delay the end of an installation. */
const bindTimeoutMs = 3000

/** How long the portal may take to reload its page. */
const finishTimeoutMs = 10_000

function rejectAfter(timeoutMs: number): Promise<never> {
  return new Promise((_, reject) => {
    setTimeout(() => {
      reject(new PortalError('timeout', 'NO_RELOAD', 0, 'The portal has not reloaded its page'))
    }, timeoutMs)
  })
}

/** Wraps the SDK's frame. Everything else in the app uses the {@link Portal}. */
export function sdkPortal($b24: B24Frame): Portal {
  const retryWait = createStore<RetryWait | undefined>(undefined)
  $b24.setLogger(new SdkLogger((wait) => retryWait.set(wait)))
  $b24.getHttpClient(ApiVersion.v2).ajaxClient.defaults.transformResponse = [
    (text: unknown, _headers: unknown, status?: number) => readAnswer(text, status),
  ]
  const auth = $b24.auth.getAuthData()

  async function call(method: string, params: object = {}): Promise<Envelope> {
    try {
      const answer = await $b24.callMethod(method, params)
      if (!answer.isSuccess) throw toPortalError(answer.getErrors().next().value)
      const result: unknown = answer.getData()?.result
      if (result instanceof WireAnswer) return result.envelope
      throw new PortalError(
        'bad-answer',
        'NO_ENVELOPE',
        answer.getStatus(),
        'The answer is not a REST envelope',
      )
    } catch (error) {
      throw toPortalError(error)
    } finally {
      retryWait.set(undefined)
    }
  }

  /** Lets links open the app; without the permission for that, there are no links. */
  async function bindLinks(): Promise<void> {
    try {
      await call('placement.bind', {
        PLACEMENT: 'REST_APP_URI',
        HANDLER: `${location.origin}${location.pathname}`,
      })
    } catch {
      // The app works without links; `linkTo` finds out by itself.
    }
  }

  let pendingCode: Promise<string | undefined> | undefined
  async function linkTo(option: string): Promise<string | undefined> {
    pendingCode ??= fetchAppCode(call)
    const code = await pendingCode
    if (code === undefined) pendingCode = undefined
    return code === undefined ? undefined : linkAddress($b24.getTargetOrigin(), code, option)
  }

  return {
    host: new URL($b24.getTargetOrigin()).host,
    memberId: auth === false ? '' : auth.member_id,
    languageCode: $b24.getLang(),
    isInstallMode: $b24.isInstallMode,
    retryWait,
    call,
    openedWith: deepLinkOf($b24.placement.options, new URLSearchParams(location.search)),
    linkTo,
    setTitle(title) {
      void $b24.parent.setTitle(title)
    },
    requestHeight(height) {
      // The SDK's own `resizeWindow` wants the width in pixels: the frame would keep that width forever.
      void $b24.placement.call('resizeWindow', { width: '100%', height })
    },
    async finishInstallation() {
      await withTimeout(bindTimeoutMs, bindLinks())
      await Promise.race([$b24.installFinish(), rejectAfter(finishTimeoutMs)])
    },
  }
}
