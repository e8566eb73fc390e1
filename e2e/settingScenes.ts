import { readFile } from 'node:fs/promises'
import type { Locator } from '@playwright/test'
import type { AppDriver } from './appDriver.ts'
import type { Scene } from './scenes.ts'
import { expect } from './test.ts'

/** The sample app with its settings. */
async function prepareSettings({ portal }: AppDriver): Promise<void> {
  await portal.scenario('settings')
  portal.serveSchema(await readFile('local-portal/node/scenarios/settings.schema.json', 'utf8'))
}

function setting({ frame }: AppDriver, title: string): Locator {
  return frame.getByRole('group', { name: title, exact: true })
}

async function changeSettings(app: AppDriver): Promise<void> {
  await setting(app, 'Theme').getByRole('radio', { name: 'Light' }).check()
  await setting(app, 'Rows per page').getByRole('textbox').fill('100')
  await setting(app, 'Rows per page').getByRole('textbox').blur()
  await expect(app.frame.getByText('2 unsaved changes')).toBeVisible()
}

/** The pictures of the settings view. */
export const settingScenes = {
  settings: {
    part: 'page',
    width: 1280,
    height: 800,
    prepare: prepareSettings,
    async play(app) {
      await changeSettings(app)
      await expect(setting(app, 'Rows per page').getByText('Default: 20')).toBeVisible()
    },
  },
  'settings-review': {
    part: 'frame',
    width: 1100,
    height: 560,
    prepare: prepareSettings,
    async play(app) {
      await changeSettings(app)
      await app.button('Review changes').click()
      await expect(app.frame.getByRole('dialog').getByText('Theme: Dark → Light')).toBeVisible()
    },
  },
  'settings-phone': {
    part: 'frame',
    width: 400,
    height: 760,
    prepare: prepareSettings,
    async play(app) {
      await setting(app, 'Theme').getByRole('radio', { name: 'Light' }).check()
      await expect(app.frame.getByText('1 unsaved change')).toBeAttached()
    },
  },
  'settings-grid': {
    part: 'frame',
    width: 1280,
    height: 620,
    prepare: prepareSettings,
    async play(app) {
      await app.frame.getByRole('tab', { name: 'All options' }).click()
      await expect(app.row('ui.theme')).toBeVisible()
    },
  },
} as const satisfies Readonly<Record<string, Scene>>
