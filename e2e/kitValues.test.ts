import { expect, test } from 'vitest'
import { contrast } from '../src/styles/contrast.ts'
import { kitValues } from './kitValues.ts'

test('a colour is not the kit’s only where the kit’s cannot be seen well enough, and ours can', () => {
  const found: string[] = []
  for (const [part, { colours = {} }] of Object.entries(kitValues)) {
    for (const [name, colour] of Object.entries(colours)) {
      if (!('ours' in colour)) continue
      const { kit, ours, on, least } = colour
      for (const at of [0, 1] as const) {
        const what = `${part}: ${name}, ${ours[at]} on ${on[at]}`
        if (contrast(ours[at], on[at]) < least) found.push(`${what} cannot be seen`)
        if (ours[at] !== kit[at] && contrast(kit[at], on[at]) >= least)
          found.push(`${what}: ${kit[at]} will do`)
      }
    }
  }
  expect(found).toEqual([])
})
