import { parseArgs } from 'node:util'

export const contenders = ['ours', 'rdg', 'ag', 'glide'] as const

export type ContenderName = (typeof contenders)[number]

/** What to measure, and how often. */
export interface Plan {
  readonly contenders: readonly ContenderName[]
  readonly counts: readonly number[]
  readonly repetitions: number
  /** How often the settings view is measured beside the grid. */
  readonly settingsRepetitions: number
  readonly coldRepetitions: number
  readonly coldCounts: readonly number[]
  readonly builds: boolean
  readonly profiles: boolean
  /** Whether this is the run whose table stands in the README. */
  readonly isWhole: boolean
}

/** @throws {Error} for a flag or a contender that does not exist */
export function planOf(args: readonly string[]): Plan {
  const { values } = parseArgs({
    args: [...args],
    options: {
      quick: { type: 'boolean', default: false },
      only: { type: 'string' },
      counts: { type: 'string' },
      repetitions: { type: 'string' },
      'no-cold': { type: 'boolean', default: false },
      'no-build': { type: 'boolean', default: false },
      profile: { type: 'boolean', default: false },
    },
  })
  const names = values.only?.split(',')
  const unknown = names?.filter((name) => ![...contenders, 'settings'].includes(name)) ?? []
  if (unknown.length > 0) throw new Error(`No contender is named ${unknown.join(', ')}`)
  const counts = values.counts?.split(',').map(Number)
  const repetitions = values.repetitions === undefined ? undefined : Number(values.repetitions)
  return {
    contenders: contenders.filter((name) => names === undefined || names.includes(name)),
    counts: counts ?? (values.quick ? [100_000] : [100, 10_000, 100_000]),
    repetitions: repetitions ?? (values.quick ? 1 : 5),
    settingsRepetitions: names?.includes('settings') === false ? 0 : (repetitions ?? (values.quick ? 1 : 5)),
    coldRepetitions: values['no-cold'] ? 0 : (repetitions ?? (values.quick ? 3 : 9)),
    coldCounts: values.quick ? [10_000] : [100, 10_000],
    builds: !values['no-build'],
    profiles: values.profile,
    isWhole: args.length === 0,
  }
}
