import { expect, test } from './test.ts'

test('the large editor needs nothing that the policy forbids', async ({ app, page, portal }) => {
  await portal.setOptions({ tree: { a: { b: [1, 2, 3] }, c: 'text' } })
  await app.open()
  await app.cell('tree', 'Value').click()
  await page.keyboard.press('ControlOrMeta+Enter')
  const panel = app.frame.getByRole('dialog')
  const field = panel.getByRole('textbox', { name: 'Value of tree' })
  await expect(field).toBeFocused()
  // Its style sheets are there: without them it would stand in the font of the page.
  expect(await field.evaluate((element) => getComputedStyle(element).fontFamily)).toContain('monospace')
  await panel.getByRole('button', { name: 'Format' }).click()
  await page.keyboard.press('ControlOrMeta+F')
  await page.keyboard.insertText('text')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.insertText('{"a": 1,}')
  const fault = panel.getByText('Line 1, column 9')
  await expect(fault).toBeVisible()
  await page.keyboard.press('F8')
  // Below the text, and in the tooltip at its place.
  await expect(fault).toHaveCount(2)
})

test.describe('what the policy forbids', () => {
  test.use({ allowedConsole: /^Policy: |Content Security Policy|Trusted/ })

  test('is refused in the app’s frame', async ({ app, page }) => {
    await app.open()
    const refused = new Set<string>()
    page.on('console', (message) => {
      const directive = /^Policy: (\S+) refuses/.exec(message.text())?.[1]
      if (directive !== undefined) refused.add(directive)
    })
    const ran = await app.frame.locator(':root').evaluate(async (root) => {
      const { body } = root.ownerDocument
      const script = document.createElement('script')
      const style = document.createElement('style')
      const image = document.createElement('img')
      style.append('body { color: red }')
      image.src = 'https://example.com/pixel.png'
      body.append(script, style, image)
      const foreign = 'data:text/javascript,window.ran=true'
      await import(foreign).catch(() => undefined)
      await fetch('http://127.0.0.1:9/').catch(() => undefined)
      // Later, since what a test evaluates may itself evaluate.
      await new Promise<void>((resolve) => {
        setTimeout(() => {
          try {
            script.append('window.ran = true')
            // oxlint-disable-next-line no-new-func, typescript/no-implied-eval -- it must not run
            new Function('window.ran = true')()
          } catch {
            // As it should be.
          }
          resolve()
        })
      })
      return 'ran' in window
    })
    expect(ran).toBe(false)
    await expect
      .poll(() => [...refused].toSorted())
      .toEqual(['connect-src', 'img-src', 'require-trusted-types-for', 'script-src-elem', 'style-src-elem'])
  })
})
