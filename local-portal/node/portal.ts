import { jsonDecode } from './php/jsonDecode.ts'
import { isPhpArray, type PhpArray } from './php/phpValue.ts'
import { EventStream } from './control/eventStream.ts'
import { MessageLog } from './control/messageLog.ts'
import { RequestLog } from './control/requestLog.ts'
import { Session, type SessionChange } from './control/session.ts'
import type { Faults } from './faults/faults.ts'
import { FaultState } from './faults/faultState.ts'
import { isLoopback } from './hosts.ts'
import { PortalError } from './portalError.ts'
import type { ResolvedOptions } from './portalOptions.ts'
import { Placements } from './rest/placements.ts'
import type { PortalApp } from './rest/restMethod.ts'
import { type Scenario, scenarioOf } from './scenarios/scenario.ts'
import { shippedScenarios } from './scenarios/scenarios.ts'
import { OptionStore } from './store/optionStore.ts'
import type { StoreFile } from './store/storeFile.ts'

/** Scenarios are written by hand and may nest deeper than a request. */
const scenarioDepth = 1024

/** The changes that make an open page show the app anew. */
const reopeningFields: readonly (keyof SessionChange)[] = [
  'user',
  'isAdmin',
  'language',
  'installMode',
  'opening',
  'appHost',
  'placement',
  'placementOptions',
]

/** One running portal: who is signed in, what is stored, what goes wrong, and what has happened. */
export class Portal {
  readonly options: ResolvedOptions
  /** The port on which the app is served. */
  readonly appPort: number
  readonly store: OptionStore
  readonly session: Session
  readonly placements = new Placements()
  readonly faults = new FaultState()
  readonly events = new EventStream()
  readonly requests = new RequestLog((summary) => this.events.send('request', summary))
  readonly messages = new MessageLog((summary) => this.events.send('message', summary))
  /** Tells pages of an earlier run from those of this one. */
  readonly run = String(Date.now())

  readonly #file: StoreFile

  private constructor(options: ResolvedOptions, appPort: number, store: OptionStore, file: StoreFile) {
    this.options = options
    this.appPort = appPort
    this.store = store
    this.#file = file
    const { scenario } = store
    const known = scenario !== null && this.scenarios.includes(scenario) ? scenario : null
    this.session = new Session(options.users, options.scope, known)
  }

  /** Opens the store, and fills it with the first scenario when it is new. */
  static async open(options: ResolvedOptions, appPort: number, file: StoreFile): Promise<Portal> {
    const { store, isNew } = await OptionStore.open(file, options.appId)
    const portal = new Portal(options, appPort, store, file)
    if (isNew) await portal.loadScenario(options.firstScenario)
    return portal
  }

  /** The app as REST methods see it. */
  get app(): PortalApp {
    return {
      code: this.options.appId,
      name: this.options.appName,
      scope: this.session.state.scope,
      placements: this.placements,
    }
  }

  /** The names of every scenario, shipped or the app's own. */
  get scenarios(): readonly string[] {
    return [...Object.keys(shippedScenarios), ...Object.keys(this.options.scenarios)]
  }

  /** The file of the settings schema that the app's page names now. */
  get schemaFile(): string | undefined {
    const { scenario } = this.session.state
    return this.options.schema ?? (scenario === null ? undefined : this.#scenario(scenario)?.schema)
  }

  /** The files of all schemas that a page may come to name. */
  get schemaFiles(): readonly string[] {
    const files = [this.options.schema, ...this.scenarios.map((name) => this.#scenario(name)?.schema)]
    return files.filter((file) => file !== undefined)
  }

  /** What pages show in their controls. */
  get state(): PortalState {
    return { run: this.run, session: this.session.state, faults: this.faults.faults }
  }

  /** Replaces the current user's options and the app's by those of a scenario. */
  async loadScenario(name: string): Promise<void> {
    const scenario = this.#scenario(name)
    if (scenario === undefined) {
      throw new PortalError(`There is no scenario "${name}": there are ${this.scenarios.join(', ')}.`)
    }
    const options = decodeOptions(scenario.options)
    const appOptions = scenario.appOptions === undefined ? new Map() : decodeOptions(scenario.appOptions)
    if (options === undefined || appOptions === undefined) {
      throw new PortalError(`The scenario "${name}" is not a JSON object of options.`)
    }
    await this.store.replaceAll(this.session.user.id, options, appOptions, name)
    this.session.change({ scenario: name })
    this.#publishState()
  }

  /** Whether portal and app answer under this host. Any other may be the name of a hostile page. */
  acceptsHost(host: string): boolean {
    return (
      isLoopback(host) ||
      this.options.hosts.includes(host) ||
      this.session.state.appHost.toLowerCase() === host
    )
  }

  /** Applies a checked change of the session, and has open pages follow it. */
  async changeSession(change: SessionChange): Promise<void> {
    const { scenario, ...rest } = change
    // An app that is installed anew has bound nothing yet.
    if (rest.installMode === true) this.placements.clear()
    this.session.change(rest)
    this.store.column = this.session.state.column
    if (typeof scenario === 'string') await this.loadScenario(scenario)
    this.#publishState()
    if (reopeningFields.some((field) => field in rest)) this.reopen()
  }

  /** Replaces all faults, and ends what those before have left in the portal's cache. */
  replaceFaults(faults: Faults): void {
    if (faults.staleCache === undefined) this.store.clearCache()
    this.faults.replace(faults, this.session.currentTokens())
    this.#publishState()
  }

  /** Has open pages show the app anew. */
  reopen(): void {
    this.events.send('reopen', {})
  }

  /** Ends the pages' event streams, and lets another portal use the store. */
  async close(): Promise<void> {
    this.events.close()
    await this.#file.close()
  }

  #scenario(name: string): Scenario | undefined {
    const source = { ...shippedScenarios, ...this.options.scenarios }[name]
    return source === undefined ? undefined : scenarioOf(source)
  }

  #publishState(): void {
    this.events.send('state', this.state)
  }
}

function decodeOptions(write: () => string): PhpArray | undefined {
  const decoded = jsonDecode(write(), scenarioDepth)
  return decoded.ok && isPhpArray(decoded.value) ? decoded.value : undefined
}

/** The portal's state as its pages show it. */
export interface PortalState {
  readonly run: string
  readonly session: Session['state']
  readonly faults: Faults
}
