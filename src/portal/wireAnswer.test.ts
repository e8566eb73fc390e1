import { expect, test } from 'vitest'
import { type Envelope, readAnswer, WireAnswer } from './wireAnswer.ts'

/** What the SDK finds as `result`, seen through. */
function envelopeOf(text: string): Envelope | undefined {
  const answer = readAnswer(text, 200)
  const result: unknown =
    typeof answer === 'object' && answer !== null && 'result' in answer ? answer.result : undefined
  return result instanceof WireAnswer ? result.envelope : undefined
}

test('hands on the whole envelope, with everything that the portal lifted into it', () => {
  const envelope = {
    result: { a: '1' },
    next: 5,
    total: null,
    error: 'E',
    error_description: 'D',
    time: { start: 1 },
  }
  const answer = readAnswer(JSON.stringify(envelope), 200)
  expect(envelopeOf(JSON.stringify(envelope))).toEqual(envelope)
  // The SDK takes `error` for a failure and `next` for a page: it shall see neither.
  expect(Object.keys(Object(answer))).toEqual(['result', 'time'])
  expect(answer).toMatchObject({ time: envelope.time })
})

test('integers beyond 2^53 keep every digit', () => {
  expect(
    envelopeOf('{"result":{"a":9007199254740993,"b":[-9223372036854775808]},"time":{}}')?.['result'],
  ).toEqual({
    a: 9007199254740993n,
    b: [-9223372036854775808n],
  })
})

test('an option named __proto__ is one like any other', () => {
  const result = envelopeOf('{"result":{"__proto__":"mine"},"time":{}}')?.['result']
  expect(Object.entries(Object(result))).toEqual([['__proto__', 'mine']])
})

test.each([['false'], ['null'], ['"text"'], ['[]'], ['true']])(
  'a result of %s is handed on too',
  (result) => {
    expect(envelopeOf(`{"result":${result},"time":{}}`)).toEqual({ result: JSON.parse(result), time: {} })
  },
)

test.each<[string, number | undefined]>([
  ['{"error":"NO_AUTH_FOUND","error_description":"Wrong authorization data"}', 401],
  ['{"error":"QUERY_LIMIT_EXCEEDED","time":{}}', 503],
  ['{"result":true,"time":{}}', 201],
  ['{"result":true,"time":{}}', undefined],
  ['{"result":true}', 200],
  ['{"result":true,"time":1}', 200],
  ['{"error":"WRONG_ENCODING"}', 200],
  ['["result"]', 200],
  ['null', 200],
  ['7', 200],
])('%s with status %s stays as the SDK expects it', (text, status) => {
  expect(readAnswer(text, status)).toEqual(JSON.parse(text))
})

test.each(['', '<html>502 Bad Gateway</html>', '{"result":', '\ufeff{}'])('%j stays text', (text) => {
  expect(readAnswer(text, 200)).toBe(text)
})

test('what is no text stays as it is', () => {
  const blob = new Uint8Array(2)
  expect(readAnswer(blob, 200)).toBe(blob)
  expect(readAnswer(undefined, 200)).toBeUndefined()
})

test('shows nothing to a log', () => {
  const answer = readAnswer('{"result":{"secret":"value"},"time":{}}', 200)
  expect(JSON.stringify(answer)).toBe('{"result":{},"time":{}}')
  expect(Reflect.ownKeys(new WireAnswer({ secret: 'value' }))).toEqual([])
  expect(JSON.stringify(structuredClone(answer))).not.toContain('secret')
})
