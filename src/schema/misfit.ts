import type { JsonSyntaxError } from '../value/parseJson.ts'
import type { Keyword } from './schema.ts'

/** Why a stored value cannot be read in the form that its schema names. */
export type StoredProblem =
  /** `json`: something else than a string is stored. */
  | 'no-text'
  /** `json`: the text is not JSON; its place is told. */
  | 'bad-json'
  /** `json`: an object holds a key twice. */
  | 'duplicate-key'
  /** A number with more digits than can be kept exactly. */
  | 'number-not-exact'
  /** `yn`, or `text` of a boolean. */
  | 'no-boolean'
  /** `text`. */
  | 'no-number'
  /** `commas`: something else than a string is stored. */
  | 'no-list'
  /** `commas`: nothing stands between two commas. */
  | 'empty-item'
  /** `commas`: an item that holds a comma or begins or ends with a blank cannot be stored. */
  | 'comma-in-item'

/** What is wrong with a value, and where in it. */
export interface Misfit {
  /** Names of members and indexes of items, from the value that was checked. */
  readonly path: readonly (string | number)[]
  readonly keyword: Keyword | 'x-stored'
  /** With `x-stored`. */
  readonly problem?: StoredProblem
  /** With `bad-json`. */
  readonly syntax?: JsonSyntaxError
  /** The limit, type, format or pattern, as the schema has it; with `required` the member's name. */
  readonly expected?: string
}
