import { expect, test } from 'vitest'
import { joinSubscriptions } from './joinSubscriptions.ts'
import { createStore } from './store.ts'

test('a listener hears of every store, as long as it listens', () => {
  const [a, b] = [createStore(0), createStore(0)]
  const subscribe = joinSubscriptions([a, b])
  const heard: string[] = []
  const endFirst = subscribe(() => heard.push('first'))
  const endSecond = subscribe(() => heard.push('second'))
  a.set(1)
  expect(heard).toEqual(['first', 'second'])
  endFirst()
  endFirst()
  b.set(1)
  expect(heard).toEqual(['first', 'second', 'second'])
  endSecond()
  b.set(2)
  expect(heard).toHaveLength(3)
  subscribe(() => heard.push('third'))
  a.set(2)
  expect(heard.at(-1)).toBe('third')
})
