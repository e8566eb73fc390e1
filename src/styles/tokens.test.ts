import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { contrast } from './contrast.ts'

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

const content = ['primary', 'secondary', 'tertiary'].map((name) => `ui-color-bg-content-${name}`)
const raised = ['app-bg-raised', 'app-raised-hover']
const soft = (name: string): string => `ui-color-accent-soft-${name}-2`

/** Each text with all that it stands on. */
const texts: readonly (readonly [text: string, on: readonly string[]])[] = [
  ['ui-color-base-1', [...content, ...raised, 'app-row-hover', soft('blue'), soft('green'), soft('orange')]],
  ['app-text-secondary', [...content, ...raised, 'app-row-hover', soft('blue'), 'app-fill-selection']],
  ['app-text-muted', content],
  ['ui-color-accent-main-link', [soft('blue')]],
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
  ['ui-color-accent-main-primary', [...content, soft('blue')]],
  ['ui-color-accent-main-alert', ['ui-color-bg-content-primary']],
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

  test('white is seen on a switch and a checkbox', () => {
    const fills = ['ui-color-accent-main-primary', 'app-control-line']
    expect(fills.filter((fill) => contrast('#ffffff', colour(fill, theme)) < 3)).toEqual([])
  })
})
