import { many } from '../../../local-portal/node/scenarios/many.ts'
import type { OptionValue } from '../../../src/value/optionValue.ts'
import type { Contender, Expected, Options } from './contract.ts'
import { nextFrame, whenPainted } from './painted.ts'

/** The first options of the scenario “many”. */
function firstOptions(count: number): Options {
  const all: Readonly<Record<string, OptionValue>> = JSON.parse(many())
  return new Map(Object.entries(all).slice(0, count))
}

/**
 * Lets the runner measure a contender through `window.bench`.
 *
 * @param optionsOf the options that it shows, if there are to be so many
 */
export function offer(contender: Contender, optionsOf: (count: number) => Options = firstOptions): void {
  if (!import.meta.env.PROD) throw new Error('The page is built for development')
  let measured: Promise<number> | undefined

  window.bench = {
    async mount(count, expected) {
      const root = document.getElementById('root')
      if (root === null) throw new Error('The page has no #root')
      const options = optionsOf(count)
      await nextFrame()
      const painted = whenPainted(() => contender.shows(expected))
      const start = performance.now()
      contender.render(root, options)
      return (await painted) - start
    },
    arm(expected: Expected) {
      measured = new Promise((resolve) => {
        const onKey = ({ timeStamp }: KeyboardEvent): void => {
          contender.forget?.()
          void whenPainted(() => contender.shows(expected)).then((end) => resolve(end - timeStamp))
        }
        document.addEventListener('keydown', onKey, { capture: true, once: true })
      })
    },
    measured() {
      if (measured === undefined) throw new Error('Nothing was armed')
      return measured
    },
    scroll(frames, pixels) {
      const scroller = contender.scroller()
      if (scroller === null) throw new Error('The contender has no scroller')
      return new Promise((resolve) => {
        const intervals: number[] = []
        let last: number | undefined
        function step(): void {
          const now = performance.now()
          if (last !== undefined) intervals.push(now - last)
          last = now
          if (intervals.length === frames) return resolve(intervals)
          scroller?.scrollBy({ top: pixels, behavior: 'instant' })
          requestAnimationFrame(step)
          return undefined
        }
        requestAnimationFrame(step)
      })
    },
    toTop() {
      contender.scroller()?.scrollTo({ top: 0, behavior: 'instant' })
    },
    valueCell: contender.valueCell,
  }
}

/** The middle of the first element of a selector. */
export function middleOf(selector: string): { x: number; y: number } {
  const box = document.querySelector(selector)?.getBoundingClientRect()
  if (box === undefined) throw new Error(`There is no ${selector}`)
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

export function textOf(selector: string): string | undefined {
  return document.querySelector(selector)?.textContent ?? undefined
}
