/** The portal collects what is set for the user and writes it this much later. */
const writeDelayMs = 5000

/** Collects the options that the app sets for the user, and writes them together later, or when the page is left. */
export class UserOptionWriter {
  #collected: Record<string, string> = {}
  #timer: ReturnType<typeof setTimeout> | undefined

  set(name: string, text: string): void {
    this.#collected = { ...this.#collected, [name]: text }
    this.#timer ??= setTimeout(() => this.write(), writeDelayMs)
  }

  /** Writes what was collected, without waiting for an answer. */
  write(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
    if (Object.keys(this.#collected).length === 0) return
    navigator.sendBeacon('/__portal/user-options', JSON.stringify(this.#collected))
    this.#collected = {}
  }
}
