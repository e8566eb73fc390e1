import type { PortalUser } from './rest/restMethod.ts'

/** What an app tells the local portal about itself; everything has a default. */
export interface LocalPortalOptions {
  /** The app's name, as the portal's page shows it. */
  readonly appName?: string
  /** Where the app opens, relative to its origin. */
  readonly appPath?: string
  /** The app's id, under which its options are stored. */
  readonly appId?: string
  /** The people of the portal; the first is signed in at the start. */
  readonly users?: readonly [PortalUser, ...PortalUser[]]
  /** Scenarios of the app's own beside the shipped ones: a name, and the options as JSON text. */
  readonly scenarios?: Readonly<Record<string, () => string>>
  /** The scenario of a fresh store; `typical` by default. */
  readonly firstScenario?: string
}

export type ResolvedOptions = Required<LocalPortalOptions>

const defaultUsers: readonly [PortalUser, ...PortalUser[]] = [
  { id: 1, name: 'Anna', lastName: 'Keller', isAdmin: true },
  { id: 2, name: 'Boris', lastName: 'Novak', isAdmin: false },
]

/** Fills in the defaults. */
export function resolveOptions(options: LocalPortalOptions): ResolvedOptions {
  return {
    appName: 'My app',
    appPath: '/',
    appId: 'local.app',
    users: defaultUsers,
    scenarios: {},
    firstScenario: 'typical',
    ...options,
  }
}
