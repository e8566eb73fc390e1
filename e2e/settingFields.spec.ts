import type { Locator } from '@playwright/test'
import { type DevServer, startDevServer } from './devServer.ts'
import { expectValue, groupOf } from './settingGroups.ts'
import { expect, test } from './test.ts'

let server: DevServer

test.beforeAll(async () => {
  server = await startDevServer()
})

test.afterAll(() => server.stop())

test.beforeEach(async ({ page }) => {
  await page.goto(`${server.url}ui.html?settings`)
  await expect(page.getByRole('heading', { name: 'Controls of settings' })).toBeVisible()
})

test('a number is read as it is written here, tells its unit, and stays as typed while it is wrong', async ({
  page,
}) => {
  const rows = groupOf(page, 'Rows per page')
  const control = rows.getByRole('textbox', { name: 'Rows per page', exact: true })
  await expect(control, 'the default').toHaveValue('20')
  await expect(control).toHaveAccessibleDescription('From 5 to 200. rows')
  await control.fill('500')
  await control.blur()
  await expect(control).toHaveValue('500')
  await expect(control).toHaveAttribute('aria-invalid', 'true')
  await expectValue(rows, null)
  await control.fill('100.0')
  await control.press('Enter')
  await expect(control).toHaveValue('100')
  await expectValue(rows, 100)
  await control.fill('')
  await control.blur()
  await expect(control).toHaveValue('20')
  await expectValue(rows, null)

  const rate = groupOf(page, 'Rate')
  await rate.getByRole('textbox').fill('9 007 199 254 740 993')
  await expect(rate.locator('output')).toHaveText('9007199254740993')
})

test('a field becomes an area for line breaks that are pasted, not while one types', async ({ page }) => {
  const group = groupOf(page, 'Greeting')
  const control = group.getByRole('textbox', { name: 'Greeting', exact: true })
  await group.getByRole('button', { name: 'Suggestions' }).press('Enter')
  await page.getByRole('menuitem', { name: 'Good day' }).press('Enter')
  await expectValue(group, 'Good day')
  await control.fill('Hi!')
  await control.press('ArrowLeft')
  await control.evaluate((element) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', ' all\r\nof you')
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  })
  await expect(control).toBeFocused()
  await page.keyboard.type(',')
  await expectValue(group, 'Hi all\nof you,!')
  await control.fill('Hi')
  await page.keyboard.type('!')
  await expect(control).toHaveJSProperty('tagName', 'TEXTAREA')
  await control.blur()
  await expect(control).toHaveJSProperty('tagName', 'INPUT')
  await expectValue(group, 'Hi!')

  const signature = groupOf(page, 'Signature')
  const area = signature.getByRole('textbox', { name: 'Signature', exact: true })
  await area.press('Control+End')
  await area.press('Enter')
  await expectValue(signature, 'Best regards,\nthe sales team\n')
})

test('formats have the browser’s fields where these show all; a part of a date is told, and no “not set”', async ({
  page,
}) => {
  const day = groupOf(page, 'First day')
  await day.getByRole('textbox', { name: 'First day' }).fill('2026-12-24')
  await expectValue(day, '2026-12-24')
  await day.getByRole('textbox').press('Backspace')
  await expect(day.getByRole('textbox')).toHaveAttribute('aria-invalid', 'true')
  await expectValue(day, '2026-11-02')

  const reminder = groupOf(page, 'Reminder')
  await reminder.getByRole('textbox', { name: 'Reminder' }).fill('08:15')
  await expectValue(reminder, '08:15:00')

  const meeting = groupOf(page, 'Meeting')
  const control = meeting.getByRole('textbox', { name: 'Meeting', exact: true })
  await control.press('1')
  await control.blur()
  await expect(control).toHaveAttribute('aria-invalid', 'true')
  await expectValue(meeting, null)
  await control.fill('2026-12-24T18:00')
  await expect(control).not.toHaveAttribute('aria-invalid')
  await expectValue(meeting, '2026-12-24T18:00')

  const zoned = groupOf(page, 'Meeting with a zone').getByRole('textbox')
  await expect(zoned).toHaveAttribute('type', 'text')
  await expect(zoned).toHaveValue('2026-11-02T07:30+03:00')

  const email = groupOf(page, 'Send to')
  const address = email.getByRole('textbox', { name: 'Send to' })
  await expect(address).toHaveAttribute('type', 'email')
  await address.fill('nobody')
  await expect(address).toHaveAttribute('aria-invalid', 'true')
  await expectValue(email, 'sales@example.com')
  await expect(groupOf(page, 'Site').getByRole('textbox')).toHaveAttribute('type', 'url')

  const accent = groupOf(page, 'Accent')
  const picker = accent.getByLabel('Pick a colour: Accent')
  await expect(accent.getByRole('textbox', { name: 'Accent', exact: true })).toHaveValue('#28f')
  await expect(picker).toHaveValue('#2288ff')
  await picker.fill('#00ff00')
  await expectValue(accent, '#00ff00')
})

test('a secret is not in its field before it is revealed, and is replaced by typing alone', async ({
  page,
}) => {
  const group = groupOf(page, 'Token')
  const control = group.getByRole('textbox', { name: 'Token', exact: true })
  await expect(control).toHaveAttribute('type', 'password')
  await expect(control).toHaveValue('')
  await control.press('a')
  await expectValue(group, 'a')
  await control.press('Backspace')
  await expectValue(group, 'stored-secret')
  await group.getByRole('button', { name: 'Reveal' }).press('Enter')
  await expect(control).toHaveValue('stored-secret')
  await control.fill('revealed')
  await group.getByRole('button', { name: 'Hide' }).click()
  await expect(control).toHaveValue('')
  await expectValue(group, 'revealed')
})

test('lines are added, moved and removed, and a wrong one is marked; JSON is edited in place', async ({
  page,
}) => {
  const phones = groupOf(page, 'Phones')
  const line = (number: number): Locator =>
    phones.getByRole('textbox', { name: `Phones, line ${number}`, exact: true })
  await phones.getByRole('button', { name: 'Add' }).press('Enter')
  await expect(line(3)).toBeFocused()
  await expect(line(3)).toHaveAttribute('aria-invalid', 'true')
  await expect(line(2)).not.toHaveAttribute('aria-invalid')
  await page.keyboard.type('112')
  await expectValue(phones, ['+1 555 0100', '+1 555 0101', '112'])
  await line(3).press('Alt+ArrowUp')
  await expect(line(2)).toBeFocused()
  await expectValue(phones, ['+1 555 0100', '112', '+1 555 0101'])
  await phones.getByRole('button', { name: 'Move down: Phones, line 1' }).click()
  await phones.getByRole('button', { name: 'Remove Phones, line 3' }).click()
  await expect(line(2)).toBeFocused()
  await expectValue(phones, ['112', '+1 555 0100'])

  const limits = groupOf(page, 'Limits')
  await limits.getByRole('textbox').first().fill('1,000.5')
  await expectValue(limits, [1000.5, 'many'])

  const filter = groupOf(page, 'Filter')
  const control = filter.getByRole('textbox', { name: 'Filter', exact: true })
  await control.fill('{"stage": [')
  await expect(control).toHaveAttribute('aria-invalid', 'true')
  await control.fill('{"id": 9007199254740993}')
  await expect(filter.locator('output')).toHaveText('{"id":9007199254740993}')
  await control.blur()
  await expect(control).toHaveValue('{\n  "id": 9007199254740993\n}')
  await expect(filter.getByRole('button', { name: 'Open in large editor' })).toBeVisible()
})
