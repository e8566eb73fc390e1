import type { OptionValue } from '../../../src/value/optionValue.ts'

export const settingCount = 1000

const sections = [
  'Appearance', 'Board', 'Calendar', 'Deals', 'Editor', 'Filters', 'Groups', 'History', 'Import', 'Jobs',
  'Kanban', 'Leads', 'Mail', 'Notices', 'Orders', 'Portal', 'Quotes', 'Reports', 'Search', 'Tasks',
] // prettier-ignore

/** The setting's number as the bench seeks it: no value holds one of its digits. */
export function titleOf(index: number): string {
  return `Preference ${String(index).padStart(4, '0')}`
}

function keyOf(index: number): string {
  const section = sections[Math.floor((index * sections.length) / settingCount)]?.toLowerCase() ?? ''
  return `${section}.option.${String(index).padStart(4, '0')}`
}

interface Kind {
  readonly schema: object
  readonly stored: OptionValue
}

const stages = ['new', 'open', 'won', 'lost']
const labels = ['New', 'In progress', 'Won', 'Lost']

/** One of each control, in turn. */
const kinds: readonly Kind[] = [
  { schema: { type: 'string', maxLength: 80, default: 'Deal' }, stored: 'Lead' },
  { schema: { type: 'boolean', default: true }, stored: false },
  { schema: { type: 'string', enum: stages, 'x-enumLabels': labels, default: 'new' }, stored: 'won' },
  {
    schema: { type: 'string', enum: [...stages, 'late', 'held'], default: 'open' },
    stored: 'late',
  },
  {
    schema: { type: 'integer', minimum: 0, maximum: 200, default: 20, 'x-unit': 'rows' },
    stored: 40,
  },
  {
    schema: {
      type: 'array',
      items: { type: 'string', enum: stages, 'x-enumLabels': labels },
      uniqueItems: true,
    },
    stored: ['new', 'won'],
  },
  { schema: { type: 'boolean', 'x-stored': 'yn' }, stored: 'Y' },
  { schema: { type: 'array', 'x-stored': 'commas', items: { type: 'string' } }, stored: 'a,b' },
  { schema: { type: 'string', format: 'color', default: '#2288aa' }, stored: '#44aa22' },
  {
    schema: {
      type: 'object',
      'x-stored': 'json',
      properties: {
        sort: { type: 'string', enum: ['asc', 'desc'], title: 'Sorted', default: 'asc' },
        page: { type: 'integer', minimum: 1, title: 'Page', default: 1 },
        mine: { type: 'boolean', title: 'Only mine' },
      },
    },
    stored: '{"sort":"desc","page":2,"mine":true}',
  },
]

function kindOf(index: number): Kind {
  const kind = kinds[index % kinds.length]
  if (kind === undefined) throw new RangeError('There is no kind')
  return kind
}

const indexes = Array.from({ length: settingCount }, (_, index) => index)

/** A schema of 1,000 settings in 20 sections, with every control; every 20th has a condition, which holds. */
export function manySettings(): object {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'A thousand settings',
    'x-groups': sections.map((title) => ({ id: title.toLowerCase(), title })),
    type: 'object',
    properties: Object.fromEntries(
      indexes.map((index) => {
        const key = keyOf(index)
        const condition = index % 20 === 13 ? { 'x-visibleIf': { [keyOf(index - 2)]: [true, false] } } : {}
        return [
          key,
          {
            ...kindOf(index).schema,
            title: titleOf(index),
            description: 'What it changes, in a sentence that people understand.',
            'x-group': key.slice(0, key.indexOf('.')),
            ...condition,
          },
        ]
      }),
    ),
  }
}

/** What is stored for every second one: of all controls as many. */
export function storedSettings(): Record<string, OptionValue> {
  const stored = indexes.filter((index) => Math.floor(index / kinds.length) % 2 === 0)
  return Object.fromEntries(stored.map((index) => [keyOf(index), kindOf(index).stored]))
}
