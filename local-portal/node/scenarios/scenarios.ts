import { empty } from './empty.ts'
import { errorPair } from './errorPair.ts'
import { many } from './many.ts'
import { odd } from './odd.ts'
import type { ScenarioSource } from './scenario.ts'
import { settings } from './settings.ts'
import { typical } from './typical.ts'

/** The shipped scenarios by name. */
export const shippedScenarios: Readonly<Record<string, ScenarioSource>> = {
  empty,
  typical,
  odd,
  'error-pair': errorPair,
  many,
  settings,
}
