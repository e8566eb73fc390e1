import { readFile } from 'node:fs/promises'
import type { Locator } from '@playwright/test'
import type { AppDriver } from './appDriver.ts'
import { expect } from './test.ts'

/**
 * Opens everything of the settings view that has something to say, one after another, and calls `visit` at each. The
 * titles of the settings are English in every language that the sample schema does not have.
 */
export async function visitSettings(app: AppDriver, visit: (screen: string) => Promise<void>): Promise<void> {
  const { frame, page, portal, say } = app
  const setting = (title: string): Locator => frame.getByRole('group', { name: title, exact: true })
  await portal.scenario('settings')
  await portal.setAppOptions('{}')
  const schema = await readFile('local-portal/node/scenarios/settings.schema.json', 'utf8')
  portal.serveSchema(schema)
  await page.goto(portal.url)
  await expect(setting('Note')).toBeAttached()
  await visit('settings')

  await setting('Theme').getByRole('radio', { name: 'Light' }).check()
  await setting('Rows per page').getByRole('textbox').fill('many and many more')
  await setting('Access token').getByRole('button').click()
  await setting('Tags to choose from').getByRole('button').last().click()
  await setting('Every').getByRole('textbox').fill('1')
  await visit('settings with changes and faults')
  await app.button(say('save.review')).click()
  await expect(frame.getByRole('dialog')).toBeVisible()
  await visit('review of settings')
  await page.keyboard.press('Escape')

  await portal.rival({ 'ui.theme': 'auto' })
  await app.comeBack()
  await expect(setting('Theme').getByText(say('state.conflict'), { exact: true })).toBeVisible()
  await visit('conflict of a setting')
  await frame.getByRole('searchbox').first().fill('token')
  await expect(setting('Theme')).toHaveCount(0)
  await visit('settings found')
  await frame.getByRole('searchbox').first().fill('nowhere')
  await expect(frame.getByRole('navigation')).toHaveCount(0)
  await visit('no settings found')

  portal.serveSchema(schema.replace('"title"', '"titel"'))
  await page.reload()
  await expect(app.alert.filter({ hasText: 'titel' })).toBeVisible()
  await visit('mistake in the schema')
}
