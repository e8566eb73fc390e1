import { isPhpArray, type PhpArray, type PhpValue } from '../php/phpValue.ts'
import { type Column, type ColumnOutcome, writeToColumn } from './column.ts'
import type { StoreFile } from './storeFile.ts'

/** One user's options for the app; `false` when the column could not be read back. */
export type StoredOptions = PhpArray | false

/** What the portal's cache answers for a user instead of what is stored. */
interface CachedCopy {
  readonly options: StoredOptions
  /** On the clock of `performance.now()`. */
  readonly untilMs: number
}

interface StoreContent {
  readonly users: ReadonlyMap<number, StoredOptions>
  readonly app: PhpArray
  readonly scenario: string | null
}

/**
 * The options of one app: one value per user, and one for the app itself.
 *
 * Writes happen one after another. One that fails with a `StoreError` changes nothing.
 */
export class OptionStore {
  #file: StoreFile
  #appId: string
  #users: ReadonlyMap<number, StoredOptions> = new Map()
  #app: PhpArray = new Map()
  #scenario: string | null = null
  #others: PhpArray = new Map()
  #cache = new Map<number, CachedCopy>()
  #last: Promise<unknown> = Promise.resolve()
  /** Which column the options are written to. */
  column: Column = 'mediumtext'

  private constructor(file: StoreFile, appId: string) {
    this.#file = file
    this.#appId = appId
  }

  /**
   * Opens the store of one app.
   *
   * @returns the store, and whether it is new, with no options written by anyone yet
   */
  static async open(file: StoreFile, appId: string): Promise<{ store: OptionStore; isNew: boolean }> {
    const store = new OptionStore(file, appId)
    const content = await file.read()
    const own = content?.get(appId)
    if (content !== undefined) store.#others = content
    if (!isPhpArray(own)) return { store, isNew: true }
    const app = own.get('app')
    if (isPhpArray(app)) store.#app = app
    const scenario = own.get('scenario')
    if (typeof scenario === 'string') store.#scenario = scenario
    const users = own.get('users')
    const stored = new Map<number, StoredOptions>()
    for (const [id, options] of isPhpArray(users) ? users : []) {
      if (isPhpArray(options) || options === false) stored.set(Number(id), options)
    }
    store.#users = stored
    return { store, isNew: false }
  }

  /** What the database holds for the user; an empty array when nothing. */
  stored(id: number): StoredOptions {
    return this.#users.get(id) ?? new Map()
  }

  /** What the portal reads for the user: its cached copy while there is one, else what is stored. */
  user(id: number): StoredOptions {
    const copy = this.#cache.get(id)
    if (copy !== undefined && performance.now() < copy.untilMs) return copy.options
    this.#cache.delete(id)
    return this.stored(id)
  }

  /** What is stored for the app. */
  app(): PhpArray {
    return this.#app
  }

  /** The name of the scenario that was loaded last, in this run or before. */
  get scenario(): string | null {
    return this.#scenario
  }

  /** Has the portal read this copy for the user until the time is over, or something is written for the user. */
  cacheCopy(id: number, options: StoredOptions, lifetimeMs: number): void {
    this.#cache.set(id, { options, untilMs: performance.now() + lifetimeMs })
  }

  /** Has the portal read what is stored. */
  clearCache(): void {
    this.#cache.clear()
  }

  /**
   * Writes the top-level keys given over those read, and the whole back: what `user.option.set` does.
   *
   * @param read what the writer read before; by default what the portal reads when its turn comes
   */
  mergeUser(id: number, options: PhpArray, read?: StoredOptions): Promise<ColumnOutcome> {
    return this.#inTurn(async () => {
      const merged = mergeOver(read ?? this.user(id), options)
      const outcome = writeToColumn(merged, this.column)
      if (outcome !== 'refused') await this.#writeUser(id, outcome === 'kept' ? merged : false)
      return outcome
    })
  }

  /** Replaces all of the user's options, past every limit of the column. */
  replaceUser(id: number, options: StoredOptions): Promise<void> {
    return this.#inTurn(() => this.#writeUser(id, options))
  }

  /** Writes the top-level keys given over the app's options. */
  mergeApp(options: PhpArray): Promise<void> {
    return this.#inTurn(() => this.#write({ app: mergeOver(this.#app, options) }))
  }

  /** Replaces all of the app's options. */
  replaceApp(options: PhpArray): Promise<void> {
    return this.#inTurn(() => this.#write({ app: options }))
  }

  /** Replaces all of the user's options and of the app's by those of a scenario. */
  replaceAll(id: number, options: PhpArray, app: PhpArray, scenario: string): Promise<void> {
    return this.#inTurn(() => this.#writeUser(id, options, { app, scenario }))
  }

  async #writeUser(id: number, options: StoredOptions, more: Partial<StoreContent> = {}): Promise<void> {
    await this.#write({ users: new Map(this.#users).set(id, options), ...more })
    this.#cache.delete(id)
  }

  async #write(change: Partial<StoreContent>): Promise<void> {
    const { users, app, scenario } = {
      users: this.#users,
      app: this.#app,
      scenario: this.#scenario,
      ...change,
    }
    const own: PhpArray = new Map()
    for (const [id, options] of users) own.set(String(id), options)
    const content: PhpArray = new Map(this.#others)
    content.set(
      this.#appId,
      new Map<string, PhpValue>([
        ['app', app],
        ['scenario', scenario],
        ['users', own],
      ]),
    )
    await this.#file.write(content)
    this.#users = users
    this.#app = app
    this.#scenario = scenario
  }

  /** Memory follows the file: a write must not begin before the one before it has ended or failed. */
  #inTurn<Outcome>(write: () => Promise<Outcome>): Promise<Outcome> {
    const turn = this.#last.then(write)
    this.#last = turn.catch(() => undefined)
    return turn
  }
}

/** A damaged value counts as nothing. */
function mergeOver(read: StoredOptions, options: PhpArray): PhpArray {
  const merged: PhpArray = new Map(read === false ? [] : read)
  for (const [key, value] of options) merged.set(key, value)
  return merged
}
