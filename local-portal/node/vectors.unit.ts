import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { startTestPortal, type TestPortal, untimed } from './testing/testPortal.ts'

interface Vector {
  readonly name: string
  readonly set: string | null
  readonly setStatus: number | null
  readonly setAnswer: string | null
  readonly get: string | null
  readonly envelope?: Readonly<Record<string, unknown>>
}

const { cases }: { cases: Vector[] } = JSON.parse(
  readFileSync(new URL('../testdata/vectors.json', import.meta.url), 'utf8'),
)

let local: TestPortal
beforeAll(async () => {
  local = await startTestPortal()
})
afterAll(() => local.close())
beforeEach(() => local.portal.loadScenario('empty'))

describe('what the real portal answered', () => {
  test.each(cases)('$name', async (vector) => {
    if (vector.set !== null) {
      const answer = await local.call('user.option.set', `"options":${vector.set}`)
      expect(answer.status).toBe(vector.setStatus)
      expect(untimed(answer)).toBe(
        answer.status === 200 ? `{"result":${vector.setAnswer}}` : vector.setAnswer,
      )
    }
    const got = untimed(await local.call('user.option.get'))
    const lifted = JSON.stringify(vector.envelope ?? {}).slice(1)
    if (vector.get === null) {
      // Here the options are the envelope, and `time` is not asked about.
      expect(JSON.parse(got)).toMatchObject(vector.envelope ?? {})
    } else expect(got).toBe(`{"result":${vector.get}${lifted === '}' ? '' : ','}${lifted}`)
  })
})
