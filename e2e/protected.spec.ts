import type { Locator } from '@playwright/test'
import type { AppDriver } from './appDriver.ts'
import { copiedText, paste } from './clipboard.ts'
import { expect, test } from './test.ts'

const options = {
  token: 'sesame',
  policy: 'all',
  theme: 'dark',
  board: { rows: 20, revision: 7 },
  other: 'x',
}
const mask = '••••••'

test.use({
  schema: {
    title: 'Deal board',
    type: 'object',
    'x-locks': 'locks',
    properties: {
      token: { type: 'string', writeOnly: true },
      policy: { type: 'string', readOnly: true },
      theme: { type: 'string' },
      board: {
        type: 'object',
        properties: { rows: { type: 'integer' }, revision: { type: 'integer', readOnly: true } },
      },
    },
  },
})

/** Types a value that would change what is read-only; it stays in its editor. */
async function tryBoard(app: AppDriver, text: string): Promise<Locator> {
  await app.cell('board', 'Value').dblclick()
  const editor = app.frame.getByRole('textbox', { name: 'Value of board' })
  await editor.fill(text)
  await editor.press('Enter')
  await expect(app.status).toHaveText('Not changed: board. Read-only.')
  return editor
}

test.beforeEach(async ({ app, portal }) => {
  await portal.setOptions(options)
  await portal.setAppOptions({ locks: ['theme'] })
  await portal.session({ placementOptions: { view: 'options' } })
  await app.open()
  await expect(app.value('token')).toHaveText(mask)
})

test('a secret shows nowhere until it is revealed, and is found by its key alone', async ({ app, page }) => {
  await app.search.fill('sesame')
  await expect(app.frame.getByText('No options match')).toBeVisible()
  await app.search.fill('token')
  await expect(app.value('token')).toHaveText(mask)
  await app.chooseFromMenu('token', 'Reveal value')
  await expect(app.value('token')).toHaveText('sesame')
  await page.emulateMedia({ media: 'print' })
  await expect(app.value('token')).toBeHidden()
  await page.emulateMedia({ media: 'screen' })
  await app.chooseFromMenu('token', 'Hide value')
  await expect(app.value('token')).toHaveText(mask)

  await app.editValue('token', 'mellon')
  await expect(app.value('token')).toHaveText(mask)
  await expect(app.frame.getByRole('log')).toHaveText(`token: ${mask}`)
  await app.button('Review changes').click()
  const review = app.frame.getByRole('dialog')
  await expect(review.getByRole('row', { name: /^token / })).toContainText(mask)
  await expect(review).not.toContainText(/sesame|mellon/)
})

test('an unsaved secret is not kept, so that leaving asks; other changes are', async ({ app, page }) => {
  await app.editValue('other', 'y')
  await app.editValue('token', 'mellon')
  const stored = (): Promise<string> =>
    app.frame.locator('html').evaluate(() => JSON.stringify(Object.entries(localStorage)))
  await expect.poll(stored).toContain('other')
  expect(await stored()).not.toMatch(/token|sesame|mellon/)
  const asked = page.waitForEvent('dialog')
  const leaving = page.close({ runBeforeUnload: true })
  await (await asked).dismiss()
  await leaving
  await app.save()
  await expect(app.status).toHaveText('2 options saved.')
})

test('secrets leave the app only when they are asked for', async ({ app, page }) => {
  await app.frame.getByRole('checkbox', { name: 'Select all' }).check()
  expect(await copiedText(page)).not.toMatch(/token|sesame/)
  await expect(app.status).toHaveText('Not included, because secret: token')
  await app.button('Clear selection').click()

  await app.chooseMore('Export')
  const dialog = app.frame.getByRole('dialog')
  await expect(dialog).toContainText('Not included, because secret: token')
  await dialog.getByRole('button', { name: 'Copy' }).click()
  await expect(dialog.getByRole('status')).toHaveText(/^4 options/)
  await dialog.getByRole('checkbox', { name: 'Include secrets' }).check()
  await dialog.getByRole('button', { name: 'Copy' }).click()
  await expect(dialog.getByRole('status')).toHaveText(/^5 options/)
})

test('what is read-only or locked does not open, and says why; other parts of it can be changed', async ({
  app,
  page,
  portal,
}) => {
  await expect(app.cell('policy', 'Value').getByRole('img', { name: 'Read-only.' })).toBeVisible()
  const locked = app.cell('theme', 'Value')
  await expect(locked.getByRole('img', { name: 'Set by your administrator.' })).toBeVisible()
  await locked.click()
  await page.keyboard.press('F2')
  await expect(app.status).toHaveText('Not changed: theme. Set by your administrator.')
  await page.keyboard.press('x')
  await page.keyboard.press('Delete')
  await expect(app.frame.getByRole('textbox', { name: 'Value of theme' })).toHaveCount(0)
  await expect(app.state('theme')).toHaveCount(0)

  const editor = await tryBoard(app, '{"rows": 50, "revision": 8}')
  await expect(editor).toHaveValue('{"rows": 50, "revision": 8}')
  await editor.fill('{"rows": 50, "revision": 7}')
  await editor.press('Enter')
  await app.save()
  await expect(app.status).toHaveText('1 option saved.')
  expect(await portal.options()).toEqual({ ...options, board: { rows: 50, revision: 7 } })
})

test('an import names what it must not change, and shows no secret', async ({ app, portal }) => {
  await paste(app, 'other', '{"token": "mellon", "policy": "none", "theme": "dark", "other": "y"}')
  const dialog = app.frame.getByRole('dialog')
  const refused = dialog.getByRole('row', { name: /^policy / })
  await expect(refused).toContainText('Refused')
  await expect(refused).toContainText('Read-only.')
  await expect(dialog.getByRole('row', { name: /^theme / })).not.toContainText('Refused')
  await expect(dialog.getByRole('row', { name: /^token / })).toContainText(mask)
  await expect(dialog).not.toContainText(/sesame|mellon/)
  await dialog.getByRole('button', { name: 'Apply 2 changes' }).click()
  await app.save()
  await expect(app.status).toHaveText('2 options saved.')
  expect(await portal.options()).toEqual({ ...options, token: 'mellon', other: 'y' })
})

test('in a conflict, all three values of a secret are masked', async ({ app, portal }) => {
  await app.editValue('token', 'mellon')
  await portal.rival({ token: 'speak' })
  await app.save()
  const dialog = app.frame.getByRole('dialog', { name: '1 option was changed here and elsewhere' })
  await expect(dialog.getByRole('row', { name: /^token / })).toContainText(mask)
  await expect(dialog).not.toContainText(/sesame|mellon|speak/)
})
