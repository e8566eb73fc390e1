import { isPhpArray, type PhpArray } from '../php/phpValue.ts'
import { writeToColumn, type Column, type ColumnOutcome } from './column.ts'
import type { StoreFile } from './storeFile.ts'

/** One user's options for the app; `false` when the column could not be read back. */
export type StoredOptions = PhpArray | false

/** The options of one app: one value per user, and one for the app itself. */
export class OptionStore {
  #file: StoreFile
  #appId: string
  #users = new Map<number, StoredOptions>()
  #app: PhpArray = new Map()
  #others: PhpArray = new Map()
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
    const users = own.get('users')
    for (const [id, options] of isPhpArray(users) ? users : []) {
      if (isPhpArray(options) || options === false) store.#users.set(Number(id), options)
    }
    return { store, isNew: false }
  }

  /** What is stored for the user; an empty array when nothing is. */
  user(id: number): StoredOptions {
    return this.#users.get(id) ?? new Map()
  }

  /** What is stored for the app. */
  app(): PhpArray {
    return this.#app
  }

  /**
   * Writes the top-level keys given over those read, and the whole back: what `user.option.set` does.
   *
   * @param read what the writer read; a damaged value counts as nothing
   */
  async mergeUser(
    id: number,
    options: PhpArray,
    read: StoredOptions = this.user(id),
  ): Promise<ColumnOutcome> {
    const merged: PhpArray = new Map(read === false ? [] : read)
    for (const [key, value] of options) merged.set(key, value)
    const outcome = writeToColumn(merged, this.column)
    if (outcome === 'refused') return outcome
    await this.replaceUser(id, outcome === 'kept' ? merged : false)
    return outcome
  }

  /** Replaces all of the user's options, past every limit of the column. */
  async replaceUser(id: number, options: StoredOptions): Promise<void> {
    this.#users.set(id, options)
    await this.#save()
  }

  /** Writes the top-level keys given over the app's options. */
  async mergeApp(options: PhpArray): Promise<void> {
    const merged: PhpArray = new Map(this.#app)
    for (const [key, value] of options) merged.set(key, value)
    this.#app = merged
    await this.#save()
  }

  #save(): Promise<void> {
    const users: PhpArray = new Map()
    for (const [id, options] of this.#users) users.set(String(id), options)
    this.#others.set(
      this.#appId,
      new Map([
        ['app', this.#app],
        ['users', users],
      ]),
    )
    return this.#file.write(this.#others)
  }
}
