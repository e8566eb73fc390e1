import { expect, test } from 'vitest'
import { english } from '../messages/translation.ts'
import { plainForm } from '../value/editText.ts'
import type { Kind } from '../value/optionValue.ts'
import { readEdited } from '../value/readEdited.ts'
import { editedProblem } from './editProblem.ts'

const { say } = english

function problem(kind: Kind, text: string): string | undefined {
  const result = readEdited(kind, text, plainForm)
  return result.ok ? undefined : editedProblem(say, result.problem)
}

test('a problem in JSON begins with its line and column', () => {
  expect(problem('list', '[\n1,]')).toMatch(/^Line 2, column 3: .*\]/)
  expect(problem('object', '{"a":1,"a":2}')).toMatch(/^Line 1, column 8: .*a/)
})

test('a problem of the whole text has no position', () => {
  expect(problem('boolean', 'maybe')).toBe(say('problem.not-a-boolean'))
})

test('a value that cannot be sent is located by the keys that lead to it', () => {
  expect(problem('object', '{"a":[0,"\\ud800"]}')).toContain('a → 1')
  expect(problem('string', '\ud800')).toBe(say('unsendable.lone-surrogate'))
})
