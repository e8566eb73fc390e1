const separators = /[./:]/
const wordShape = /\p{Lu}+(?!\p{Ll})|\p{Lu}?[\p{Ll}\p{Lo}\p{Lm}\p{M}]+|\p{N}+/gu
/** With the digits behind it: `v2`. */
const titleWordShape = new RegExp(`(?:${wordShape.source})\\p{N}*`, 'gu')

/** Written in capitals in a title. */
const acronyms = new Set(
  'api crm css csv html http https id ids ip json kpi pdf sip sla sms smtp sso ui uri url vat xml'.split(' '),
)

/** The words of a key, in small letters: `crm.pageSize` is “crm”, “page” and “size”. */
export function wordsOfKey(key: string): readonly string[] {
  return (key.match(wordShape) ?? []).map((word) => word.toLowerCase())
}

/**
 * A title for a key: `crm.grid.page.size` is “Page size”.
 *
 * @param prefix what the section's own title says already
 * @returns undefined for a key without a word
 */
export function draftTitle(key: string, prefix = '', maxParts = 2): string | undefined {
  const parts = key.slice(prefix.length).split(separators)
  const words = parts.slice(-maxParts).join('.').match(titleWordShape) ?? []
  const [first, ...others] = words
    .map((word) => word.toLowerCase())
    .map((word) => (acronyms.has(word) ? capitals(word) : word))
  if (first === undefined) return undefined
  return [first.charAt(0).toUpperCase() + first.slice(1), ...others].join(' ')
}

function capitals(acronym: string): string {
  return acronym === 'ids' ? 'IDs' : acronym.toUpperCase()
}

const secretNames =
  / (?:tokens?|secrets?|passwords?|passwd|pwd|passphrase|credentials?|api ?keys?|(?:access|auth|private|license|licence) keys?) /

/** Whether a key is named like a secret. */
export function isNamedSecret(key: string): boolean {
  return secretNames.test(` ${wordsOfKey(key).join(' ')} `)
}
