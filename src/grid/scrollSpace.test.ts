import fc from 'fast-check'
import { expect, test } from 'vitest'
import { contentTop, jumpTo, type Place, placeAfterScroll, placeOf, scrollSpace } from './scrollSpace.ts'
import { scrollToRow } from './rowWindow.ts'

const pixelRatios = [0.67, 1, 1.25, 1.5, 2, 3, 4, 10]

/** Rows that do not fit the space, and a view of them. */
const tall = fc
  .record({
    rowHeight: fc.constantFrom(40, 44, 64),
    count: fc.integer({ min: 201_000, max: 1_500_000 }),
    pixelRatio: fc.constantFrom(...pixelRatios),
    view: fc.integer({ min: 60, max: 2100 }),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .map(({ rowHeight, count, pixelRatio, view, share }) => {
    const space = scrollSpace(count * rowHeight, pixelRatio)
    // A browser scrolls by whole pixels of the screen.
    const snapped = (top: number): number => Math.round(top * pixelRatio) / pixelRatio
    return {
      space,
      rowHeight,
      count,
      view,
      share,
      snapped,
      lastTop: space.height - view,
      lastContentTop: count * rowHeight - view,
    }
  })

test.each([1, 100_000, 125_000])('nothing is left out of %i rows', (count) => {
  const space = scrollSpace(count * 64, 1)
  expect(space).toMatchObject({ height: count * 64, hidden: 0 })
  for (const top of [-30, 0, 0.5, 5000.25, count * 64 - 500])
    expect([
      jumpTo(space, top),
      placeOf(space, top),
      placeAfterScroll(space, jumpTo(space, 7), top, 500),
    ]).toEqual(Array.from({ length: 3 }, () => ({ top, offset: 0 })))
})

test('100,000 rows fit at the usual scales, and the space within the limits of all browsers', () => {
  expect(scrollSpace(100_000 * 40, 3).hidden).toBe(0)
  fc.assert(
    fc.property(tall, ({ space, count, rowHeight }) => {
      expect(space.height + space.hidden).toBe(count * rowHeight)
      expect(space.height).toBeLessThanOrEqual(8_000_000)
      expect(space.height * space.pixelRatio).toBeLessThanOrEqual(15_000_000)
      // Steps of whole pixels on a screen of any of these scales draw no row elsewhere.
      expect(space.hidden % 600).toBe(0)
    }),
  )
})

test('the ends of the space are those of the rows', () => {
  fc.assert(
    fc.property(tall, ({ space, lastTop, lastContentTop }) => {
      expect(contentTop(jumpTo(space, 0))).toBe(0)
      expect(contentTop(jumpTo(space, lastTop))).toBe(lastContentTop)
      expect(placeOf(space, 0)).toEqual({ top: 0, offset: 0 })
      expect(placeOf(space, lastContentTop)).toEqual({ top: lastTop, offset: space.hidden })
    }),
  )
})

test('every row is shown whole, near the top of the space, within its ends', () => {
  fc.assert(
    fc.property(tall, fc.nat(), (rows, at) => {
      const { space, count, rowHeight, view, lastTop, lastContentTop, share } = rows
      const row = at % count
      const content = scrollToRow(row, share * lastContentTop, Math.max(view, rowHeight), rowHeight)
      const place = placeOf(space, Math.min(content, lastContentTop))
      expect(contentTop(place)).toBe(Math.min(content, lastContentTop))
      expect(place.top).toBeGreaterThanOrEqual(0)
      expect(place.top).toBeLessThanOrEqual(lastTop)
      // Already where it belongs: nothing moves when scrolling pauses, or the thumb is pulled by nothing.
      expect(placeOf(space, contentTop(place))).toEqual(place)
    }),
  )
})

test('the thumb stands for a later part the lower it is, and the space is where it belongs', () => {
  fc.assert(
    fc.property(
      tall,
      fc.double({ min: 0, max: 1, noNaN: true }),
      ({ space, share, snapped, lastTop }, other) => {
        const place = jumpTo(space, snapped(share * lastTop))
        const lower = jumpTo(space, snapped(Math.max(share, other) * lastTop))
        expect(contentTop(lower)).toBeGreaterThanOrEqual(contentTop(place))
        expect(placeOf(space, contentTop(place)).offset).toBe(place.offset)
      },
    ),
  )
})

test('neighbouring positions of the thumb show neighbouring parts', () => {
  fc.assert(
    fc.property(tall, ({ space, share, view, lastTop, lastContentTop }) => {
      const thumbStep = space.height / view / Math.max(1, space.pixelRatio)
      const top = Math.max(0, share * lastTop - thumbStep)
      const moved = contentTop(jumpTo(space, top + thumbStep)) - contentTop(jumpTo(space, top))
      expect(moved).toBeLessThanOrEqual((thumbStep * 1.2 * lastContentTop) / lastTop + 600)
    }),
  )
})

test('scrolling moves the rows by as many pixels, in either direction, without drift, with and without pauses', () => {
  const wheels = fc.array(
    fc.record({ by: fc.double({ min: -1, max: 1, noNaN: true }), pauses: fc.boolean() }),
    { minLength: 1, maxLength: 60 },
  )
  fc.assert(
    fc.property(tall, wheels, (rows, turns) => {
      const { space, share, view, snapped, lastTop, lastContentTop } = rows
      let place = jumpTo(space, snapped(share * lastTop))
      for (const { by, pauses } of turns) {
        const top = Math.max(0, Math.min(snapped(place.top + by * view), lastTop))
        const expected = contentTop(place) + (top - place.top)
        place = placeAfterScroll(space, place, top, view)
        expect(contentTop(place)).toBeCloseTo(expected, 6)
        if (pauses) place = placeOf(space, contentTop(place))
        expect(contentTop(place)).toBeCloseTo(expected, 6)
        expect(contentTop(place)).toBeGreaterThanOrEqual(0)
        expect(contentTop(place)).toBeLessThanOrEqual(lastContentTop + 1e-6)
      }
    }),
  )
})

test('whoever scrolls on without a pause comes to the first and to the last row', () => {
  const space = scrollSpace(1_500_000 * 64, 3)
  const [view, lastTop] = [500, space.height - 500]
  let down: Place = { top: 0, offset: 0 }
  let up: Place = { top: lastTop, offset: space.hidden }
  for (let turn = 0; turn < 96_000_000 / 400; turn++) {
    down = placeAfterScroll(space, down, Math.min(down.top + 400, lastTop), view)
    up = placeAfterScroll(space, up, Math.max(up.top - 400, 0), view)
  }
  expect(down).toEqual({ top: lastTop, offset: space.hidden })
  expect(up).toEqual({ top: 0, offset: 0 })
})

test('the thumb goes to its place from anywhere; what is no longer than a view is no jump', () => {
  fc.assert(
    fc.property(
      tall,
      fc.double({ min: 0, max: 1, noNaN: true }),
      ({ space, view, share, lastTop }, other) => {
        const from = placeOf(space, share * (lastTop + space.hidden))
        const top = other * lastTop
        const place = placeAfterScroll(space, from, top, view)
        if (Math.abs(top - from.top) <= view)
          expect(contentTop(place)).toBeCloseTo(contentTop(from) + top - from.top, 6)
        if (
          Math.abs(top - from.top) * view * Math.max(1, space.pixelRatio) >= space.height &&
          Math.abs(top - from.top) > view
        )
          expect(place).toEqual(jumpTo(space, top))
      },
    ),
  )
})
