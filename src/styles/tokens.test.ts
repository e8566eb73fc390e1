import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const css = readFileSync(new URL('tokens.css', import.meta.url), 'utf8')

const themes = ['light', 'dark'] as const
type Theme = (typeof themes)[number]

/** A token's colour as `#rrggbb`, whichever tokens it refers to. */
function colour(token: string, theme: Theme): string {
  const declared = new RegExp(`--${token}: ([^;]+);`).exec(css)?.[1] ?? ''
  const reference = /^var\(--([\w-]+)\)$/.exec(declared)?.[1]
  if (reference !== undefined) return colour(reference, theme)
  const pair = /^light-dark\((#\w+), (#\w+)\)$/.exec(declared)
  const hex = pair?.[theme === 'light' ? 1 : 2]
  if (hex === undefined) throw new Error(`--${token} is no colour: ${declared}`)
  return hex.length === 4 ? hex.replaceAll(/[\da-f]/gi, '$&$&') : hex
}

/** Relative luminance, after WCAG 2. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: string, other: string): number {
  const [dark = 0, bright = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b)
  return (bright + 0.05) / (dark + 0.05)
}

const content = ['primary', 'secondary', 'tertiary'].map((name) => `ui-color-bg-content-${name}`)
const raised = ['app-bg-raised', 'app-raised-hover']
const soft = (name: string): string => `ui-color-accent-soft-${name}-2`

/** Each text with all that it stands on. */
const texts: readonly (readonly [text: string, on: readonly string[]])[] = [
  ['ui-color-base-1', [...content, ...raised, 'app-row-hover', soft('blue'), soft('green'), soft('orange')]],
  ['app-text-secondary', [...content, ...raised, 'app-row-hover', soft('blue'), 'app-fill-selection']],
  ['app-text-link', [...content, ...raised, 'app-row-hover', soft('blue'), 'app-fill-selection']],
  ['app-text-danger', [...content, ...raised, soft('red')]],
  ['app-text-warning', content],
  ['app-text-success', [...content, ...raised]],
  ['app-text-hit', ['app-hit']],
]

/** Each line or fill that shows a control or its state, with all that it stands on. */
const controls: readonly (readonly [control: string, on: readonly string[]])[] = [
  ['app-control-line', [...content, 'app-bg-raised']],
  ['app-focus', [...content, 'app-row-hover', soft('blue')]],
  ['app-fill-primary', ['ui-color-bg-content-primary', 'ui-color-bg-content-secondary', soft('blue')]],
]

describe.each(themes)('%s', (theme) => {
  const low = (pairs: typeof texts, least: number): readonly string[] =>
    pairs.flatMap(([front, backs]) =>
      backs
        .map((back) => [back, contrast(colour(front, theme), colour(back, theme))] as const)
        .filter(([, ratio]) => ratio < least)
        .map(([back, ratio]) => `${front} on ${back}: ${ratio.toFixed(2)}`),
    )

  test('every text has a contrast of 4.5 at least', () => {
    expect(low(texts, 4.5)).toEqual([])
  })

  test('every control has a contrast of 3 at least', () => {
    expect(low(controls, 3)).toEqual([])
  })

  test('white can be read on a button, a badge or an alert that is filled', () => {
    const fills = ['primary', 'danger', 'neutral', 'success', 'warning']
    const unreadable = fills.filter((fill) => contrast('#ffffff', colour(`app-fill-${fill}`, theme)) < 4.5)
    expect(unreadable).toEqual([])
  })
})
