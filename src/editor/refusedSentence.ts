import type { ReadOnlyReason } from '../draft/optionRules.ts'
import type { Translation } from '../messages/translation.ts'
import { keyList } from './saveReport.ts'

/** What was not changed, and why. */
export function refusedSentence(
  { say, saySettings }: Pick<Translation, 'say' | 'saySettings'>,
  refused: ReadonlyMap<string, ReadOnlyReason>,
): string {
  const sentences = [...new Set(refused.values())].map((why) => {
    const keys = [...refused.keys()].filter((key) => refused.get(key) === why)
    const reason = say(`refusal.${why}`)
    return saySettings?.('protected.refused', { keys: keyList(say, keys), reason }) ?? reason
  })
  return sentences.join(' ')
}
