import { createRequire } from 'node:module'
import type { Locator, Page } from '@playwright/test'
import type { AppDriver } from './appDriver.ts'

interface AxeOptions {
  readonly runOnly?: readonly string[]
  readonly rules?: Readonly<Record<string, { readonly enabled: boolean }>>
}

declare global {
  interface Window {
    readonly axe: {
      run(
        context: Element,
        options: AxeOptions,
      ): Promise<{
        readonly violations: readonly {
          readonly id: string
          readonly nodes: readonly { readonly html: string }[]
        }[]
      }>
    }
  }
}

/** The rules that depend on colours: what else axe looks at is the same in every theme. */
const colourRules = ['color-contrast', 'link-in-text-block'] as const
const withoutColours: AxeOptions = {
  rules: Object.fromEntries(colourRules.map((rule) => [rule, { enabled: false }])),
}

/** Brings axe into every page and frame that is opened from now on. */
export async function bringAxe(page: Page): Promise<void> {
  await page.addInitScript({ path: createRequire(import.meta.url).resolve('axe-core/axe.min.js') })
}

/** Makes the app follow the system's theme, as people choose it in the settings. */
export async function followSystemTheme(app: AppDriver): Promise<void> {
  const settings = await app.openSettings()
  await settings.getByRole('combobox', { name: app.say('app.theme') }).selectOption('system')
  await app.page.keyboard.press('Escape')
}

async function violationsUnder(root: Locator, options: AxeOptions): Promise<string[]> {
  return root.evaluate(async (element, rules) => {
    const result = await window.axe.run(element, rules)
    return result.violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`),
    )
  }, options)
}

/** What axe finds wrong in a page as it is now, targets that are too small included, one line per place. */
export function violationsIn(page: Page): Promise<string[]> {
  return violationsUnder(page.locator(':root'), { rules: { 'target-size': { enabled: true } } })
}

/**
 * What axe finds wrong in the app's frame in the light theme and in the dark one, one line per place; the app has to
 * follow the system's theme.
 */
export async function axeViolations(app: AppDriver): Promise<string[]> {
  const found: string[] = []
  for (const [colorScheme, options] of [
    ['light', {}],
    ['dark', { runOnly: colourRules }],
  ] as const) {
    // Without motion, or colours would be on their way from one theme to the other.
    await app.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    for (const violation of await violationsUnder(app.frame.locator(':root'), options))
      found.push(`${colorScheme}: ${violation}`)
  }
  return found
}

/** What axe finds wrong in the app's frame apart from its colours, one line per place. */
export function axeViolationsApartFromColours(app: AppDriver): Promise<string[]> {
  return violationsUnder(app.frame.locator(':root'), withoutColours)
}
