import { describe, expect, it, test } from 'vitest'
import { fakeError, fakePortal } from '../portal/fakePortal.ts'
import type { Portal } from '../portal/portal.ts'
import { printRequest } from '../portal/wireOptions.ts'
import type { Envelope } from '../portal/wireAnswer.ts'
import { nestedLists } from '../value/arbitraryValue.ts'
import { isOptionValue, type OptionValue } from '../value/optionValue.ts'
import { fetchOptions, writeOptions } from './fetchOptions.ts'

const time = { start: 1 }

interface Call {
  readonly method: string
  readonly params: unknown
}

/** A portal that gives these answers one after the other, and the calls that it has received. */
function answering(...answers: readonly Envelope[]): { portal: Portal; calls: Call[] } {
  const calls: Call[] = []
  const portal: Portal = {
    ...fakePortal(),
    call,
    callOnce: call,
  }

  async function call(method: string, params = {}): Promise<Envelope> {
    const answer = answers[calls.length]
    calls.push({ method, params: JSON.parse(printRequest(params)) })
    if (answer === undefined) throw new Error(`There is no answer to call ${calls.length}, ${method}`)
    return answer
  }

  return { portal, calls }
}

/** The answer to a batch for the hidden options; `moved` are the names taken out of each value. */
function batch(
  result: Readonly<Record<string, unknown>>,
  moved: { next?: Record<string, number>; total?: Record<string, number> } = {},
): Envelope {
  return { result: { result, result_next: moved.next ?? [], result_total: moved.total ?? [] }, time }
}

test('all options come in one request, in the portal’s order', async () => {
  const { portal, calls } = answering({ result: { b: 1, a: null, c: '' }, time })
  const options = await fetchOptions(portal)
  expect([...options.values]).toEqual([
    ['b', 1],
    ['a', null],
    ['c', ''],
  ])
  expect(options).toMatchObject({ partial: new Set(), readsAsError: false, vanished: new Map() })
  expect(calls).toEqual([{ method: 'user.option.get', params: {} }])
})

describe('an option that the REST layer has moved to the envelope', () => {
  it('is fetched by name', async () => {
    const { portal, calls } = answering({ result: { a: 1 }, next: 5, time }, { result: 'mine', time })
    expect([...(await fetchOptions(portal)).values]).toEqual([
      ['a', 1],
      ['next', 'mine'],
    ])
    expect(calls[1]).toEqual({ method: 'user.option.get', params: { option: 'next' } })
  })

  it('is fetched in one batch with the others', async () => {
    const { portal, calls } = answering(
      { result: {}, next: 5, total: 3, time },
      batch({ next: 'n', total: 't' }),
    )
    expect([...(await fetchOptions(portal)).values]).toEqual([
      ['next', 'n'],
      ['total', 't'],
    ])
    expect(calls[1]).toEqual({
      method: 'batch',
      params: {
        halt: 0,
        cmd: { next: 'user.option.get?option=next', total: 'user.option.get?option=total' },
      },
    })
  })

  it('is partial when something was moved out of its own value, too', async () => {
    const { portal } = answering({ result: {}, next: 5, time }, { result: { a: 1 }, next: 1, time })
    expect(await fetchOptions(portal)).toMatchObject({
      values: new Map([['next', { a: 1 }]]),
      partial: new Set(['next']),
    })
  })

  it('is partial when it is nested too deeply', async () => {
    const { portal } = answering(
      { result: {}, next: 1, total: 0, time },
      batch({ next: nestedLists(1100), total: 't' }),
    )
    const { values, partial } = await fetchOptions(portal)
    expect(isOptionValue(values.get('next'))).toBe(true)
    expect([[...values.keys()], partial]).toEqual([['next', 'total'], new Set(['next'])])
  })

  it('is partial in a batch, too', async () => {
    const { portal } = answering(
      { result: {}, next: 5, total: 3, time },
      batch({ next: { a: 1 }, total: { b: 1 } }, { total: { total: 7 } }),
    )
    expect((await fetchOptions(portal)).partial).toEqual(new Set(['total']))
  })

  it('may be null if it is named total, which is moved even then', async () => {
    const { portal } = answering({ result: {}, total: null, time }, { result: null, time })
    expect((await fetchOptions(portal)).values).toEqual(new Map([['total', null]]))
  })

  it('is missing if it is null and named next, which is never moved then', async () => {
    const { portal } = answering({ result: {}, next: 5, time }, { result: null, time })
    expect((await fetchOptions(portal)).values.size).toBe(0)
  })

  it('is an error if the answer has no value', async () => {
    const { portal } = answering({ result: {}, next: 5, time }, { time })
    await expect(fetchOptions(portal)).rejects.toMatchObject({ kind: 'bad-answer', code: 'NO_VALUE' })
  })
})

describe('an answer that looks like an error because of two options', () => {
  const envelope = { a: '1', error: 'E', error_description: 'D', time: 'an option' }

  it('is read as options, and the names of the envelope are fetched by name', async () => {
    const { portal, calls } = answering(
      envelope,
      batch({ error: 'E', error_description: 'D', time: 'an option' }),
    )
    const options = await fetchOptions(portal)
    expect(options.readsAsError).toBe(true)
    expect(Object.fromEntries(options.values)).toEqual({
      a: '1',
      error: 'E',
      error_description: 'D',
      time: 'an option',
    })
    expect(calls).toHaveLength(2)
  })

  it.each<[OptionValue]>([[{ code: 5, more: [1] }], [['a', { b: null }]], [7], [true]])(
    'may have %j as its option error',
    async (error) => {
      const { portal } = answering(
        { a: '1', error, error_description: 'D' },
        // By name, the value is read anew: equal, but not the same.
        batch({ error: structuredClone(error), error_description: 'D' }),
      )
      expect(await fetchOptions(portal)).toMatchObject({
        readsAsError: true,
        values: new Map<string, OptionValue>([
          ['a', '1'],
          ['error', error],
          ['error_description', 'D'],
        ]),
      })
    },
  )

  it('is shown in part if something was moved out of its option error', async () => {
    const { portal } = answering(
      { error: { next: 5, a: 1 }, error_description: 'D' },
      batch({ error: { a: 1 }, error_description: 'D' }, { next: { error: 5 } }),
    )
    expect(await fetchOptions(portal)).toMatchObject({ partial: new Set(['error']) })
  })

  it('is the error that the portal sends when it cannot write an option as JSON', async () => {
    const wrong = { error: 'WRONG_ENCODING', error_description: 'Wrong request encoding' }
    const { portal } = answering(wrong, wrong)
    await expect(fetchOptions(portal)).rejects.toMatchObject({ kind: 'unreadable', code: 'WRONG_ENCODING' })
  })

  it('is an error after all if there is no such option', async () => {
    const { portal } = answering(
      { error: 'QUERY_LIMIT_EXCEEDED', error_description: 'Too many requests' },
      batch({}),
    )
    await expect(fetchOptions(portal)).rejects.toMatchObject({
      name: 'PortalError',
      message: 'Too many requests',
    })
  })
})

test.each<[Envelope, string]>([
  [{ result: false, time }, 'damaged'],
  [{ error: 'WRONG_ENCODING' }, 'unreadable'],
  [{ result: null, time }, 'bad-answer'],
  [{ result: 'text', time }, 'bad-answer'],
  [{ result: 7, time }, 'bad-answer'],
  [{ time }, 'bad-answer'],
  [{ error: 'NO_AUTH_FOUND' }, 'signed-out'],
])('%j is the error %s', async (envelope, kind) => {
  const { portal } = answering(envelope)
  await expect(fetchOptions(portal)).rejects.toMatchObject({ name: 'PortalError', kind })
})

test('the error of a failed call is passed on', async () => {
  const portal = fakePortal({ a: 1 })
  const error = fakeError('network')
  portal.intercept = () => {
    throw error
  }
  await expect(fetchOptions(portal)).rejects.toBe(error)
})

test('only the given options are written, under any name, in one request', async () => {
  const { portal, calls } = answering({ result: true, time })
  const options = new Map<string, OptionValue>([
    ['__proto__', 1],
    ['constructor', null],
    ['', { a: [] }],
  ])
  await writeOptions(portal, options, 0)
  expect(calls).toEqual([
    {
      method: 'user.option.set',
      params: { options: JSON.parse('{"__proto__":1,"constructor":null,"":{"a":[]}}') },
    },
  ])
})

test.each<[Envelope, string]>([
  [{ result: false, time }, 'NOT_TRUE'],
  [{ result: 1, time }, 'NOT_TRUE'],
  [{ error: 'ERROR_ARGUMENT', error_description: 'No options' }, 'ERROR_ARGUMENT'],
])('a write answered by %j has failed', async (envelope, code) => {
  const { portal } = answering(envelope)
  await expect(writeOptions(portal, new Map([['a', 1]]), 0)).rejects.toMatchObject({
    name: 'PortalError',
    code,
  })
})
