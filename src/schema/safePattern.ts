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
const maxSteps = 400_000
/** Choices that can match the same text without a repetition double the time; so many do no harm. */
const maxMerges = 16

/** Reads a pattern (flag `u`), and refuses those that may take a long time to fail. */
export function safePattern(
  source: string,
):
  | { readonly ok: true; readonly pattern: Pattern }
  | { readonly ok: false; readonly problem: PatternProblem } {
  if (source.length > maxLength) return { ok: false, problem: 'too-complex' }
  let expression: RegExp
  try {
    expression = new RegExp(source, 'u')
  } catch {
    return { ok: false, problem: 'invalid' }
  }
  const problem = problemOf(source)
  return problem === undefined ? { ok: true, pattern: { source, expression } } : { ok: false, problem }
}

function problemOf(source: string): PatternProblem | undefined {
  const node = parsePattern(source)
  if (typeof node === 'string') return node
  const graph = patternGraph(node, maxStates)
  if (graph === 'nested') return 'repetition'
  if (graph === 'too-complex') return graph
  const search = new AmbiguitySearch(graph)
  if (search.isAmbiguous()) return 'repetition'
  return search.isExhausted ? 'too-complex' : undefined
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
  #stepsLeft = maxSteps

  constructor(graph: PatternGraph) {
    this.#graph = graph
  }

  get isExhausted(): boolean {
    return this.#stepsLeft <= 0
  }

  isAmbiguous(): boolean {
    const loops = this.#graph.next.map((_, state) => this.#reachable([state]).has(String(state)))
    const looping = [...loops.keys()].filter((state) => loops[state])
    for (const from of looping) {
      if (this.#hasTwoWaysRound(from)) return true
      for (const to of looping) {
        if (from !== to && this.#reachable([from, from, to]).has(`${from},${to},${to}`)) return true
      }
    }
    return this.#countMerges() > maxMerges
  }

  #hasTwoWaysRound(state: number): boolean {
    for (const key of this.#reachable([state, state])) {
      const [a = 0, b = 0] = key.split(',').map(Number)
      if (a < b && this.#reachable([a, b]).has(`${state},${state}`)) return true
    }
    return false
  }

  /** Where different ways that have read the same text come together again. */
  #countMerges(): number {
    const starts = this.#graph.first.flatMap((a) =>
      this.#graph.first.filter((b) => this.#overlap([a, b])).map((b): States => [a, b]),
    )
    const pairs = new Set(starts.map(String))
    for (const start of starts) for (const key of this.#reachable(start)) pairs.add(key)
    let merges = 0
    for (const key of pairs) {
      const [a = 0, b = 0] = key.split(',').map(Number)
      if (a >= b) continue
      const after = this.#graph.next[b]
      for (const state of this.#graph.next[a] ?? []) if (after?.has(state) === true) merges++
    }
    return merges
  }

  readonly #known = new Map<string, ReadonlySet<string>>()

  /** The states that several ways can be in together after reading the same text, one character or more. */
  #reachable(start: States): ReadonlySet<string> {
    const cached = this.#known.get(String(start))
    if (cached !== undefined) return cached
    const found = new Set<string>()
    const open = [start]
    for (let states = open.pop(); states !== undefined && this.#stepsLeft > 0; states = open.pop()) {
      for (const following of this.#following(states)) {
        this.#stepsLeft--
        const key = String(following)
        if (found.has(key)) continue
        found.add(key)
        open.push(following)
      }
    }
    this.#known.set(String(start), found)
    return found
  }

  #following(states: States): readonly States[] {
    return states.reduce<readonly States[]>(
      (begun, state) =>
        begun.flatMap((before) =>
          [...(this.#graph.next[state] ?? [])]
            .map((next): States => [...before, next])
            .filter((combined) => this.#overlap(combined)),
        ),
      [[]],
    )
  }

  #overlap(states: States): boolean {
    return states.reduce((common, state) => common & (this.#graph.sets[state] ?? 0n), -1n) !== 0n
  }
}
