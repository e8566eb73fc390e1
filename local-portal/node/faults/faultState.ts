import type { FaultLimit, FaultName, Faults } from './faults.ts'

const noFaults: Faults = {}

/** The faults in force, and how many calls each may still hit. */
export class FaultState {
  #faults: Faults = noFaults
  #left = new Map<FaultName, number>()
  #expired: ReadonlySet<string> = new Set()

  /** The faults as they were put, whether used up or not. */
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

  /** The fault, when it is in force for a call of this REST method, which counts as one of its times. */
  trigger<Name extends Exclude<FaultName, 'silentParent'>>(
    name: Name,
    method: string,
  ): Faults[Name] | undefined {
    const fault = this.#faults[name]
    if (fault === undefined) return undefined
    const limit: FaultLimit = fault
    if (limit.methods !== undefined && !limit.methods.includes(method)) return undefined
    return this.#use(name, limit.times ?? (name === 'rival' ? 1 : Infinity)) ? fault : undefined
  }

  /** Whether the call comes with a token that the fault `expiredToken` made expire. */
  isExpired(token: string, method: string): boolean {
    return this.#expired.has(token) && this.trigger('expiredToken', method) !== undefined
  }

  /** Whether the parent window stays silent on this command. */
  isSilent(command: string): boolean {
    const fault = this.#faults.silentParent
    if (fault === undefined) return false
    if (fault.commands !== undefined && !fault.commands.includes(command)) return false
    return this.#use('silentParent', fault.times ?? Infinity)
  }

  #use(name: FaultName, times: number): boolean {
    const left = this.#left.get(name) ?? times
    if (left <= 0) return false
    this.#left.set(name, left - 1)
    return true
  }
}
