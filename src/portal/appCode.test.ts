import { expect, test } from 'vitest'
import { fetchAppCode } from './appCode.ts'

function answering(answers: Readonly<Record<string, unknown>>) {
  return async (method: string) => {
    if (!(method in answers)) throw new Error(`${method} failed`)
    return { result: answers[method] }
  }
}

test.each([
  ['knows the code', { 'app.info': { CODE: 'local.1' }, scope: ['crm', 'placement'] }, 'local.1'],
  ['does not open links', { 'app.info': { CODE: 'local.1' }, scope: [] }, undefined],
  ['does not know the code', { 'app.info': { ID: 5 }, scope: ['placement'] }, undefined],
  ['answers nonsense', { 'app.info': null, scope: 'placement' }, undefined],
  ['fails', { scope: ['placement'] }, undefined],
])('the code of the app in a portal that %s', async (_, answers, code) => {
  expect(await fetchAppCode(answering(answers))).toBe(code)
})
