import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pictureFile, pictures } from '../scripts/pictures.ts'
import { followSystemTheme } from './axe.ts'
import { forms, portalFormHtml } from './portalForm.ts'
import { fewOptions, scenes } from './scenes.ts'
import { startPortal } from './startPortal.ts'
import { expect, test as base } from './test.ts'

/** The folder that keeps the pictures; without it, each test leaves its picture in its own output. */
const keptIn = process.env['PICTURES']

/** The portal's address stands in the pictures: in those that are kept, always the same. */
const test =
  keptIn === undefined
    ? base
    : base.extend<object, object>({
        running: [
          // oxlint-disable-next-line no-empty-pattern
          async ({}, provide) => {
            const portal = await startPortal({ portal: 5290, app: 5291 })
            await provide(portal.control)
            await portal.stop()
          },
          { scope: 'worker' },
        ],
      })

test.use({ contextOptions: { reducedMotion: 'reduce' } })

for (const { name, themes } of pictures) {
  if (name === 'form-static' || name === 'form-server') {
    const form = forms[name]
    test(`the sketch ${name} has what the guide names`, async ({ page }, testInfo) => {
      const guide = await readFile('docs/administering.md', 'utf8')
      for (const named of [form.chosen, form.button, ...form.fields.map(({ label }) => label)]) {
        expect(guide).toContain(`**${named}**`)
      }
      await page.setViewportSize({ width: 688, height: 600 })
      await page.setContent(portalFormHtml(form))
      await expect(page.getByRole('button', { name: form.button })).toBeVisible()
      await page
        .locator('body')
        .screenshot({ path: join(keptIn ?? testInfo.outputPath(), pictureFile(name, 'light')) })
    })
    continue
  }
  const { part, width, height, prepare, play } = scenes[name]
  test(`the picture ${name} shows what it should, in the ${themes.join(' and the ')} theme`, async ({
    app,
    page,
    portal,
  }, testInfo) => {
    await portal.setOptions(fewOptions)
    await prepare?.(app)
    await page.setViewportSize({ width, height })
    await page.goto(portal.url)
    if (themes.length > 1) {
      await followSystemTheme(app)
      await expect(app.frame.getByRole('group', { name: 'Settings' })).toBeHidden()
    }
    await play(app)
    await page.mouse.move(0, 0)

    const shown = part === 'page' ? page.locator('body') : page.locator('iframe.app-frame')
    for (const theme of themes) {
      await page.emulateMedia({ colorScheme: theme })
      const path = join(keptIn ?? testInfo.outputPath(), pictureFile(name, theme))
      await shown.screenshot({ path, animations: 'disabled' })
    }
  })
}
