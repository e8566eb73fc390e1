import { median } from './stats.ts'

/** All that was measured, by number of options, name and measure. */
export class Samples {
  readonly #values = new Map<string, number[]>()

  add(count: number, name: string, measure: string, value: number): void {
    const at = place(count, name, measure)
    this.#values.set(at, [...(this.#values.get(at) ?? []), value])
  }

  /** @returns undefined when nothing was measured */
  median(count: number, name: string, measure: string): number | undefined {
    const values = this.#values.get(place(count, name, measure))
    return values === undefined ? undefined : median(values)
  }

  /** Every single value, for whoever wants to see how far they spread. */
  json(): string {
    return JSON.stringify(Object.fromEntries(this.#values), null, 2)
  }
}

function place(count: number, name: string, measure: string): string {
  return `${count} ${name} ${measure}`
}
