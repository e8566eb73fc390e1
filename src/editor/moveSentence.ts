import type { Move } from '../draft/latestMove.ts'
import type { Say } from '../messages/say.ts'
import type { Mask } from '../view/rowOrder.ts'
import { displayText } from '../value/displayText.ts'

/** In code units: a longer value is cut off. */
const maxTextLength = 60

/** The sentence that announces a move through the history. */
export function moveSentence(say: Say, { kind, change }: Move, mask: Mask): string {
  const what = outcome(say, { kind, change }, mask)
  return kind === 'done' ? what : say(`changes.${kind}`, { what })
}

function outcome(say: Say, { kind, change }: Move, mask: Mask): string {
  const states = change.map(({ key, before, after }) => ({ key, state: kind === 'undone' ? before : after }))
  const [first] = states
  if (first === undefined || states.length > 1) {
    const isRemoval = states.every(({ state }) => state.removed)
    return say(isRemoval ? 'changes.removals' : 'changes.many', { count: states.length })
  }
  const { key, state } = first
  if (state.removed) return say('changes.removed', { key })
  if (state.value === undefined) return say('changes.gone', { key })
  return say('changes.value', { key, value: displayText(mask(key, state.value), maxTextLength) })
}
