import type { SaySettings } from '../messages/say.ts'
import type { JsonErrorKind } from '../value/jsonReader.ts'

/** Why a text is not JSON, to stand behind its place. */
export function syntaxReason(
  say: SaySettings,
  { kind, found = '' }: { readonly kind: JsonErrorKind; readonly found?: string },
): string {
  return say(`syntax.${kind}`, { found })
}
