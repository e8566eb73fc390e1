import type { PictureName } from '../scripts/pictures.ts'
import type { AppDriver } from './appDriver.ts'
import type { forms } from './portalForm.ts'
import { settingScenes } from './settingScenes.ts'
import { speechIn } from './speech.ts'
import { expect } from './test.ts'

/** What one picture shows. */
export interface Scene {
  /** The whole page of the portal, or the app's frame in it. */
  readonly part: 'page' | 'frame'
  /** The window's size, in CSS pixels. */
  readonly width: number
  readonly height: number
  /** Gets the portal ready, before the app is opened; without it, the portal holds {@link fewOptions}. */
  readonly prepare?: (app: AppDriver) => Promise<void>
  /** Brings the open app to the state of the picture, and checks that it is there. */
  readonly play: (app: AppDriver) => Promise<void>
}

/** Few enough that an added one stands in the picture too. */
export const fewOptions = {
  'crm.grid.columns': ['ID', 'TITLE', 'STAGE_ID', 'OPPORTUNITY'],
  'crm.grid.sort': { field: 'DATE_MODIFY', order: 'DESC' },
  'crm.grid.page.size': 20,
  'crm.filter.default': 'my-open-deals',
  'crm.show.closed': false,
  'ui.greeting': 'Good morning, Anna 👋',
  'ui.welcome.text': 'Добро пожаловать! Начните с импорта контактов.',
  'ui.last.tab': 'deals',
  'notify.digest': null,
  'sync.retry': { attempts: 3, delays: [1, 5, 30] },
}

/** Cells of a spreadsheet, of which each row meets another fate. */
const table = `crm.grid.page.size\t50
crm.discount.limit\t12.5
crm.show.closed\tfalse
ui.last.tab\tleads
ui.last.tab\tquotes`

async function editSome(app: AppDriver): Promise<void> {
  await app.editValue('crm.grid.page.size', '50')
  await app.editValue('crm.grid.sort', '{"field":"TITLE","order":"ASC"}')
  await app.chooseFromMenu('ui.last.tab', 'Remove')
  await app.add('ui.accent', 'teal')
  await expect(app.frame.getByText('4 unsaved changes')).toBeVisible()
}

async function prepareInstallation({ portal }: AppDriver): Promise<void> {
  await portal.setOptions({})
  await portal.session({ installMode: true })
}

/** The pictures of the app; the portal's own form is a sketch. */
export const scenes: Readonly<Record<Exclude<PictureName, keyof typeof forms>, Scene>> = {
  ...settingScenes,
  grid: {
    part: 'page',
    width: 1280,
    height: 800,
    async play(app) {
      await editSome(app)
      await app.cell('crm.filter.default', 'Value').dblclick()
      await expect(app.frame.getByRole('textbox', { name: 'Value of crm.filter.default' })).toBeFocused()
    },
  },
  editing: {
    part: 'frame',
    width: 1280,
    height: 620,
    async play(app) {
      await app.editValue('crm.grid.page.size', '50')
      await app.cell('crm.grid.sort', 'Value').dblclick()
      await app.page.keyboard.press('ControlOrMeta+A')
      await app.page.keyboard.insertText('{"field":"TITLE","order":}')
      await app.page.keyboard.press('Enter')
      await expect(app.alert.filter({ hasText: 'Line 1, column 26' })).toBeVisible()
    },
  },
  searching: {
    part: 'frame',
    width: 1280,
    height: 760,
    prepare: (app) => app.portal.scenario('typical'),
    async play(app) {
      await app.search.fill('crm')
      await app.filter('object')
      await expect(app.frame.getByText('3 of 40 shown')).toBeVisible()
      await expect(app.row('sync.field.map')).toBeVisible()
      await expect(app.frame.getByText('3 of 40 shown')).toBeInViewport({ ratio: 1 })
    },
  },
  reviewing: {
    part: 'frame',
    width: 1100,
    height: 680,
    async play(app) {
      await editSome(app)
      await app.button('Review changes').click()
      const dialog = app.frame.getByRole('dialog', { name: '4 unsaved changes' })
      await expect(dialog.getByRole('button', { name: 'Revert ui.last.tab' })).toBeVisible()
      await expect(dialog.getByRole('button', { name: 'Save', exact: true })).toBeVisible()
    },
  },
  conflict: {
    part: 'frame',
    width: 1100,
    height: 680,
    async play(app) {
      await app.editValue('crm.grid.page.size', '50')
      await app.editValue('ui.last.tab', 'leads')
      await app.portal.rival({ 'crm.grid.page.size': 100 })
      await app.save()
      const dialog = app.frame.getByRole('dialog', { name: '1 option was changed here and elsewhere' })
      await expect(dialog.getByRole('row', { name: /^crm\.grid\.page\.size / })).toContainText('5010020')
      await expect(dialog.getByRole('button', { name: 'Keep mine' })).toBeVisible()
    },
  },
  importing: {
    part: 'frame',
    width: 1100,
    height: 790,
    async play(app) {
      await app.chooseMore('Import')
      const dialog = app.frame.getByRole('dialog')
      await dialog.getByRole('textbox').fill(table)
      await dialog.getByRole('button', { name: 'Preview' }).click()
      for (const count of ['1 new', '2 changed', '1 unchanged', '1 refused']) {
        await expect(dialog.getByRole('button', { name: count })).toBeVisible()
      }
    },
  },
  'large-value': {
    part: 'frame',
    width: 1100,
    height: 680,
    prepare: (app) => app.portal.scenario('typical'),
    async play(app) {
      await app.cell('crm.filter.presets', 'Value').click()
      await app.page.keyboard.press('ControlOrMeta+Enter')
      const dialog = app.frame.getByRole('dialog')
      await expect(dialog.getByRole('textbox', { name: 'Value of crm.filter.presets' })).toBeFocused()
      await dialog.getByRole('button', { name: 'Format' }).click()
      await expect(dialog.getByText('"my-open-deals"')).toBeVisible()
    },
  },
  'right-to-left': {
    part: 'frame',
    width: 1280,
    height: 800,
    async play(app) {
      const arabic = speechIn('ar')
      await editSome(app)
      const settings = await app.openSettings()
      await settings.getByRole('combobox', { name: 'Language' }).selectOption('ar')
      await expect(app.frame.getByRole('grid', { name: arabic('grid.label') })).toBeVisible()
      await app.page.keyboard.press('Escape')
      await expect(app.frame.getByRole('button', { name: arabic('save.save'), exact: true })).toBeVisible()
      await expect(app.frame.locator(':root')).toHaveAttribute('dir', 'rtl')
    },
  },
  phone: {
    part: 'frame',
    width: 400,
    height: 760,
    async play(app) {
      await editSome(app)
      await app.toggle('crm.show.closed').click()
      await expect(app.frame.getByText('5 unsaved changes')).toBeAttached()
      await expect(app.cell('crm.show.closed', 'Value')).toBeInViewport({ ratio: 1 })
    },
  },
  welcome: {
    part: 'page',
    width: 1100,
    height: 620,
    prepare: prepareInstallation,
    async play(app) {
      await expect(app.frame.getByRole('heading', { name: 'Welcome to User Options' })).toBeVisible()
      await expect(app.button('Finish installation')).toBeVisible()
    },
  },
  installed: {
    part: 'page',
    width: 1100,
    height: 760,
    prepare: prepareInstallation,
    async play(app) {
      await app.button('Finish installation').click()
      await expect(app.frame.getByRole('heading', { name: 'There are no options yet' })).toBeVisible()
    },
  },
}
