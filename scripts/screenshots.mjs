/**
 * Takes the pictures of the README, docs/screenshot.png and docs/screenshot-dark.png: the built app in a local
 * portal of its own, in the middle of some edits. The same build gives the same pictures on the same machine.
 */
import { mkdirSync, statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { chromium } from '@playwright/test'
import { runnerImport } from 'vite'

const PORTAL_PORT = 5290
const APP_PORT = 5291

/** Few enough that the added one stands in the picture too. */
const OPTIONS = {
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

/** Loads a module of the project; Node 20 does not read TypeScript, Vite does. */
async function load(path) {
  const { module } = await runnerImport(fileURLToPath(new URL(path, import.meta.url)))
  return module
}

const { findBrowser } = await load('./findBrowser.ts')
const { AppDriver } = await load('../e2e/appDriver.ts')
const { startPortal } = await load('../e2e/portalControl.ts')

async function edit(app) {
  await app.editValue('crm.grid.page.size', '50')
  await app.editValue('crm.grid.sort', '{"field":"TITLE","order":"ASC"}')
  await app.row('ui.last.tab').getByRole('button', { name: 'Remove' }).click()
  await app.add('ui.accent', 'teal')
  await app.cell('crm.filter.default', 'Value').dblclick()
}

async function takePicture(browser, portal, theme) {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    locale: 'en-US',
    timezoneId: 'UTC',
    colorScheme: theme,
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  const app = new AppDriver(page, portal)
  await app.open()
  await (await app.openSettings()).getByRole('combobox', { name: 'Theme' }).selectOption(theme)
  await edit(app)
  await page.mouse.move(0, 0)

  const name = theme === 'dark' ? 'screenshot-dark.png' : 'screenshot.png'
  const path = fileURLToPath(new URL(`../docs/${name}`, import.meta.url))
  await page.screenshot({ path, animations: 'disabled' })
  await context.close()
  console.log(`docs/${name}: ${statSync(path).size} bytes`)
}

mkdirSync(new URL('../docs/', import.meta.url), { recursive: true })
// Chromium's sandbox refuses to start as root, as in most containers.
const browser = await chromium.launch({ chromiumSandbox: false, ...findBrowser() })
const { control, stop } = await startPortal(PORTAL_PORT, APP_PORT)
try {
  await control.setOptions(OPTIONS)
  for (const theme of ['light', 'dark']) await takePicture(browser, control, theme)
} finally {
  await stop()
  await browser.close()
}
