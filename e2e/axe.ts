import { createRequire } from 'node:module'
import type { FrameLocator, Page } from '@playwright/test'

declare global {
  interface Window {
    readonly axe: {
      run(context: Element): Promise<{
        readonly violations: readonly {
          readonly id: string
          readonly nodes: readonly { readonly html: string }[]
        }[]
      }>
    }
  }
}

/** Brings axe into every page and frame that is opened from now on. */
export async function bringAxe(page: Page): Promise<void> {
  await page.addInitScript({ path: createRequire(import.meta.url).resolve('axe-core/axe.min.js') })
}

/** What axe finds wrong in the frame, one line per place. */
export async function axeViolations(frame: FrameLocator): Promise<string[]> {
  return frame.locator(':root').evaluate(async (root) => {
    const { violations } = await window.axe.run(root)
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`))
  })
}
