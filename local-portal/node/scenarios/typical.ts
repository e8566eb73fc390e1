import { readFileSync } from 'node:fs'

/** Forty options as a CRM app keeps them after some months of use. */
export function typical(): string {
  return readFileSync(new URL('./typical.json', import.meta.url), 'utf8')
}
