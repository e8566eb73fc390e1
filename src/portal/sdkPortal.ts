import type { B24Frame, RestrictionParams } from '@bitrix24/b24jssdk'
import { withTimeout } from '../state/withTimeout.ts'
import type { AppLinks } from './appLinks.ts'
import { deepLinkOf, linkPlacement } from './deepLink.ts'
import { createIdentity } from './identity.ts'
import type { Portal } from './portal.ts'
import { PortalError, tokenExpiredCode, toPortalError } from './portalError.ts'
import { RestClient } from './restClient.ts'
import { createRetries } from './retries.ts'
import { SdkLogger } from './sdkLogger.ts'
import { createWaits, type Waits } from './waits.ts'
import { type Envelope, WireAnswer } from './wireAnswer.ts'

/** How long binding the links may delay the end of an installation. */
const bindTimeoutMs = 3000

/** How long the portal may take to reload its page. */
const finishTimeoutMs = 10_000

/** From sending a call to saying that it has no answer yet. */
const noAnswerDelayMs = 10_000

function rejectAfter(timeoutMs: number): Promise<never> {
  return new Promise((_, reject) => {
    setTimeout(() => {
      reject(new PortalError('timeout', 'NO_RELOAD', 0, 'The portal has not reloaded its page'))
    }, timeoutMs)
  })
}

/** The only place that calls `callMethod`. */
async function callMethod(client: RestClient, method: string, params: object): Promise<Envelope> {
  const answer = await client.callMethod(method, params)
  if (!answer.isSuccess) throw toPortalError(answer.getErrors().next().value)
  const result: unknown = answer.getData()?.result
  if (result instanceof WireAnswer) return result.envelope
  throw new PortalError('bad-answer', 'NO_ENVELOPE', answer.getStatus(), 'The answer is not a REST envelope')
}

/** Reports work that takes long as waiting for an answer. */
async function reportingSlowness<T>(waits: Waits, work: Promise<T>): Promise<T> {
  let end: (() => void) | undefined
  const timer = setTimeout(() => (end = waits.begin({ kind: 'no-answer' })), noAnswerDelayMs)
  try {
    return await work
  } finally {
    clearTimeout(timer)
    end?.()
  }
}

/**
 * Wraps the SDK's frame. Everything else in the app uses the {@link Portal}.
 *
 * @param limits how fast calls may follow each other, where the SDK's own limits do not suit
 */
export function sdkPortal($b24: B24Frame, limits: Partial<RestrictionParams> = {}): Portal {
  const waits = createWaits()
  const logger = new SdkLogger((waitMs) => {
    setTimeout(waits.begin({ kind: 'queued', until: Date.now() + waitMs }), waitMs)
  })
  const reader = new RestClient($b24.auth, logger, limits)
  const writer = new RestClient($b24.auth, logger, limits, () => tokenGeneration() === writable)
  const auth = $b24.auth.getAuthData()
  let token = auth === false ? undefined : auth.access_token
  let generation = 0
  /** The generation of the token with which the options may be written. */
  let writable: number | undefined
  let pendingRenewal: Promise<unknown> | undefined

  function tokenGeneration(): number {
    const now = $b24.auth.getAuthData()
    if (now !== false && now.access_token !== token) {
      token = now.access_token
      generation += 1
    }
    return generation
  }

  async function renewToken(): Promise<void> {
    pendingRenewal ??= $b24.auth.refreshAuth().finally(() => (pendingRenewal = undefined))
    await pendingRenewal.catch((error: unknown) => {
      throw toPortalError(error)
    })
  }

  async function callOnce(method: string, params: object = {}, pinned?: number): Promise<Envelope> {
    if (pinned !== undefined) writable = pinned
    const client = pinned === undefined ? reader : writer
    try {
      return await reportingSlowness(waits, callMethod(client, method, params))
    } catch (error) {
      throw toPortalError(error)
    }
  }

  const retries = createRetries(waits)

  async function call(method: string, params: object = {}): Promise<Envelope> {
    let isRenewed = false
    for (let failedAttempts = 0; ;) {
      try {
        return await callOnce(method, params)
      } catch (error) {
        const portalError = toPortalError(error)
        if (portalError.code === tokenExpiredCode && !isRenewed) {
          isRenewed = true
          await renewToken()
          continue
        }
        failedAttempts += 1
        if (!(await retries.wait(portalError, failedAttempts))) throw portalError
      }
    }
  }

  let links: AppLinks | undefined

  /** Few people ever need them. Where they cannot be loaded, the app works without. */
  async function loadLinks(): Promise<AppLinks | undefined> {
    const module = await import('./appLinks.ts').catch(() => undefined)
    links ??= module?.createAppLinks({
      call,
      callOnce,
      origin: $b24.getTargetOrigin(),
      page: location.href,
      isOpenedByLink: $b24.placement.placement === linkPlacement,
    })
    return links
  }

  return {
    host: new URL($b24.getTargetOrigin()).host,
    memberId: auth === false ? '' : auth.member_id,
    languageCode: $b24.getLang(),
    isInstallMode: $b24.isInstallMode,
    waiting: waits.current,
    retries,
    identity: createIdentity({ call, tokenGeneration }),
    tokenGeneration,
    renewToken,
    call,
    callOnce,
    openedWith: deepLinkOf($b24.placement.options, new URLSearchParams(location.search)),
    linkTo: async (option) => (await loadLinks())?.linkTo(option),
    setTitle(title) {
      void $b24.parent.setTitle(title)
    },
    requestHeight(height) {
      // The SDK's own `resizeWindow` wants the width in pixels: the frame would keep that width forever.
      void $b24.placement.call('resizeWindow', { width: '100%', height })
    },
    async finishInstallation() {
      await withTimeout(
        bindTimeoutMs,
        loadLinks().then((loaded) => loaded?.bind()),
      )
      await Promise.race([$b24.installFinish(), rejectAfter(finishTimeoutMs)])
    },
  }
}
