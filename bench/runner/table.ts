import type { ContenderName } from './flags.ts'
import type { Samples } from './samples.ts'

interface Measure {
  readonly id: string
  readonly label: string
  readonly unit: 'ms' | 'MB'
  /** What ours may be at most with 100,000 options, beside being the least of all. */
  readonly limit?: number
  /** The limit is that many times what react-data-grid has, and others do not count. */
  readonly timesRdg?: number
  /** Told to understand the rest: no goal. */
  readonly isExtra?: boolean
}

const measures: readonly Measure[] = [
  { id: 'mount', label: 'first rows', unit: 'ms' },
  { id: 'keystroke', label: 'longest keystroke of a search', unit: 'ms', limit: 16.7 },
  { id: 'edit', label: 'edit committed', unit: 'ms', limit: 16.7 },
  { id: 'frame95', label: 'scrolling: frame, 95th percentile', unit: 'ms' },
  { id: 'frameLongest', label: 'scrolling: longest frame', unit: 'ms', limit: 20 },
  { id: 'frameWork', label: 'scrolling: main thread per frame', unit: 'ms' },
  { id: 'heap', label: 'heap', unit: 'MB', timesRdg: 1.5 },
  { id: 'backing', label: 'beside the heap', unit: 'MB', isExtra: true },
]

const labels: Readonly<Record<ContenderName, string>> = {
  ours: 'ours',
  rdg: 'react-data-grid',
  ag: 'AG Grid',
  glide: 'Glide',
}

const goalCount = 100_000
const coldLimit = 1.15

/** Frames wait for the display, so less than this apart is no difference. */
const sameFrames = 0.2

export function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`
}

export function head(cells: readonly string[]): string[] {
  return [row(cells), row(cells.map((_cell, index) => (index === 0 ? '---' : '--:')))]
}

export function number(value: number | undefined): string {
  return value === undefined ? '–' : value.toFixed(1)
}

/** The tables of a run in Markdown: one for each number of options, then the cold opens. */
export function tables(
  samples: Samples,
  counts: readonly number[],
  names: readonly ContenderName[],
  coldCounts: readonly number[],
): string {
  const parts = counts.map((count) => contendersTable(samples, count, names))
  if (coldCounts.length > 0) parts.push(coldTable(samples, coldCounts))
  return parts.join('\n\n')
}

function contendersTable(samples: Samples, count: number, names: readonly ContenderName[]): string {
  const lines = measures.map((measure) => {
    const values = names.map((name) => samples.median(count, name, measure.id))
    const goals = count === goalCount ? goal(samples, names, measure) : []
    return row([`${measure.label}, ${measure.unit}`, ...values.map(number), ...goals])
  })
  const title = `${count.toLocaleString('en')} options`
  const goalHead = count === goalCount ? ['goal'] : []
  return [...head([title, ...names.map((name) => labels[name]), ...goalHead]), ...lines].join('\n')
}

function goal(samples: Samples, names: readonly ContenderName[], measure: Measure): string[] {
  const ours = samples.median(goalCount, 'ours', measure.id)
  if (ours === undefined || measure.isExtra === true) return ['']
  if (measure.timesRdg !== undefined) {
    const rdg = samples.median(goalCount, 'rdg', measure.id)
    if (rdg === undefined) return ['']
    return [verdict(ours <= measure.timesRdg * rdg, `≤ ${measure.timesRdg} × react-data-grid`)]
  }
  const slack = measure.id.startsWith('frame') && measure.id !== 'frameWork' ? sameFrames : 0
  const peers = names.filter((name) => name !== 'ours')
  const isFirst = peers.every((name) => {
    const theirs = samples.median(goalCount, name, measure.id)
    return theirs === undefined || ours <= theirs + slack
  })
  const first = peers.length === 0 ? [] : [verdict(isFirst, slack > 0 ? 'none faster' : 'fastest')]
  const { limit } = measure
  const within = limit === undefined ? [] : [verdict(ours <= limit, `≤ ${limit} ${measure.unit}`)]
  return [[...first, ...within].join('; ')]
}

function coldTable(samples: Samples, counts: readonly number[]): string {
  const lines = counts.map((count) => {
    const app = samples.median(count, 'app', 'cold')
    const bare = samples.median(count, 'bare', 'cold')
    const ratio = app === undefined || bare === undefined ? undefined : app / bare
    const reached = ratio === undefined ? '' : verdict(ratio <= coldLimit, `≤ ${coldLimit}`)
    return row([
      `${count.toLocaleString('en')} options, ms`,
      number(app),
      number(bare),
      ratio?.toFixed(2) ?? '–',
      reached,
    ])
  })
  return [...head(['cold open', 'ours', 'bare page', 'ratio', 'goal']), ...lines].join('\n')
}

export function verdict(isMet: boolean, text: string): string {
  return `${text}: ${isMet ? 'met' : 'missed'}`
}
