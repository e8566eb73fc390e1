import { readFileSync } from 'node:fs'

/** What a portal was recorded to answer, by a name. */
export interface Vector {
  readonly name: string
  readonly set: string | null
  readonly setStatus: number | null
  readonly get: string | null
}

const file = new URL('../local-portal/testdata/vectors.json', import.meta.url)
const { cases }: { readonly cases: readonly Vector[] } = JSON.parse(readFileSync(file, 'utf8'))

/** A store as a portal was recorded to keep it, as JSON text. */
export interface RecordedStore {
  readonly name: string
  readonly text: string
  /** Whether a full reading has a result: the pair that reads as a failure has none. */
  readonly isReadable: boolean
}

export const recordedStores: readonly RecordedStore[] = cases.flatMap(({ name, set, setStatus, get }) =>
  set === null || setStatus !== 200 ? [] : [{ name, text: set, isReadable: get !== null }],
)

/** The store with one more option at its end. */
export function withOptionBeside(text: string): string {
  return `${text.slice(0, -1)},"beside":"new"}`
}
