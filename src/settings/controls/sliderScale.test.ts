import { expect, test } from 'vitest'
import { settingOf } from '../../schema/settingOf.ts'
import { sliderScale } from './sliderScale.ts'

const scaleOf = (words: object, value?: number): ReturnType<typeof sliderScale> =>
  sliderScale(settingOf({ 'x-control': 'slider', ...words }), value)

test('all that a slider can choose are multiples of the step', () => {
  expect(scaleOf({ type: 'integer', minimum: 0, maximum: 10 })).toEqual({ min: '0', max: '10', step: '1' })
  expect(scaleOf({ type: 'integer', minimum: 5, maximum: 10, multipleOf: 2 })).toEqual({
    min: '6',
    max: '10',
    step: '2',
  })
  expect(scaleOf({ type: 'number', minimum: -0.25, maximum: 1, multipleOf: 0.1 })).toEqual({
    min: '-0.2',
    max: '1',
    step: '0.1',
  })
  expect(scaleOf({ type: 'number', minimum: 0, maximum: 1 })).toMatchObject({ step: '0.01' })
  expect(scaleOf({ type: 'number', minimum: 0, maximum: 250 })).toMatchObject({ step: '1' })
})

test('a value between two steps, or beyond what a double holds, has no scale', () => {
  const tenths = { type: 'number', minimum: 0, maximum: 1, multipleOf: 0.1 }
  expect(scaleOf(tenths, 0.3)).toBeDefined()
  expect(scaleOf(tenths, 0.35)).toBeUndefined()
  expect(scaleOf(tenths, 1.1)).toBeUndefined()
  expect(scaleOf({ type: 'integer', minimum: 0, maximum: 2 ** 54 })).toBeUndefined()
  expect(scaleOf({ type: 'integer', minimum: 1, maximum: 2, multipleOf: 5 })).toBeUndefined()
})
