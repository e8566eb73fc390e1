// oxlint-disable max-lines -- one model, best read from top to bottom
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Base, type DesiredState, type Draft, emptyDraft, linkedKey, update } from '../draft/draft.ts'
import { rebase, redo, undo } from '../draft/history.ts'
import { renameOption } from '../draft/rename.ts'
import { applySaveResult } from '../draft/saveResult.ts'
import type { PortalError } from '../portal/portalError.ts'
import { arbitraryValue, propertyRuns } from '../value/arbitraryValue.ts'
import { equalValues } from '../value/equal.ts'
import type { OptionValue } from '../value/optionValue.ts'
import { storedForm } from '../value/storedForm.ts'
import { saveInAttempts } from './saveInAttempts.ts'
import type { SaveOutcome } from './saveOutcome.ts'

type Values = ReadonlyMap<string, OptionValue>
type Entries = readonly (readonly [key: string, value: OptionValue])[]

/** What the user does, or `refresh`, which can happen at any time. */
type Action =
  | { readonly kind: 'update'; readonly key: string; readonly desired: DesiredState }
  /** Opens an editor, which is closed later with this value: what counts is what was shown when it was opened. */
  | { readonly kind: 'open'; readonly key: string }
  | { readonly kind: 'commit'; readonly value: OptionValue }
  | { readonly kind: 'rename'; readonly key: string; readonly to: string }
  | { readonly kind: 'discard' | 'keepMine' | 'undo' | 'redo' | 'refresh' }

/** One attempt of a save, what goes wrong with it, and what happens meanwhile. */
interface Attempt {
  readonly fails: readonly [read: boolean, readBack: boolean]
  /** Someone else has signed in before the reading. */
  readonly isOtherUser: boolean
  readonly write: 'succeeds' | 'signed-out' | 'fails' | 'reply-lost' | 'busy' | 'busy-written'
  /** Written by others between our read and our write, and between our write and reading back. */
  readonly otherWrites: readonly [before: Entries, after: Entries]
  /** The second of them had read before we wrote, so that it restores everything that was there then. */
  readonly overlaps: boolean
  readonly meanwhile: readonly [
    read: readonly Action[],
    write: readonly Action[],
    readBack: readonly Action[],
    wait: readonly Action[],
  ]
}

/** Another attempt follows one that failed because the portal was busy, or because the token had expired. */
interface Save {
  readonly kind: 'save'
  readonly attempts: readonly Attempt[]
}

type Command = Action | Save | { readonly kind: 'otherWrite'; readonly entries: Entries }

const keys = ['a', 'b', 'error']
const key = fc.constantFrom(...keys)
const few: readonly OptionValue[] = [null, {}, [], 1, '1', 2 ** 53, 2n ** 53n, { 0: 1 }, [1]]
const value = fc.oneof(fc.constantFrom(...few), fc.constantFrom(...few), arbitraryValue)
const valueState = value.map((to): DesiredState => ({ kind: 'value', value: to }))
const desired = fc.oneof(
  valueState,
  valueState,
  fc.constantFrom<DesiredState>({ kind: 'removed' }, { kind: 'clean' }),
)
const action: fc.Arbitrary<Action> = fc.oneof(
  fc.record({ kind: fc.constant('update'), key, desired }),
  fc.record({ kind: fc.constant('open'), key }),
  fc.record({ kind: fc.constant('commit'), value }),
  fc.record({ kind: fc.constant('rename'), key, to: key }),
  fc.record({ kind: fc.constantFrom('discard', 'keepMine', 'undo', 'undo', 'redo', 'refresh') }),
)
const entries = fc.array(fc.tuple(key, value), { maxLength: 2 })
const actions = fc.array(action, { maxLength: 2 })
const sometimes = fc.nat(5).map((one) => one === 5)
const someAttempt: fc.Arbitrary<Attempt> = fc.record({
  fails: fc.tuple(sometimes, sometimes),
  isOtherUser: sometimes,
  write: fc.constantFrom(
    'succeeds',
    'succeeds',
    'succeeds',
    'signed-out',
    'fails',
    'reply-lost',
    'busy',
    'busy-written',
  ),
  otherWrites: fc.tuple(entries, entries),
  overlaps: sometimes,
  meanwhile: fc.tuple(actions, actions, actions, actions),
})
const save: fc.Arbitrary<Save> = fc.record({
  kind: fc.constant('save'),
  attempts: fc.array(someAttempt, { minLength: 1, maxLength: 3 }),
})
const otherWrite = fc.record({ kind: fc.constant('otherWrite'), entries })
const command: fc.Arbitrary<Command> = fc.oneof(action, action, save, otherWrite)

function same(a: OptionValue | undefined, b: OptionValue | undefined): boolean {
  return a === undefined || b === undefined ? a === b : equalValues(a, b)
}

/** The value that an option then has, as shown to the user. */
function desiredValue(to: DesiredState, current: OptionValue | undefined): OptionValue | undefined {
  if (to.kind === 'value') return to.value
  return to.kind === 'clean' || current === undefined ? current : null
}

/** An error with nothing but its kind, since the class of the real ones imports the SDK. */
function failure(kind: PortalError['kind']): PortalError {
  return Object.assign(new Error(kind), { kind, code: kind, status: 0 })
}

/** Checks a property of the model; in so many runs, `expect` would take most of the time. */
function assert(holds: boolean, what: string): void {
  if (!holds) throw new Error(what)
}

/** How often each case occurred: a model that never meets a conflict proves nothing about conflicts. */
const occurrences = {
  saved: 0,
  conflicts: 0,
  different: 0,
  none: 0,
  unknown: 0,
  written: 0,
  'not-written': 0,
  editedMeanwhile: 0,
  attempts: 0,
  otherUser: 0,
  staleEdits: 0,
  renames: 0,
  unwrittenRenames: 0,
  undoneChanges: 0,
}

/** The app and one portal, together with what must be true of both. */
class World {
  readonly #portal = new Map<string, OptionValue>()
  /** The values that each option may have: what others wrote last, or what a save has reported since. */
  readonly #allowed = new Map<string, OptionValue[]>()
  /** The portal's values as the app knows them. */
  #reading: Values
  #draft: Draft = emptyDraft
  /** The unsaved edits as the user knows them, each with the portal's value when it began. */
  readonly #mine = new Map<string, { readonly base: OptionValue | undefined; readonly value: OptionValue }>()
  /** Every value of each option that the user was shown, or has saved. */
  readonly #seen = new Map<string, (OptionValue | undefined)[]>()
  /** The open editor, with what was shown of its option when it was opened. */
  #open: { readonly key: string; readonly base: Base } | undefined
  /** Nothing has been saved yet, and no change made elsewhere has been seen. */
  #isPristine = true

  constructor(start: Entries) {
    this.#writeElsewhere(start)
    this.#reading = new Map(this.#portal)
    this.#see(this.#reading)
  }

  async run(next: Command): Promise<void> {
    if (next.kind === 'otherWrite') this.#writeElsewhere(next.entries)
    else if (next.kind === 'save') await this.#save(next)
    else this.#perform(next)
    for (const [name, found] of this.#portal) {
      const isAllowed = this.#allowed.get(name)?.some((one) => equalValues(one, found))
      assert(isAllowed === true, '(a) each value was reported as saved or written by others')
    }
  }

  #writeElsewhere(written: Entries): void {
    for (const [name, to] of written) {
      this.#portal.set(name, storedForm(to))
      this.#allowed.set(name, [storedForm(to)])
    }
  }

  #see(values: Values): void {
    this.#isPristine &&=
      values.size === this.#reading.size &&
      [...values].every(([name, to]) => same(this.#reading.get(name), to))
    this.#reading = values
    for (const name of keys) this.#addSeen(name, values.get(name))
  }

  #addSeen(name: string, to: OptionValue | undefined): void {
    this.#seen.set(name, [...(this.#seen.get(name) ?? []), to])
  }

  #expectEdit(name: string, to: OptionValue | undefined): void {
    const { base } = this.#mine.get(name) ?? { base: this.#reading.get(name) }
    if (to === undefined) this.#mine.delete(name)
    else this.#mine.set(name, { base, value: to })
  }

  #perform(next: Action): void {
    if (next.kind === 'open') {
      const { base } = this.#mine.get(next.key) ?? { base: this.#reading.get(next.key) }
      this.#open = { key: next.key, base: { value: base } }
      return
    }
    const { past, future } = this.#draft
    const change = next.kind === 'undo' ? past.at(-1) : next.kind === 'redo' ? future.at(-1) : undefined
    if (next.kind === 'refresh') this.#see(new Map(this.#portal))
    else this.#draft = this.#draftAfter(next)
    const grown = this.#draft.past.length - past.length
    const maxGrowth = {
      undo: 0,
      keepMine: 0,
      refresh: 0,
      update: 1,
      commit: 1,
      rename: 1,
      discard: 1,
      redo: 1,
    }[next.kind]
    assert(
      grown <= maxGrowth && grown >= (next.kind === 'undo' ? -1 : 0),
      '(e) only the user’s own actions enter the history',
    )
    for (const { key: name } of change ?? []) {
      const edit = this.#draft.edits.get(name)
      this.#mine.delete(name)
      if (edit === undefined) continue
      // The history brings back what the user knew then, which is something that they have seen.
      const hasSeen = this.#seen.get(name)?.some((one) => same(one, edit.base)) ?? edit.base === undefined
      assert(hasSeen, '(f) an edit is based on a value that was shown or saved')
      this.#mine.set(name, edit)
    }
    this.#checkMine()
    if (this.#isPristine) this.#checkHistory()
  }

  #draftAfter(next: Exclude<Action, { readonly kind: 'open' }>): Draft {
    const [draft, reading] = [this.#draft, this.#reading]
    if (next.kind === 'undo') return undo(draft, reading)
    if (next.kind === 'redo') return redo(draft, reading)
    if (next.kind === 'update') {
      const current = reading.get(next.key)
      const to = desiredValue(next.desired, current)
      this.#expectEdit(next.key, same(to, current) ? undefined : to)
      return update(draft, reading, new Map([[next.key, next.desired]]))
    }
    if (next.kind === 'commit') return this.#commit(next.value)
    if (next.kind === 'rename') return this.#rename(next.key, next.to)
    if (next.kind === 'keepMine') {
      for (const [name, { value: to }] of new Map(this.#mine)) {
        this.#mine.delete(name)
        if (!same(to, reading.get(name))) this.#expectEdit(name, to)
      }
      const seen = new Map([...draft.edits.keys()].map((name) => [name, { value: reading.get(name) }]))
      return rebase(draft, reading, seen)
    }
    this.#mine.clear()
    return update(draft, reading, new Map([...draft.edits.keys()].map((name) => [name, { kind: 'clean' }])))
  }

  #commit(to: OptionValue): Draft {
    if (this.#open === undefined) return this.#draft
    const { key: name, base } = this.#open
    this.#open = undefined
    const current = this.#reading.get(name)
    if (same(to, current) || same(to, base.value)) this.#mine.delete(name)
    else this.#mine.set(name, { base: base.value, value: to })
    occurrences.staleEdits += Number(!same(base.value, current))
    return update(this.#draft, this.#reading, new Map([[name, { kind: 'value', value: to, base }]]))
  }

  #rename(from: string, to: string): Draft {
    const [draft, reading] = [this.#draft, this.#reading]
    const isTaken = (name: string): boolean => reading.has(name) || draft.edits.has(name)
    const isShown = isTaken(from) && draft.edits.get(from)?.removed !== true
    if (!isShown || isTaken(to)) return draft
    const shown = (this.#mine.get(from) ?? { value: reading.get(from) }).value
    const next = update(draft, reading, new Map(renameOption(reading, draft, from, to)))
    assert(same(next.edits.get(to)?.value, shown), '(g) a renamed option keeps its value')
    const origin = reading.has(from) ? from : linkedKey(draft.edits, from)
    const { base } = (origin === undefined ? undefined : this.#mine.get(origin)) ?? {
      base: origin === undefined ? undefined : reading.get(origin),
    }
    this.#mine.set(to, { base: undefined, value: shown ?? null })
    this.#mine.delete(from)
    if (origin !== undefined) {
      this.#mine.delete(origin)
      if ((reading.get(origin) ?? null) !== null) this.#mine.set(origin, { base, value: null })
    }
    occurrences.renames += 1
    return next
  }

  #checkMine(): void {
    const { edits } = this.#draft
    const all = [...this.#mine].every(([name, to]) => same(edits.get(name)?.value, to.value))
    assert(
      all && edits.size === this.#mine.size,
      '(c) the draft contains every unsaved edit and nothing else',
    )
  }

  #checkHistory(): void {
    const changes = this.#draft.past
    let draft = this.#draft
    for (const _ of changes) draft = undo(draft, this.#reading)
    assert(draft.edits.size === 0 && draft.past.length === 0, '(d) undoing everything leaves no edits')
    for (const _ of changes) draft = redo(draft, this.#reading)
    for (const [name, { value: to, removed }] of this.#draft.edits) {
      const again = draft.edits.get(name)
      assert(
        same(again?.value, to) && again?.removed === removed,
        '(d) redoing everything restores all edits',
      )
    }
    occurrences.undoneChanges += changes.length
  }

  async #save({ attempts }: Save): Promise<void> {
    const waiting = [...attempts]
    const before = { ...occurrences }
    let current: ReturnType<typeof this.begin> | undefined
    await saveInAttempts<{ readonly values: Values }>({
      edits: () => this.#draft.edits,
      exclusively: (work) => work(),
      store: () => {
        const next = waiting.shift()
        if (next === undefined) throw new Error('(h) no attempt is made that nobody waits for')
        current = this.begin(next)
        return current.store
      },
      apply: async (outcome) => current?.finish(outcome),
      recover: async (error) => {
        if (waiting.length === 0 || !['rate-limit', 'server', 'signed-out'].includes(error.kind)) return error
        current?.attempt.meanwhile[3].forEach((one) => this.#perform(one))
        return undefined
      },
    })
    occurrences.attempts += Number(attempts.length - waiting.length > 1)
    assert(before.saved <= occurrences.saved, '(h) nothing is unsaved')
  }

  /** The portal during one attempt, and what has to hold at its end. */
  begin(attempt: Attempt) {
    const { fails, isOtherUser, write, otherWrites, overlaps, meanwhile } = attempt
    const { edits } = this.#draft
    const mineAtStart = new Map(this.#mine)
    const readings: Values[] = []
    let written: Values = new Map()
    let lateWrites: Entries = []
    const error = failure(
      write === 'signed-out'
        ? 'signed-out'
        : write === 'busy'
          ? 'rate-limit'
          : write === 'busy-written'
            ? 'server'
            : 'network',
    )
    const isWritten = write === 'succeeds' || write === 'reply-lost' || write === 'busy-written'

    const read = () => {
      const isFirst = written.size === 0
      meanwhile[isFirst ? 0 : 2].forEach((one) => this.#perform(one))
      if (isOtherUser) return Promise.resolve(failure('other-user'))
      if (fails[isFirst ? 0 : 1]) return Promise.resolve(failure('network'))
      readings.push(new Map(this.#portal))
      return Promise.resolve({ values: new Map(this.#portal) })
    }

    const writeOnce = (options: Values) => {
      assert(!isOtherUser, '(i) nothing is written into the options of someone else')
      assert(written.size === 0 && readings.length === 1, '(b) nothing is written twice from one reading')
      this.#writeElsewhere(otherWrites[0])
      const old = [...this.#portal]
      meanwhile[1].forEach((one) => this.#perform(one))
      written = options
      for (const [name, to] of options) {
        const theirs = readings.at(-1)?.get(name)
        const mine = mineAtStart.get(name)
        assert(mine !== undefined && same(mine.value, to), '(a) only edits are written')
        assert(same(theirs, mine?.base) || same(theirs, to), '(b) a conflict is never written')
        const link = linkedKey(edits, name)
        const stored = link === undefined ? undefined : readings.at(-1)?.get(link)
        const isWhole =
          link === undefined || options.has(link) || same(stored, storedForm(edits.get(link)?.value ?? null))
        assert(isWhole, '(g) a rename is written as a whole')
        if (isWritten) this.#portal.set(name, storedForm(to))
      }
      lateWrites = overlaps ? [...old, ...otherWrites[1]] : otherWrites[1]
      this.#writeElsewhere(lateWrites)
      return Promise.resolve(write === 'succeeds' ? undefined : error)
    }

    const finish = (outcome: SaveOutcome<{ readonly values: Values }>): void => {
      const { saved, lostReply } = outcome
      const { past, future } = this.#draft
      if (outcome.reading !== undefined) this.#see(outcome.reading.values)
      this.#draft = applySaveResult(this.#draft, saved)
      this.#isPristine &&= saved.size === 0
      assert(
        past.length === this.#draft.past.length && future.length === this.#draft.future.length,
        '(e) a save does not enter the history',
      )
      for (const [name, to] of written) {
        if (lateWrites.some(([other]) => other === name)) continue
        const before = lostReply === 'unknown' ? this.#allowed.get(name) : undefined
        if (saved.has(name) || lostReply === 'unknown')
          this.#allowed.set(name, [storedForm(to), ...(before ?? [])])
      }
      for (const [name, { value: to }] of saved) {
        const base = storedForm(to)
        this.#addSeen(name, base)
        assert(
          readings.some((values) => same(values.get(name), base)),
          '(a) only what was read counts as saved',
        )
        // An edit undone during the save stands for the value that the save has replaced.
        const { value: mine } = this.#mine.get(name) ?? { value: mineAtStart.get(name)?.base ?? null }
        if (same(storedForm(mine), base)) this.#mine.delete(name)
        else this.#mine.set(name, { base, value: mine })
        if (this.#open?.key === name) this.#open = { key: name, base: { value: base } }
      }
      this.#checkMine()
      occurrences.saved += saved.size
      occurrences.conflicts += outcome.conflicts.length
      occurrences.different += outcome.different.size
      occurrences[lostReply] += 1
      occurrences.otherUser += Number(outcome.error?.kind === 'other-user')
      occurrences.editedMeanwhile += [...saved.keys()].filter((name) => this.#draft.edits.has(name)).length
      occurrences.unwrittenRenames += outcome.conflicts.filter(
        (name) => linkedKey(this.#draft.edits, name) !== undefined,
      ).length
    }

    return { attempt, store: { read, write: writeOnce }, finish }
  }
}

test('whatever happens in whatever order, nothing is lost and no change of others is overwritten', async () => {
  const sequence = fc.array(command, { maxLength: 40, size: 'max' })
  const run = fc.asyncProperty(entries, sequence, async (start, commands) => {
    const world = new World(start)
    for (const next of commands) await world.run(next)
  })
  await fc.assert(run, { numRuns: propertyRuns(1500) })
  for (const [name, times] of Object.entries(occurrences))
    expect(`${name}: ${times > 100}`).toBe(`${name}: true`)
}, 600_000)
