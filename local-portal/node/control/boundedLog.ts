/** A log that keeps the newest entries, oldest first. */
export class BoundedLog<Entry extends { readonly bytes: number }> {
  #entries: Entry[] = []
  #bytes = 0
  readonly #maximumEntries: number
  readonly #maximumBytes: number

  /**
   * @param maximumEntries how many entries are kept
   * @param maximumBytes how large the kept entries may be together; the newest always stays
   */
  constructor(maximumEntries: number, maximumBytes: number) {
    this.#maximumEntries = maximumEntries
    this.#maximumBytes = maximumBytes
  }

  get entries(): readonly Entry[] {
    return this.#entries
  }

  add(entry: Entry): void {
    this.#entries.push(entry)
    this.#bytes += entry.bytes
    while (
      this.#entries.length > this.#maximumEntries ||
      (this.#entries.length > 1 && this.#bytes > this.#maximumBytes)
    ) {
      this.#bytes -= this.#entries.shift()?.bytes ?? 0
    }
  }

  clear(): void {
    this.#entries = []
    this.#bytes = 0
  }
}
