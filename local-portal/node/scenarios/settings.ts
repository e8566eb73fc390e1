import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Scenario } from './scenario.ts'

/** The settings of a CRM app in six sections, with a schema that has each kind of them. */
export const settings: Scenario = {
  options: () => readFileSync(new URL('./settings.json', import.meta.url), 'utf8'),
  schema: fileURLToPath(new URL('./settings.schema.json', import.meta.url)),
}
