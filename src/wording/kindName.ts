import type { Say } from '../messages/say.ts'
import type { Kind } from '../value/optionValue.ts'

/** The kind's name as the Type column shows it. */
export function kindName(say: Say, kind: Kind): string {
  return say(`kind.${kind}`)
}
