import { keywords } from './schema.ts'

/** Where a schema stands: the whole file, an option, a member of an object, an item of a list, a section. */
export type Place = 'root' | 'option' | 'member' | 'item' | 'group'

const anywhere = ['$schema', '$id', '$comment']

const told = ['title', 'description', 'default', 'examples', 'deprecated', 'readOnly', 'writeOnly']

const ofItems = [
  ...anywhere,
  ...keywords,
  ...told,
  'x-stored',
  'x-order',
  'x-enumLabels',
  'x-unit',
  'x-control',
  'x-version',
  'x-confirm',
  'x-appliesAfter',
  'x-tags',
  'x-errors',
  'x-i18n',
]
const ofMembers = [...ofItems, 'x-unset', 'x-visibleIf']

/** The words that may stand at each place, beside those of vendors. */
export const wordsOf: Readonly<Record<Place, ReadonlySet<string>>> = {
  root: new Set([
    ...anywhere,
    'title',
    'description',
    'type',
    'properties',
    'required',
    'additionalProperties',
    'x-groups',
    'x-order',
    'x-appDefaults',
    'x-locks',
    'x-allOptions',
    'x-i18n',
  ]),
  option: new Set([...ofMembers, 'x-group']),
  member: new Set(ofMembers),
  item: new Set(ofItems),
  group: new Set(['$comment', 'id', 'title', 'description', 'x-i18n', 'x-visibleIf']),
}

const allWords = new Set(Object.values(wordsOf).flatMap((words) => [...words]))

const unsupported = new Set([
  '$ref',
  '$defs',
  '$anchor',
  '$dynamicRef',
  '$dynamicAnchor',
  '$vocabulary',
  'definitions',
  'dependencies',
  'if',
  'then',
  'else',
  'allOf',
  'anyOf',
  'oneOf',
  'not',
  'contains',
  'minContains',
  'maxContains',
  'prefixItems',
  'additionalItems',
  'patternProperties',
  'propertyNames',
  'minProperties',
  'maxProperties',
  'dependentRequired',
  'dependentSchemas',
  'unevaluatedItems',
  'unevaluatedProperties',
  'contentEncoding',
  'contentMediaType',
  'contentSchema',
])

/** A word with a vendor's part, such as `x-acme-icon`, is the vendor's own. */
const vendorWord = /^x-[A-Za-z0-9]+-./

/** What is wrong with a word at its place; undefined where nothing is. */
export function wordMistake(
  word: string,
  place: Place,
): 'misplaced-word' | 'unsupported-word' | 'unknown-word' | undefined {
  if (wordsOf[place].has(word) || vendorWord.test(word)) return undefined
  if (unsupported.has(word)) return 'unsupported-word'
  return allWords.has(word) ? 'misplaced-word' : 'unknown-word'
}

/** The word of a place that looks most like another; undefined where none does. */
export function nearestWord(word: string, place: Place): string | undefined {
  return nearest(word, [...wordsOf[place]])
}

/** The one of several names that differs least; undefined where none is much the same. */
export function nearest(name: string, names: Iterable<string>): string | undefined {
  const plain = name.slice(0, 100).toLowerCase()
  let best: string | undefined
  let least = Math.min(plain.length, Math.max(3, Math.floor(plain.length / 3) + 1))
  for (const other of names) {
    if (Math.abs(other.length - plain.length) >= least) continue
    const distance = editDistance(plain, other.toLowerCase())
    if (distance >= least) continue
    least = distance
    best = other
  }
  return best
}

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[b.length] ?? 0
}
