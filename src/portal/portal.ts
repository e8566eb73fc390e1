import type { Store } from '../state/store.ts'
import type { RetryWait } from './sdkLogger.ts'
import type { DeepLink } from './deepLink.ts'
import type { Envelope } from './wireAnswer.ts'

/** The connected portal: everything that the app knows of the world outside its frame. */
export interface Portal {
  /** The portal's address as people know it, such as `acme.bitrix24.com`. */
  readonly host: string
  /** Identifies the portal among all others. */
  readonly memberId: string
  /** The portal's language code; not always ISO. */
  readonly languageCode: string
  /** Whether the app is being installed: until it is, the portal's users cannot use it. */
  readonly isInstallMode: boolean
  /** The current wait before a call is sent, or sent again; undefined when there is none. */
  readonly retryWait: Store<RetryWait | undefined>
  /** What the link that opened the app is to show. */
  readonly openedWith: DeepLink
  /** The address in the portal that opens the app at an option; undefined when links cannot open the app. */
  linkTo(option: string): Promise<string | undefined>
  /**
   * Calls a REST method.
   *
   * @returns the whole answer, not only its result
   * @throws {PortalError}
   */
  call(method: string, params?: object): Promise<Envelope>
  /** Sets the title of the portal's page, without waiting for the result. */
  setTitle(title: string): void
  /** Requests a frame of this height, in CSS pixels, without waiting for the result. */
  requestHeight(height: number): void
  /**
   * Finishes the installation; the portal then reloads its whole page.
   *
   * @throws {PortalError} `timeout` when it does not
   */
  finishInstallation(): Promise<void>
}
