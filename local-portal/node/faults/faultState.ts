import type { FaultLimit, FaultName, Faults } from './faults.ts'

const noFaults: Faults = {}

/** The faults in force, and how often each may still strike. */
export class FaultState {
  #faults: Faults = noFaults
  #left = new Map<FaultName, number>()
  #expired: ReadonlySet<string> = new Set()

  /** The faults as they were put, whether spent or not. */
  get faults(): Faults {
    return this.#faults
  }

  /**
   * Replaces all faults.
   *
   * @param tokens the access tokens in use, which `expiredToken` makes expire
   */
  replace(faults: Faults, tokens: Iterable<string>): void {
    this.#faults = faults
    this.#left.clear()
    this.#expired = new Set(faults.expiredToken === undefined ? [] : tokens)
  }

  /** Strikes with the fault if it hits this REST method: answers it, and counts it as used once. */
  strike<Name extends Exclude<FaultName, 'silentParent'>>(
    name: Name,
    method: string,
  ): Faults[Name] | undefined {
    const fault = this.#faults[name]
    if (fault === undefined) return undefined
    const limit: FaultLimit = fault
    if (limit.methods !== undefined && !limit.methods.includes(method)) return undefined
    return this.#spend(name, limit.times ?? (name === 'rival' ? 1 : Infinity)) ? fault : undefined
  }

  /** Whether the call comes with a token that the fault `expiredToken` made expire. */
  isExpired(token: string, method: string): boolean {
    return this.#expired.has(token) && this.strike('expiredToken', method) !== undefined
  }

  /** Whether the parent window stays silent on this command. */
  isSilent(command: string): boolean {
    const fault = this.#faults.silentParent
    if (fault === undefined) return false
    if (fault.commands !== undefined && !fault.commands.includes(command)) return false
    return this.#spend('silentParent', fault.times ?? Infinity)
  }

  #spend(name: FaultName, times: number): boolean {
    const left = this.#left.get(name) ?? times
    if (left <= 0) return false
    this.#left.set(name, left - 1)
    return true
  }
}
