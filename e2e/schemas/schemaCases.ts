import { readFileSync } from 'node:fs'

/** A settings schema as an app's vendor would write it, and what its users have stored. */
export interface SchemaCase {
  readonly name: string
  /** The text of the schema. */
  readonly schema: string
  /** The user's options, as JSON text. */
  readonly options: string
  /** The options of the app itself, as JSON text. */
  readonly appOptions?: string
  /** How many options the schema names. */
  readonly settings: number
  /** What is stored and meant not to fit: keys, names and indexes with `/` between, and the word that says so. */
  readonly misfits: readonly string[]
  /** The keys of the options that the schema does not name. */
  readonly unnamed: readonly string[]
}

type Expected = Pick<SchemaCase, 'settings' | 'misfits' | 'unnamed'>

const sample = 'local-portal/node/scenarios/settings'

const expected: Readonly<Record<string, Expected>> = {
  /** The sample of the local portal: each kind of setting. */
  [sample]: {
    settings: 34,
    misfits: ['sync.interval minimum'],
    unnamed: ['app.migration', 'app.seen.tips', 'deals.last.opened', 'sync.cursor', 'ui.window'],
  },
  /** A work-time widget: times as texts, `""` for not set, numbers and `Y` as texts, ids joined by commas. */
  'e2e/schemas/workTime': {
    settings: 14,
    misfits: ['wt_autoclose x-stored'],
    unnamed: ['wt_pos', 'wt_last_day', 'wt_version'],
  },
  /** A board: columns in an order of their own, limits by integer-like names, a filter with its version. */
  'e2e/schemas/board': {
    settings: 11,
    misfits: ['board.saved/version const'],
    unnamed: ['board.scroll', 'board.filter.seen'],
  },
  /** A matrix of notifications with quiet hours in one JSON text, and a token in clear. */
  'e2e/schemas/notifications': {
    settings: 7,
    misfits: ['notify/matrix/call_missed/sms x-stored', 'notify/quiet/from format'],
    unnamed: ['notify_last_sent', 'notify_devices'],
  },
  /** A policy of 50 kB under one key, for reading only. */
  'e2e/schemas/policy': {
    settings: 4,
    misfits: ['access.review.by/1 format'],
    unnamed: ['access.audit'],
  },
  /** A report: sections by prefix, a figure that is no longer offered, an integer beyond doubles. */
  'e2e/schemas/report': { settings: 16, misfits: ['report.metrics/2 enum'], unnamed: ['report.cache.key'] },
  /** The portal's defaults, some of them locked. */
  'e2e/schemas/portalDefaults': { settings: 9, misfits: ['retentionDays maximum'], unnamed: [] },
  /** A suite of eight sections. */
  'e2e/schemas/suite': {
    settings: 33,
    misfits: ['sales.discount.max x-stored', 'links.map/fax enum'],
    unnamed: ['general.installed', 'mail.cursor', 'calls.history'],
  },
}

function readCase(file: string, found: Expected): SchemaCase {
  const read = (ending: string): string => readFileSync(`${file}${ending}`, 'utf8')
  const name = file.slice(file.lastIndexOf('/') + 1)
  const own = { name, schema: read('.schema.json'), options: read('.json'), ...found }
  return name === 'portalDefaults' ? { ...own, appOptions: read('.app.json') } : own
}

/** The sample of the local portal, and seven after real apps' habits. */
export function schemaCases(): readonly SchemaCase[] {
  return Object.entries(expected).map(([file, found]) => readCase(file, found))
}
