import type { Say } from '../messages/say.ts'
import type { Kind } from '../value/optionValue.ts'

/** The name of a kind, as shown in the Type column. */
export function kindName(say: Say, kind: Kind): string {
  return say(`kind.${kind}`)
}
