import type { Session } from '../editor/session.ts'
import type { Connection } from '../portal/connect.ts'
import type { Portal } from '../portal/portal.ts'

/** What the app shows: the state of the connection, the installation, or the editor. */
export type AppScreen =
  | Exclude<Connection, { readonly kind: 'connected' }>
  | { readonly kind: 'installing'; readonly portal: Portal }
  | { readonly kind: 'editing'; readonly session: Session }
