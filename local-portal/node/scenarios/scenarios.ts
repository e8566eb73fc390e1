import { empty } from './empty.ts'
import { errorPair } from './errorPair.ts'
import { many } from './many.ts'
import { odd } from './odd.ts'
import { typical } from './typical.ts'

/** The shipped scenarios by name: each writes the options of one user as JSON text. */
export const shippedScenarios: Readonly<Record<string, () => string>> = {
  empty,
  typical,
  odd,
  'error-pair': errorPair,
  many,
}
