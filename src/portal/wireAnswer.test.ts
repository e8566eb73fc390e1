import { expect, test } from 'vitest'
import { type Envelope, readAnswer, WireAnswer } from './wireAnswer.ts'

/** The envelope behind what the SDK sees as `result`. */
function envelopeOf(text: string): Envelope | undefined {
  const answer = readAnswer(text, 200)
  const result: unknown =
    typeof answer === 'object' && answer !== null && 'result' in answer ? answer.result : undefined
  return result instanceof WireAnswer ? result.envelope : undefined
}

test('the whole envelope is passed on, with everything that the portal moved to it', () => {
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
  // The SDK treats `error` as a failed call and `next` as a further page: it must see neither.
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

test('an option named __proto__ is an option like any other', () => {
  const result = envelopeOf('{"result":{"__proto__":"mine"},"time":{}}')?.['result']
  expect(Object.entries(Object(result))).toEqual([['__proto__', 'mine']])
})

test('keys that stand out of order stay so, also where the options take the place of the envelope', () => {
  const ordered = new Map([
    ['1', 'b'],
    ['0', 'a'],
  ])
  expect(envelopeOf('{"result":{"1":"b","0":"a"},"time":{}}')).toEqual({ result: ordered, time: {} })
  const options = '{"b":{"1":"b","0":"a"},"0":1,"error":"E","error_description":"D"}'
  expect(envelopeOf(options)).toEqual({ b: ordered, 0: 1, error: 'E', error_description: 'D' })
})

test.each([['false'], ['null'], ['"text"'], ['[]'], ['true']])(
  'a result of %s is passed on too',
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

test('anything but text stays as it is', () => {
  const blob = new Uint8Array(2)
  expect(readAnswer(blob, 200)).toBe(blob)
  expect(readAnswer(undefined, 200)).toBeUndefined()
})

test('logging an answer reveals nothing', () => {
  const answer = readAnswer('{"result":{"secret":"value"},"time":{}}', 200)
  expect(JSON.stringify(answer)).toBe('{"result":{},"time":{}}')
  expect(Reflect.ownKeys(new WireAnswer({ secret: 'value' }))).toEqual([])
  expect(JSON.stringify(structuredClone(answer))).not.toContain('secret')
})
