import { CharacterRanges, type CharacterSet } from './characterSet.ts'
import { parsePattern, type PatternRefusal } from './parsePattern.ts'
import { type PatternGraph, patternGraph } from './patternGraph.ts'
import type { Pattern } from './schema.ts'

/**
 * `invalid`: no regular expression. `repetition`: two repetitions, or many choices, that can match the same text, one
 * inside or beside the other. `too-complex`: too long to be judged.
 */
export type PatternProblem = PatternRefusal | 'invalid' | 'repetition' | 'too-complex'

const maxLength = 1000
const maxStates = 300
const maxSteps = 200_000
/** Of all patterns of a schema: about a second. Those that people write take a few hundred each. */
const maxStepsOfAll = 5_000_000
/** Choices that can match the same text without a repetition double the time; so many do no harm. */
const maxMerges = 16

export type PatternReading =
  | { readonly ok: true; readonly pattern: Pattern }
  | { readonly ok: false; readonly problem: PatternProblem }

/** Reads patterns (flag `u`), and refuses those that may take a long time to fail. */
export class PatternReader {
  readonly #ranges = new CharacterRanges()
  readonly #known = new Map<string, PatternReading>()
  #stepsLeft = maxStepsOfAll

  read(source: string): PatternReading {
    let reading = this.#known.get(source)
    if (reading === undefined) {
      reading = this.#read(source)
      this.#known.set(source, reading)
    }
    return reading
  }

  #read(source: string): PatternReading {
    if (source.length > maxLength) return { ok: false, problem: 'too-complex' }
    let expression: RegExp
    try {
      expression = new RegExp(source, 'u')
    } catch {
      return { ok: false, problem: 'invalid' }
    }
    const problem = this.#problemOf(source)
    return problem === undefined ? { ok: true, pattern: { source, expression } } : { ok: false, problem }
  }

  #problemOf(source: string): PatternProblem | undefined {
    const node = parsePattern(source)
    if (typeof node === 'string') return node
    if (this.#stepsLeft <= 0) return 'too-complex'
    const graph = patternGraph(node, maxStates, this.#ranges)
    if (graph === 'nested') return 'repetition'
    if (graph === 'too-complex') return graph
    const steps = Math.min(maxSteps, this.#stepsLeft)
    const search = new AmbiguitySearch(graph, steps)
    const isAmbiguous = search.isAmbiguous()
    this.#stepsLeft -= steps - search.stepsLeft
    if (isAmbiguous) return 'repetition'
    return search.stepsLeft <= 0 ? 'too-complex' : undefined
  }
}

/** Reads one pattern by itself. */
export function safePattern(source: string): PatternReading {
  return new PatternReader().read(source)
}

type States = readonly number[]

/**
 * Looks for two ways through a pattern's graph that read the same text.
 *
 * A loop that can be run through in two ways takes exponential time to fail; a loop that leads to another one which
 * reads the same text takes polynomial time (Weber and Seidl, “On the degree of ambiguity of finite automata”).
 */
class AmbiguitySearch {
  readonly #graph: PatternGraph
  readonly #known = new Map<number, ReadonlyMap<number, States>>()
  #stepsLeft: number

  constructor(graph: PatternGraph, steps: number) {
    this.#graph = graph
    this.#stepsLeft = steps
  }

  /** Zero or less where the search was broken off. */
  get stepsLeft(): number {
    return this.#stepsLeft
  }

  isAmbiguous(): boolean {
    const states = [...this.#graph.next.keys()]
    const looping = states.filter((state) => this.#leadsTo([state], [state]))
    for (const from of looping) {
      if (this.#hasTwoWaysRound(from)) return true
      for (const to of looping) {
        if (from !== to && this.#leadsTo([from, from, to], [from, to, to])) return true
      }
    }
    return this.#hasManyMerges()
  }

  #leadsTo(start: States, end: States): boolean {
    return this.#reachable(start).has(this.#codeOf(end))
  }

  #hasTwoWaysRound(state: number): boolean {
    for (const [a = 0, b = 0] of this.#reachable([state, state]).values()) {
      if (a < b && this.#leadsTo([a, b], [state, state])) return true
    }
    return false
  }

  /** Whether different ways that have read the same text come together again too often. */
  #hasManyMerges(): boolean {
    const starts = this.#graph.first.flatMap((a) =>
      this.#graph.first.filter((b) => this.#overlap(a, b)).map((b): States => [a, b]),
    )
    let merges = 0
    for (const [a = 0, b = 0] of this.#search(starts, starts).values()) {
      if (a >= b) continue
      const after = this.#graph.next[b]
      for (const state of this.#graph.next[a] ?? []) if (after?.has(state) === true) merges++
      if (merges > maxMerges) return true
    }
    return false
  }

  /** One number for states together; different numbers of states never share one. */
  #codeOf(states: States): number {
    return states.reduce((code, state) => code * (maxStates + 2) + state + 1, 0)
  }

  /** The states that several ways can be in together after reading the same text, one character or more. */
  #reachable(start: States): ReadonlyMap<number, States> {
    const code = this.#codeOf(start)
    const known = this.#known.get(code)
    if (known !== undefined) return known
    const found = this.#search([start], [])
    this.#known.set(code, found)
    return found
  }

  /** @param alsoFound what counts as reached without a step */
  #search(starts: readonly States[], alsoFound: readonly States[]): ReadonlyMap<number, States> {
    const found = new Map(alsoFound.map((states) => [this.#codeOf(states), states]))
    const open = [...starts]
    for (let states = open.pop(); states !== undefined && this.#stepsLeft > 0; states = open.pop()) {
      this.#follow(states, (following) => {
        const code = this.#codeOf(following)
        if (found.has(code)) return
        found.set(code, following)
        open.push(following)
      })
    }
    return found
  }

  /** Sees all states that follow by one character that is the same for all. */
  #follow(states: States, see: (following: States) => void): void {
    const extend = (begun: States, common: CharacterSet): void => {
      const state = states[begun.length]
      if (state === undefined) {
        see(begun)
        return
      }
      for (const next of this.#graph.next[state] ?? []) {
        if (this.#stepsLeft-- <= 0) return
        const shared = common & (this.#graph.sets[next] ?? 0n)
        if (shared !== 0n) extend([...begun, next], shared)
      }
    }
    extend([], -1n)
  }

  #overlap(a: number, b: number): boolean {
    return ((this.#graph.sets[a] ?? 0n) & (this.#graph.sets[b] ?? 0n)) !== 0n
  }
}
