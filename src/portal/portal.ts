import type { ReadonlyStore } from '../state/store.ts'
import type { DeepLink } from './deepLink.ts'
import type { Identity } from './identity.ts'
import type { Retries } from './retries.ts'
import type { Waiting } from './waits.ts'
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
  /** What the portal keeps the user waiting for; undefined when that is nothing. */
  readonly waiting: ReadonlyStore<Waiting | undefined>
  readonly retries: Retries
  /** Whose options these are. */
  readonly identity: Identity
  /** Grows with every new token: someone else may have signed in. */
  tokenGeneration(): number
  /** @throws {PortalError} `signed-out` when the portal gives no new token */
  renewToken(): Promise<void>
  /** What the link that opened the app is to show. */
  readonly openedWith: DeepLink
  /** The address in the portal that opens the app at an option; undefined when links cannot open the app. */
  linkTo(option: string): Promise<string | undefined>
  /**
   * Calls a REST method that changes nothing: after a failure it may be sent again, with a new token if necessary.
   *
   * @returns the whole answer, not only its result
   * @throws {PortalError}
   */
  readonly call: (method: string, params?: object) => Promise<Envelope>
  /**
   * Calls a REST method, and sends it once at most.
   *
   * @param generation given, the call is sent only with the token of this generation
   * @returns the whole answer, not only its result
   * @throws {PortalError} of the code `TOKEN_EXPIRED` when it was not executed, since a new token is needed first
   */
  readonly callOnce: (method: string, params?: object, generation?: number) => Promise<Envelope>
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
