import type { Locator, Page } from '@playwright/test'
import { expect } from './test.ts'

/** The group of a setting on the page that shows the controls of settings. */
export function groupOf(page: Page, title: string): Locator {
  return page.getByRole('group', { name: title, exact: true })
}

/** What a setting is, as JSON. */
export async function expectValue(group: Locator, value: unknown): Promise<void> {
  await expect(group.locator('output')).toHaveText(JSON.stringify(value))
}
