import type { Store } from '../state/store.ts'
import type { RetryWait } from './sdkLogger.ts'
import type { DeepLink } from './deepLink.ts'
import type { Envelope } from './wireAnswer.ts'

/** The connected portal: all that the app knows of the world outside its frame. */
export interface Portal {
  /** The portal's address as people know it, such as `acme.bitrix24.com`. */
  readonly host: string
  /** The portal's licence, unique among portals. */
  readonly memberId: string
  /** The portal's language code; not always ISO. */
  readonly languageCode: string
  /** Until the installation is finished, nothing else works for the portal's users. */
  readonly isInstallMode: boolean
  /** The wait before the SDK's next try, undefined while it waits for nothing. */
  readonly retryWait: Store<RetryWait | undefined>
  /** What the address or the link that opened the app has asked for. */
  readonly openedWith: DeepLink
  /** An address in the portal that opens the app at an option; undefined where the portal has none for it. */
  linkTo(option: string): Promise<string | undefined>
  /**
   * Calls a REST method.
   *
   * @returns the whole answer
   * @throws {PortalError}
   */
  call(method: string, params?: object): Promise<Envelope>
  /** Sets the title of the portal's page; a parent that denies it is not waited for. */
  setTitle(title: string): void
  /** Asks the portal for a frame of this height, in CSS pixels; a parent that denies it is not waited for. */
  requestHeight(height: number): void
  /**
   * Ends the installation; the portal then reloads its whole page.
   *
   * @throws {PortalError} `timeout` where it does not
   */
  finishInstallation(): Promise<void>
}
