import { many } from '../../local-portal/node/scenarios/many.ts'
import type { Expected } from '../pages/shared/contract.ts'

/** What is typed: one word, which all contenders seek alike, and of which every character changes the rows shown. */
export const query = '7351'

/** A row that is in view from the start, however a contender divides the page. */
const lastInView = 14

interface Sought {
  readonly key: string
  readonly text: string
}

const all: readonly Sought[] = Object.entries(JSON.parse(many())).map(([key, value]) => {
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return { key, text: `${key}\n${text}`.toLowerCase() }
})

function shown(rows: readonly Sought[]): Expected {
  const places = new Set([0, Math.min(7, rows.length - 1), Math.min(lastInView, rows.length - 1)])
  return { count: rows.length, rows: [...places].map((index) => [index, rows[index]?.key ?? '']) }
}

/** What the grid shows of that many options while nothing is sought. */
export function everything(count: number): Expected {
  return shown(all.slice(0, count))
}

/** The characters of the query that can be measured, each with what the grid shows when it is typed. */
export function keystrokes(count: number): readonly { readonly key: string; readonly shows: Expected }[] {
  const rows = all.slice(0, count)
  let before = rows.length
  return Array.from(query).flatMap((key, index) => {
    const text = query.slice(0, index + 1).toLowerCase()
    const found = rows.filter((row) => row.text.includes(text))
    // Rows that stay as they are, or none at all, are nothing to wait for.
    if (found.length === before || found.length === 0) return []
    before = found.length
    return [{ key, shows: shown(found) }]
  })
}
