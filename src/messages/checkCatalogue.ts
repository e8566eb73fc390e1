import type { Messages } from './catalogue.ts'
import { placeholdersOf, textsOf } from './placeholders.ts'
import type { Message } from './message.ts'

/** What is put between others may end in a space. */
const endsInSpace: ReadonlySet<string> = new Set(['list.separator'])
const untidy = /[{}]|\s{2}|^\s|\s$|\.\.\./

function faultOf(key: string, source: Message, message: Message, forms: string): string | undefined {
  if (typeof message !== typeof source) return 'is no plural where English has one, or the other way round'
  if (typeof message !== 'string' && Object.keys(message).toSorted().join(', ') !== forms) {
    return `needs the plural forms ${forms}`
  }
  const expected = placeholdersOf(source).join()
  if (textsOf(message).some((text) => placeholdersOf(text).join() !== expected)) {
    return 'has other placeholders than English'
  }
  if (endsInSpace.has(key)) return undefined
  const isUntidy = textsOf(message).some((text) => untidy.test(text.replaceAll(/\{\w+\}/g, 'x')))
  return isUntidy ? 'has stray brackets, spaces or dots' : undefined
}

/**
 * What is wrong with a catalogue, a sentence for each message.
 *
 * @param locale BCP 47 tag of its language, whose plural forms it must have
 */
export function checkCatalogue(english: Messages, catalogue: Messages, locale: string): readonly string[] {
  const forms = new Intl.PluralRules(locale).resolvedOptions().pluralCategories.toSorted().join(', ')
  const missing = Object.entries(english).flatMap(([key, source]) => {
    const message = catalogue[key]
    const fault = message === undefined ? 'is missing' : faultOf(key, source, message, forms)
    return fault === undefined ? [] : [`${key} ${fault}`]
  })
  const extra = Object.keys(catalogue).filter((key) => !Object.hasOwn(english, key))
  return [...missing, ...extra.map((key) => `${key} is not in English`)]
}
