import type { OptionValue } from '../../../src/value/optionValue.ts'

export type Options = ReadonlyMap<string, OptionValue>

/** What a person would see once the grid has caught up. */
export interface Expected {
  /** How many rows there are, in view or not. */
  readonly count: number
  /** Some rows in view, the first and the last among them: place from 0, and key. */
  readonly rows: readonly (readonly [index: number, key: string])[]
  /** The value of the first row, where it matters. */
  readonly value?: string
}

export interface Point {
  readonly x: number
  readonly y: number
}

/** A grid under measurement. */
export interface Contender {
  /** Shows the options: all work from the options in hand to the grid is in here. */
  readonly render: (root: HTMLElement, options: Options) => void
  /** Whether the page, as it would be painted now, shows this. */
  readonly shows: (expected: Expected) => boolean
  /** The element that scrolls the rows. */
  readonly scroller: () => Element | null
  /** The middle of the first row's value. */
  readonly valueCell: () => Point
  /** A change was asked for: what was drawn before says nothing from now on. */
  readonly forget?: () => void
}

/** What the runner calls in a page. */
export interface Bench {
  /** @returns milliseconds from the options in hand to the paint of the first rows */
  readonly mount: (count: number, expected: Expected) => Promise<number>
  /** Waits for the next key press, and from it for what is expected. */
  readonly arm: (expected: Expected) => void
  /** @returns milliseconds from the key press to the paint of what {@link Bench.arm} was told to expect */
  readonly measured: () => Promise<number>
  /** @returns the intervals between the frames, in milliseconds */
  readonly scroll: (frames: number, pixels: number) => Promise<number[]>
  readonly toTop: () => void
  readonly valueCell: () => Point
}

declare global {
  interface Window {
    bench: Bench
  }
}
