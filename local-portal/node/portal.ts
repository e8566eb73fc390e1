import { jsonDecode } from './php/jsonDecode.ts'
import { isPhpArray } from './php/phpValue.ts'
import { EventStream } from './control/eventStream.ts'
import { MessageLog } from './control/messageLog.ts'
import { RequestLog } from './control/requestLog.ts'
import { Session, type SessionChange } from './control/session.ts'
import type { Faults } from './faults/faults.ts'
import { FaultState } from './faults/faultState.ts'
import type { ResolvedOptions } from './portalOptions.ts'
import type { PortalApp } from './rest/restMethod.ts'
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
  readonly appPort: number
  readonly store: OptionStore
  readonly session: Session
  /** Where the app is opened beside its own page. */
  readonly placements = new Set<string>()
  readonly faults = new FaultState()
  readonly events = new EventStream()
  readonly requests = new RequestLog((summary) => this.events.send('request', summary))
  readonly messages = new MessageLog((summary) => this.events.send('message', summary))
  /** Tells pages of an earlier run from those of this one. */
  readonly run = String(Date.now())

  private constructor(options: ResolvedOptions, appPort: number, store: OptionStore) {
    this.options = options
    this.appPort = appPort
    this.store = store
    this.session = new Session(options.users)
  }

  /** Opens the store, and fills it with the first scenario when it is new. */
  static async open(options: ResolvedOptions, appPort: number, file: StoreFile): Promise<Portal> {
    const { store, isNew } = await OptionStore.open(file, options.appId)
    const portal = new Portal(options, appPort, store)
    if (isNew) await portal.loadScenario(options.firstScenario)
    return portal
  }

  /** The app as REST methods see it. */
  get app(): PortalApp {
    return { code: this.options.appId, scope: this.session.state.scope, placements: this.placements }
  }

  /** The names of every scenario, shipped or the app's own. */
  get scenarios(): readonly string[] {
    return [...Object.keys(shippedScenarios), ...Object.keys(this.options.scenarios)]
  }

  /** What pages show in their controls. */
  get state(): PortalState {
    return { run: this.run, session: this.session.state, faults: this.faults.faults }
  }

  /** Replaces the current user's options by those of a scenario. */
  async loadScenario(name: string): Promise<void> {
    const write = { ...shippedScenarios, ...this.options.scenarios }[name]
    const decoded = write === undefined ? undefined : jsonDecode(write(), scenarioDepth)
    if (!decoded?.ok || !isPhpArray(decoded.value)) {
      throw new Error(`The scenario "${name}" is not a JSON object of options.`)
    }
    await this.store.replaceUser(this.session.user.id, decoded.value)
    this.session.change({ scenario: name })
    this.#tell()
  }

  /** Applies a checked change of the session, and has open pages follow it. */
  async changeSession(change: SessionChange): Promise<void> {
    const { scenario, ...rest } = change
    this.session.change(rest)
    this.store.column = this.session.state.column
    if (typeof scenario === 'string') await this.loadScenario(scenario)
    this.#tell()
    if (reopeningFields.some((field) => field in rest)) this.events.send('reopen', {})
  }

  /** Replaces all faults. */
  replaceFaults(faults: Faults): void {
    this.faults.replace(faults, this.session.currentTokens())
    this.#tell()
  }

  #tell(): void {
    this.events.send('state', this.state)
  }
}

/** What pages are told of the portal's state. */
export interface PortalState {
  readonly run: string
  readonly session: Session['state']
  readonly faults: Faults
}
