import { initializeB24Frame, SdkError } from '@bitrix24/b24jssdk'
import { createStore, type Store } from '../state/store.ts'
import type { Portal } from './portal.ts'
import { sdkPortal } from './sdkPortal.ts'

/** The state of the connection to the portal that should have opened the app. */
export type Connection =
  | { readonly kind: 'connecting' }
  /** The page was not opened in a portal's frame. */
  | { readonly kind: 'outside' }
  /** The parent window has not answered in time; it still may. */
  | { readonly kind: 'silent' }
  /** The handshake, or what follows it, went wrong in a way nobody has foreseen. */
  | { readonly kind: 'failed'; readonly error: unknown }
  | { readonly kind: 'connected'; readonly portal: Portal }

/**
 * Performs the handshake with the parent window. Call it once: the SDK has one handshake for the page.
 *
 * @param timeoutMs how long to wait for the parent before reporting it as silent; the SDK itself has no limit
 */
export function connect(timeoutMs: number): Store<Connection> {
  const connection = createStore<Connection>({ kind: 'connecting' })
  if (window.parent === window) {
    connection.set({ kind: 'outside' })
    return connection
  }
  const timer = setTimeout(() => connection.set({ kind: 'silent' }), timeoutMs)
  async function shakeHands(): Promise<void> {
    try {
      const $b24 = await initializeB24Frame()
      connection.set({ kind: 'connected', portal: sdkPortal($b24) })
    } catch (error) {
      const isOutside = error instanceof SdkError && error.code === 'JSSDK_CLIENT_SIDE_WARNING'
      connection.set(isOutside ? { kind: 'outside' } : { kind: 'failed', error })
    } finally {
      clearTimeout(timer)
    }
  }

  void shakeHands()
  return connection
}

/** Reloads the page for another handshake; the frame keeps the name that the portal gave it. */
export function reconnect(): void {
  const address = new URL(location.href)
  address.hash = ''
  location.replace(address)
}

/** The portal's language code in the frame's address, known before the handshake. */
export function addressLanguage(): string | null {
  return new URLSearchParams(location.search).get('LANG')
}
