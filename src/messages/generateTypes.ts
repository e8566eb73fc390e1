import type { Messages } from './catalogue.ts'
import { placeholdersOf } from './placeholders.ts'

/**
 * The source of `messageTypes.ts`: TypeScript reads the texts of a JSON file as `string`, so their placeholders are
 * written down for it.
 *
 * @param english the messages of `en.json`
 * @param folder where that stands
 * @param prefix begins the names of the types
 */
export function generateTypes(english: Messages, folder = 'catalogues', prefix = ''): string {
  const params = Object.entries(english).map(([key, message]) => {
    const names = placeholdersOf(message).map((name) => `'${name}'`)
    return `  '${key}': ${names.length === 0 ? 'never' : names.join(' | ')}`
  })
  const plurals = Object.keys(english).filter((key) => typeof english[key] !== 'string')
  return `// Generated from ${folder}/en.json by \`npm run messages\`.

/** The names of the parameters of each message. */
export interface ${prefix}MessageParams {
${params.join('\n')}
}

export type ${prefix}MessageKey = keyof ${prefix}MessageParams

/** The messages that have plural forms. */
export type ${prefix}PluralKey =${plurals.length === 0 ? ' never' : ''}${plurals.map((key) => `\n  | '${key}'`).join('')}
`
}
