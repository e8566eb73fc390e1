import { hostNames } from './hosts.ts'
import { PortalError } from './portalError.ts'
import type { PortalUser } from './rest/restMethod.ts'
import type { ScenarioSource } from './scenarios/scenario.ts'

/** What an app tells the local portal about itself; everything has a default. */
export interface LocalPortalOptions {
  /** The app's name, as the portal's page shows it. */
  readonly appName?: string
  /** Where the app opens, relative to its origin. */
  readonly appPath?: string
  /** The app's id, under which its options are stored. */
  readonly appId?: string
  /** The permissions that the app is registered with: at least one, as a portal asks for. `['placement']` by default. */
  readonly scope?: readonly string[]
  /** The people of the portal; the first is signed in at the start. */
  readonly users?: readonly [PortalUser, ...PortalUser[]]
  /** Names of hosts beside the loopback ones under which portal and app answer, such as `portal.test`. */
  readonly hosts?: readonly string[]
  /** Scenarios of the app's own beside the shipped ones: a name, and the options as JSON text, or more than them. */
  readonly scenarios?: Readonly<Record<string, ScenarioSource>>
  /** The scenario of a fresh store; `typical` by default. */
  readonly firstScenario?: string
  /** The file of a settings schema that the app's page names in every scenario, relative to the app's folder. */
  readonly schema?: string
}

export type ResolvedOptions = Required<Omit<LocalPortalOptions, 'schema'>> &
  Pick<LocalPortalOptions, 'schema'>

/** What a portal answers to an app that is to be registered without a permission. */
export const missingScope = 'Scope is not specified.'

const defaultUsers: readonly [PortalUser, ...PortalUser[]] = [
  { id: 1, name: 'Anna', lastName: 'Keller', isAdmin: true },
  { id: 2, name: 'Boris', lastName: 'Novak', isAdmin: false },
]

/**
 * Fills in the defaults.
 *
 * @throws {PortalError} when the app has no permission, or a host's name is none
 */
export function resolveOptions(options: LocalPortalOptions): ResolvedOptions {
  if (options.scope?.length === 0) throw new PortalError(missingScope)
  return {
    appName: 'My app',
    appPath: '/',
    appId: 'local.app',
    scope: ['placement'],
    users: defaultUsers,
    scenarios: {},
    firstScenario: 'typical',
    ...options,
    hosts: hostNames(options.hosts ?? []),
  }
}
