/** A log that keeps the newest entries, oldest first. */
export class BoundedLog<Entry extends { readonly weight: number }> {
  #entries: Entry[] = []
  #weight = 0
  readonly #maximumEntries: number
  readonly #maximumWeight: number

  /**
   * @param maximumEntries how many entries are kept
   * @param maximumWeight how much the kept entries may weigh together, in bytes; the newest always stays
   */
  constructor(maximumEntries: number, maximumWeight: number) {
    this.#maximumEntries = maximumEntries
    this.#maximumWeight = maximumWeight
  }

  get entries(): readonly Entry[] {
    return this.#entries
  }

  add(entry: Entry): void {
    this.#entries.push(entry)
    this.#weight += entry.weight
    while (
      this.#entries.length > this.#maximumEntries ||
      (this.#entries.length > 1 && this.#weight > this.#maximumWeight)
    ) {
      this.#weight -= this.#entries.shift()?.weight ?? 0
    }
  }

  clear(): void {
    this.#entries = []
    this.#weight = 0
  }
}
