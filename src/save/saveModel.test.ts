// oxlint-disable max-lines -- one model, to be read from top to bottom
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  update,
  type Draft,
  emptyDraft,
  rebase,
  redo,
  applySaveResult,
  type DesiredState,
  undo,
} from '../draft/draft.ts'
import type { PortalError } from '../portal/portalError.ts'
import { arbitraryValue, propertyRuns } from '../value/arbitraryValue.ts'
import { equalValues } from '../value/equal.ts'
import type { OptionValue } from '../value/optionValue.ts'
import { storedForm } from '../value/storedForm.ts'
import { saveEdits } from './saveEdits.ts'

type Values = ReadonlyMap<string, OptionValue>
type Entries = readonly (readonly [key: string, value: OptionValue])[]

/** What the person does; and `look`, a refresh, which can come at any time. */
type Act =
  | { readonly kind: 'update'; readonly key: string; readonly target: DesiredState }
  | { readonly kind: 'discard' | 'keepMine' | 'undo' | 'redo' | 'look' }

/** A save, what goes wrong on its way, and what is done meanwhile. */
interface Save {
  readonly kind: 'save'
  readonly fails: readonly [read: boolean, readBack: boolean]
  readonly write: 'arrives' | 'signed-out' | 'fails' | 'reply-lost'
  /** Written by others between our read and our write, and between our write and the reading back. */
  readonly rivals: readonly [before: Entries, after: Entries]
  /** The later rival had read before we wrote: it brings all that was there then back with it. */
  readonly overlaps: boolean
  readonly meanwhile: readonly [read: readonly Act[], write: readonly Act[], readBack: readonly Act[]]
}

type Command = Act | Save | { readonly kind: 'rival'; readonly entries: Entries }

const key = fc.constantFrom('a', 'b', 'error')
const few: readonly OptionValue[] = [null, {}, [], 1, '1', 2 ** 53, 2n ** 53n, { 0: 1 }, [1]]
const value = fc.oneof(fc.constantFrom(...few), fc.constantFrom(...few), arbitraryValue)
const toValue = value.map((to): DesiredState => ({ kind: 'value', value: to }))
const target = fc.oneof(
  toValue,
  toValue,
  fc.constantFrom<DesiredState>({ kind: 'removed' }, { kind: 'clean' }),
)
const act: fc.Arbitrary<Act> = fc.oneof(
  fc.record({ kind: fc.constant('update'), key, target }),
  fc.record({ kind: fc.constantFrom('discard', 'keepMine', 'undo', 'undo', 'redo', 'look') }),
)
const entries = fc.array(fc.tuple(key, value), { maxLength: 2 })
const acts = fc.array(act, { maxLength: 2 })
const sometimes = fc.nat(5).map((one) => one === 5)
const save: fc.Arbitrary<Save> = fc.record({
  kind: fc.constant('save'),
  fails: fc.tuple(sometimes, sometimes),
  write: fc.constantFrom('arrives', 'arrives', 'arrives', 'signed-out', 'fails', 'reply-lost'),
  rivals: fc.tuple(entries, entries),
  overlaps: sometimes,
  meanwhile: fc.tuple(acts, acts, acts),
})
const rival = fc.record({ kind: fc.constant('rival'), entries })
const command: fc.Arbitrary<Command> = fc.oneof(act, act, save, rival)

function same(a: OptionValue | undefined, b: OptionValue | undefined): boolean {
  return a === undefined || b === undefined ? a === b : equalValues(a, b)
}

/** What an option shall hold then, as the person sees it. */
function wanted(to: DesiredState, now: OptionValue | undefined): OptionValue | undefined {
  if (to.kind === 'value') return to.value
  return to.kind === 'clean' || now === undefined ? now : null
}

/** Only a kind: the SDK that the real errors come from has no place in these tests. */
function failure(kind: PortalError['kind']): PortalError {
  return Object.assign(new Error(kind), { kind, code: kind, status: 0 })
}

/** Checks one claim of the model; `expect` would take most of the time of so many runs. */
function claim(holds: boolean, what: string): void {
  if (!holds) throw new Error(what)
}

/** What was reached at all: a model that never meets a conflict proves nothing about them. */
const reached = {
  saved: 0,
  conflicts: 0,
  different: 0,
  none: 0,
  unknown: 0,
  written: 0,
  'not-written': 0,
  editedMeanwhile: 0,
  wayBack: 0,
}

/** The app with one portal, and beside them what has to be true of both. */
class World {
  readonly #portal = new Map<string, OptionValue>()
  /** What each option may hold: what others wrote last, or what a save has reported since. */
  readonly #allowed = new Map<string, OptionValue[]>()
  #held: Values
  #draft: Draft = emptyDraft
  /** The unsaved edits as the person knows them, each with what the portal held when it began. */
  readonly #mine = new Map<string, { readonly base: OptionValue | undefined; readonly value: OptionValue }>()
  /** Nothing was saved yet, and nothing seen that others changed. */
  #quiet = true

  constructor(start: Entries) {
    this.#rival(start)
    this.#held = new Map(this.#portal)
  }

  async run(next: Command): Promise<void> {
    if (next.kind === 'rival') this.#rival(next.entries)
    else if (next.kind === 'save') await this.#save(next)
    else this.#act(next)
    for (const [name, found] of this.#portal) {
      const isAllowed = this.#allowed.get(name)?.some((one) => equalValues(one, found))
      claim(isAllowed === true, '(a) saved as reported, or written by others')
    }
  }

  #rival(written: Entries): void {
    for (const [name, to] of written) {
      this.#portal.set(name, storedForm(to))
      this.#allowed.set(name, [storedForm(to)])
    }
  }

  #see(values: Values): void {
    this.#quiet &&=
      values.size === this.#held.size && [...values].every(([name, to]) => same(this.#held.get(name), to))
    this.#held = values
  }

  #want(name: string, to: OptionValue | undefined): void {
    const { base } = this.#mine.get(name) ?? { base: this.#held.get(name) }
    if (to === undefined) this.#mine.delete(name)
    else this.#mine.set(name, { base, value: to })
  }

  #act(next: Act): void {
    const { past, future } = this.#draft
    const step = next.kind === 'undo' ? past.at(-1) : next.kind === 'redo' ? future.at(-1) : undefined
    if (next.kind === 'look') this.#see(new Map(this.#portal))
    else this.#draft = this.#acted(next)
    const grown = this.#draft.past.length - past.length
    const maxSteps = { update: 1, discard: 1, redo: 1, undo: 0, keepMine: 0, look: 0 }[next.kind]
    claim(grown <= maxSteps && grown >= (next.kind === 'undo' ? -1 : 0), '(e) only own actions make history')
    for (const { key: name } of step ?? []) this.#want(name, this.#draft.edits.get(name)?.value)
    this.#checkMine()
    if (this.#quiet) this.#checkWayBack()
  }

  #acted(next: Act): Draft {
    const [draft, reading] = [this.#draft, this.#held]
    if (next.kind === 'undo') return undo(draft, reading)
    if (next.kind === 'redo') return redo(draft, reading)
    if (next.kind === 'update') {
      const now = reading.get(next.key)
      const to = wanted(next.target, now)
      this.#want(next.key, same(to, now) ? undefined : to)
      return update(draft, reading, new Map([[next.key, next.target]]))
    }
    if (next.kind === 'keepMine') {
      for (const [name, { value: to }] of new Map(this.#mine)) {
        this.#mine.delete(name)
        if (!same(to, reading.get(name))) this.#want(name, to)
      }
      return rebase(draft, reading, draft.edits.keys())
    }
    this.#mine.clear()
    return update(draft, reading, new Map([...draft.edits.keys()].map((name) => [name, { kind: 'clean' }])))
  }

  #checkMine(): void {
    const { edits } = this.#draft
    const all = [...this.#mine].every(([name, to]) => same(edits.get(name)?.value, to.value))
    claim(all && edits.size === this.#mine.size, '(c) the draft holds all that is unsaved, and no more')
  }

  #checkWayBack(): void {
    const steps = this.#draft.past
    let draft = this.#draft
    for (const _ of steps) draft = undo(draft, this.#held)
    claim(draft.edits.size === 0 && draft.past.length === 0, '(d) all the way back there are no edits')
    for (const _ of steps) draft = redo(draft, this.#held)
    for (const [name, { value: to, removed }] of this.#draft.edits) {
      const again = draft.edits.get(name)
      claim(same(again?.value, to) && again?.removed === removed, '(d) and from there all come again')
    }
    reached.wayBack += steps.length
  }

  async #save({ fails, write, rivals, overlaps, meanwhile }: Save): Promise<void> {
    const sent = this.#draft.edits
    const known = new Map(this.#mine)
    const readings: Values[] = []
    let written: Values = new Map()
    let others: Entries = []
    const outcome = await saveEdits<{ readonly values: Values }>(
      {
        sendsBigIntegers: true,
        read: () => {
          const isFirst = written.size === 0
          meanwhile[isFirst ? 0 : 2].forEach((one) => this.#act(one))
          if (fails[isFirst ? 0 : 1]) return Promise.resolve(failure('network'))
          readings.push(new Map(this.#portal))
          return Promise.resolve({ values: new Map(this.#portal) })
        },
        write: (options) => {
          this.#rival(rivals[0])
          const old = [...this.#portal]
          meanwhile[1].forEach((one) => this.#act(one))
          written = options
          for (const [name, to] of options) {
            const theirs = readings.at(-1)?.get(name)
            const mine = known.get(name)
            claim(mine !== undefined && same(mine.value, to), '(a) only edits are written')
            claim(same(theirs, mine?.base) || same(theirs, to), '(b) a conflict is never written')
            if (write === 'arrives' || write === 'reply-lost') this.#portal.set(name, storedForm(to))
          }
          others = overlaps ? [...old, ...rivals[1]] : rivals[1]
          this.#rival(others)
          const error = failure(write === 'signed-out' ? write : 'network')
          return Promise.resolve(write === 'arrives' ? undefined : error)
        },
      },
      sent,
    )
    const { saved, lostReply } = outcome
    const displayed = this.#held
    const { past, future } = this.#draft
    if (outcome.reading !== undefined) this.#see(outcome.reading.values)
    this.#draft = applySaveResult(this.#draft, saved, displayed)
    this.#quiet &&= saved.size === 0
    claim(past === this.#draft.past && future === this.#draft.future, '(e) a save makes no history')
    for (const [name, to] of written) {
      if (others.some(([other]) => other === name)) continue
      const before = lostReply === 'unknown' ? this.#allowed.get(name) : undefined
      if (saved.has(name) || lostReply === 'unknown')
        this.#allowed.set(name, [storedForm(to), ...(before ?? [])])
    }
    for (const [name, { value: to }] of saved) {
      const base = storedForm(to)
      claim(
        readings.some((values) => same(values.get(name), base)),
        '(a) saved is what was read',
      )
      // Who went back meanwhile wants what was shown then.
      const back = written.has(name) || this.#draft.edits.has(name) ? (displayed.get(name) ?? null) : base
      const { value: wants } = this.#mine.get(name) ?? { value: back }
      if (same(storedForm(wants), base)) this.#mine.delete(name)
      else this.#mine.set(name, { base, value: wants })
    }
    this.#checkMine()
    reached.saved += saved.size
    reached.conflicts += outcome.conflicts.length
    reached.different += outcome.different.size
    reached[lostReply] += 1
    reached.editedMeanwhile += [...saved.keys()].filter((name) => this.#draft.edits.has(name)).length
  }
}

test('whatever happens in whatever order, nothing is lost and nothing of others overwritten', async () => {
  const sequence = fc.array(command, { maxLength: 40, size: 'max' })
  const run = fc.asyncProperty(entries, sequence, async (start, commands) => {
    const world = new World(start)
    for (const next of commands) await world.run(next)
  })
  await fc.assert(run, { numRuns: propertyRuns(3000) })
  for (const [name, times] of Object.entries(reached)) expect(`${name}: ${times > 100}`).toBe(`${name}: true`)
}, 60_000)
