import type { Mistake } from './mistake.ts'
import examples from './mistakeExamples.json' with { type: 'json' }

/** A schema with one mistake, for tests: its settings, or words of the root. */
interface MistakeExample {
  readonly name: string
  readonly properties?: Readonly<Record<string, unknown>>
  readonly root?: Readonly<Record<string, unknown>>
  readonly mistake: Mistake
}

/** One for each kind of mistake at least, and one for each word. */
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what the file holds is what the test compares with
export const mistakeExamples = examples as readonly MistakeExample[]

/** The schema of an example. */
export function schemaOfExample({ properties, root }: MistakeExample): Readonly<Record<string, unknown>> {
  return { properties: properties ?? {}, ...root }
}
