import { type CharacterRanges, type CharacterSet, characterSets } from './characterSet.ts'
import type { PatternNode } from './parsePattern.ts'

/** The ways through a pattern: each state is one atom, entered by matching one of its characters. */
export interface PatternGraph {
  readonly sets: readonly CharacterSet[]
  readonly first: readonly number[]
  /** The states that may follow each state. */
  readonly next: readonly ReadonlySet<number>[]
}

interface Fragment {
  readonly first: readonly number[]
  readonly last: readonly number[]
  readonly isNullable: boolean
}

/**
 * Draws a pattern as a graph (Glushkov's).
 *
 * A repetition with room between its bounds stands as one without an upper bound, and a fixed one as two in a row or as
 * such a loop: what can match the same text in two ways does so in the graph too.
 *
 * @returns `nested` where what is repeated may match nothing, or begins and ends with the same repetition; `too-complex` beyond so many states
 */
export function patternGraph(
  root: PatternNode,
  maxStates: number,
  ranges: CharacterRanges,
): PatternGraph | 'nested' | 'too-complex' {
  const atoms: string[] = []
  const next: Set<number>[] = []
  let isNested = false

  function build(node: PatternNode): Fragment {
    switch (node.kind) {
      case 'atom':
        next.push(new Set())
        atoms.push(node.source)
        return { first: [atoms.length - 1], last: [atoms.length - 1], isNullable: false }
      case 'sequence':
        return node.parts.map(buildWithin).reduce(join, { first: [], last: [], isNullable: true })
      case 'choice': {
        const parts = node.parts.map(buildWithin)
        return {
          first: parts.flatMap(({ first }) => first),
          last: parts.flatMap(({ last }) => last),
          isNullable: parts.some((part) => part.isNullable),
        }
      }
      case 'repeat':
        return buildRepeat(node.body, node.min, node.max)
    }
  }

  function buildWithin(node: PatternNode): Fragment {
    return atoms.length > maxStates ? { first: [], last: [], isNullable: true } : build(node)
  }

  function buildRepeat(body: PatternNode, min: number, max: number): Fragment {
    if (max === 0) return { first: [], last: [], isNullable: true }
    const part = buildWithin(body)
    if (max === 1) return { ...part, isNullable: part.isNullable || min === 0 }
    if (part.isNullable) isNested = true
    if (min === max && isAtom(body)) return join(part, buildWithin(body))
    connect(part, part)
    return { ...part, isNullable: min === 0 }
  }

  function connect(from: Fragment, to: Fragment): void {
    for (const state of from.last) {
      for (const following of to.first) {
        // A way that is there already comes from a repetition within: `(a+)+`.
        if (next[state]?.has(following) === true) isNested = true
        next[state]?.add(following)
      }
    }
  }

  function join(a: Fragment, b: Fragment): Fragment {
    connect(a, b)
    return {
      first: a.isNullable ? [...a.first, ...b.first] : a.first,
      last: b.isNullable ? [...a.last, ...b.last] : b.last,
      isNullable: a.isNullable && b.isNullable,
    }
  }

  const { first } = build(root)
  if (isNested) return 'nested'
  if (atoms.length > maxStates) return 'too-complex'
  const known = characterSets(atoms, ranges)
  return { sets: atoms.map((atom) => known.get(atom) ?? 0n), first, next }
}

function isAtom(node: PatternNode): boolean {
  if (node.kind === 'sequence') return node.parts.length === 1 && node.parts.every(isAtom)
  return node.kind === 'atom'
}
