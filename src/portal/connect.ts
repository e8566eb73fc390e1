import { initializeB24Frame, SdkError } from '@bitrix24/b24jssdk'
import { createStore, type Store } from '../state/store.ts'
import type { Portal } from './portal.ts'
import { sdkPortal } from './sdkPortal.ts'

/** Where the app stands with the portal that should have opened it. */
export type Connection =
  | { readonly kind: 'connecting' }
  /** The page is open by itself, in no portal's frame. */
  | { readonly kind: 'outside' }
  /** The parent window has not answered within the limit; it still may. */
  | { readonly kind: 'silent' }
  | { readonly kind: 'connected'; readonly portal: Portal }

/**
 * Shakes hands with the parent window: call it once, since the SDK keeps one handshake for the page.
 *
 * @param timeoutMs how long the parent may take, in milliseconds: the SDK itself would wait for ever
 */
export function connect(timeoutMs: number): Store<Connection> {
  const connection = createStore<Connection>({ kind: 'connecting' })
  if (window.parent === window) {
    connection.set({ kind: 'outside' })
    return connection
  }
  const timer = setTimeout(() => connection.set({ kind: 'silent' }), timeoutMs)
  initializeB24Frame().then(
    ($b24) => {
      clearTimeout(timer)
      connection.set({ kind: 'connected', portal: sdkPortal($b24) })
    },
    (error: unknown) => {
      clearTimeout(timer)
      const outside = error instanceof SdkError && error.code === 'JSSDK_CLIENT_SIDE_WARNING'
      connection.set({ kind: outside ? 'outside' : 'silent' })
    },
  )
  return connection
}

/** Opens the page anew for another handshake; the frame keeps the name that the portal gave it. */
export function reconnect(): void {
  const address = new URL(location.href)
  address.hash = ''
  location.replace(address)
}

/** The portal's language as the frame's address tells it, before the handshake. */
export function addressLanguage(): string | null {
  return new URLSearchParams(location.search).get('LANG')
}
