import { panel, question, savingSchema, storedBoard as board } from './savingSettings.ts'
import { expect, test } from './test.ts'

test.use({ schema: savingSchema })

test.beforeEach(({ portal }) => portal.setOptions({ rows: 50, board }))

test('different members merge by themselves; the same member is a conflict of that setting', async ({
  settings,
  portal,
}) => {
  const { app } = settings
  const write = (text: string) => portal.rival({ board: text })
  const saveBoard = async (): Promise<void> => {
    await app.save()
    await question(app).getByRole('button', { name: 'Save' }).click()
  }
  await settings.open()
  await settings.type('Board a', 'mine')
  await write('{ "a": "1", "b": "theirs", "list": ["x"], "z": 2 }')
  await saveBoard()
  await expect(app.status).toContainText('1 option saved.')
  expect((await portal.options())['board']).toBe('{ "a": "mine", "b": "theirs", "list": ["x"], "z": 2 }')
  await expect(settings.field('Board b')).toHaveValue('theirs')

  await test.step('the review says so', async () => {
    await settings.type('Board a', 'again')
    await write('{ "a": "mine", "b": "more", "list": ["x"], "z": 2 }')
    await app.comeBack()
    await expect(settings.field('Board b')).toHaveValue('more')
    await app.button('Review changes').click()
    const review = app.frame.getByRole('dialog', { name: '1 unsaved change' })
    await expect(review).toContainText('Board: Changes made elsewhere to other parts were kept.')
    await review.getByRole('button', { name: 'Close' }).first().click()
  })

  for (const [choice, a] of [
    ['Keep mine', 'again'],
    ['Take theirs', 'their a'],
  ] as const) {
    await test.step(choice, async () => {
      await settings.type('Board a', 'again')
      await settings.type('Board b', 'my b')
      await write('{ "a": "their a", "b": "more", "list": ["their"], "z": 3 }')
      await saveBoard()
      const dialog = app.frame.getByRole('dialog', { name: '1 option was changed here and elsewhere' })
      await dialog.getByRole('button', { name: 'Decide later' }).click()
      await expect(settings.setting('Board a')).toContainText('Conflict')
      await expect(settings.setting('Board b')).not.toContainText('Conflict')
      await settings.button('Board a', 'Resolve').click()
      await dialog.getByRole('button', { name: 'Edit', exact: true }).click()
      await expect(settings.field('Board a'), 'its setting').toBeFocused()
      await settings.button('Board a', 'Resolve').click()
      await dialog.getByRole('button', { name: choice }).click()
      await expect(dialog).toBeHidden()
      await expect(settings.field('Board a')).toHaveValue(a)
      await expect(settings.field('Board b')).toHaveValue('my b')
      await expect(settings.line('Board list', 1)).toHaveValue('their')
      await saveBoard()
      await expect(app.status).toContainText('1 option saved.')
      expect((await portal.options())['board']).toBe(
        `{ "a": "${a}", "b": "my b", "list": ["their"], "z": 3 }`,
      )
      await write('{ "a": "mine", "b": "more", "list": ["x"], "z": 2 }')
      await app.comeBack()
      await expect(settings.field('Board b')).toHaveValue('more')
    })
  }
})

test('where the version has changed elsewhere, the whole object conflicts', async ({ settings, portal }) => {
  const { app } = settings
  await portal.setOptions({ versioned: { v: 1, c: 'c', d: 'd' } })
  await settings.open()
  await settings.type('Member c', 'mine')
  await portal.rival({ versioned: { v: 2, c: 'c', d: 'other' } })
  await app.save()
  const dialog = app.frame.getByRole('dialog', { name: '1 option was changed here and elsewhere' })
  await dialog.getByRole('button', { name: 'Decide later' }).click()
  await expect(settings.setting('Versioned')).toContainText('Conflict')
  expect(await portal.options()).toEqual({ versioned: { v: 2, c: 'c', d: 'other' } })
  await settings.button('Versioned', 'Resolve').first().click()
  await dialog.getByRole('button', { name: 'Take theirs' }).click()
  await expect(settings.field('Member c')).toHaveValue('c')
  await expect(panel(app)).toHaveCount(0)
})

test('unsaved edits and what is not valid survive a reload; a secret does not, and is asked about', async ({
  settings,
  page,
  portal,
}) => {
  const { app } = settings
  await settings.open()
  await settings.type('Board b', 'unsaved')
  await settings.type('Rows', '12 or so')
  await settings.type('Token', 'short')
  await settings.expectFault('Token', 'At least 8 characters.')
  await settings.toggle('On').click()
  await expect.poll(() => portal.requests('profile')).not.toHaveLength(0)

  const asked = page.waitForEvent('dialog')
  const reloaded = page.reload()
  const dialog = await asked
  expect(dialog.type(), 'the secret would be lost').toBe('beforeunload')
  await dialog.accept()
  await reloaded

  const offer = app.frame.getByRole('region', { name: 'Recovered changes' })
  await expect(offer).toContainText('3 unsaved changes from')
  await offer.getByText('Compare').click()
  await expect(offer.getByRole('row', { name: /^rows/ })).toContainText('12 or so50')
  await expect(app.frame.getByText('short')).toHaveCount(0)
  await settings.type('Rows', 'newer')
  await offer.getByRole('button', { name: 'Restore' }).click()
  await expect(settings.field('Board b')).toHaveValue('unsaved')
  await expect(settings.toggle('On')).not.toBeChecked()
  await expect(settings.field('Rows'), 'what is typed by now').toHaveValue('newer')
  await expect(offer, 'the older stays offered').toContainText('1 unsaved change from')
  await settings.type('Rows', '60')
  await offer.getByRole('button', { name: 'Restore' }).click()
  await expect(offer).toHaveCount(0)
  await expect(settings.field('Rows')).toBeFocused()
  await expect(settings.field('Rows')).toHaveValue('12 or so')
  await settings.expectFault('Rows', 'This must be a whole number.')
  await expect(panel(app)).toContainText('4 unsaved changes')
  expect(await portal.options()).toEqual({ rows: 50, board })
})
