import { panel, question, savingSchema, storedBoard as board } from './savingSettings.ts'
import { expect, test } from './test.ts'

test.use({ schema: savingSchema })

test.beforeEach(({ portal }) => portal.setOptions({ rows: 50, board }))

test('what is not valid is kept as typed and counted, and never written; all else is saved', async ({
  settings,
  page,
  portal,
}) => {
  const { app } = settings
  await settings.open()
  await settings.type('Rows', '4')
  await settings.expectFault('Rows', 'At least 5.')
  await settings.type('Rows', 'many')
  await settings.expectFault('Rows', 'This must be a whole number.')
  await settings.type('Mail', 'nobody')
  await settings.expectFault('Mail', 'An address, please.')
  await settings.type('Board a', 'one')
  await expect(panel(app)).toContainText('3 unsaved changes')
  await page.keyboard.press('ControlOrMeta+s')
  await expect(question(app)).toHaveAccessibleDescription('Change the board?')
  await question(app).getByRole('button', { name: 'Save' }).click()
  await expect(app.alert).toContainText(
    'Not saved, since it is not valid yet: Rows, Mail. What was typed is kept.',
  )
  await expect(settings.field('Rows'), 'the first that is not valid').toBeFocused()
  await expect(settings.field('Rows')).toHaveValue('many')
  await expect(panel(app)).toContainText('2 unsaved changes')
  expect(await portal.options()).toEqual({ rows: 50, board: board.replace('"1"', '"one"') })

  await settings.showTab('All options')
  await expect(app.value('rows')).toHaveText('50')
  await settings.showTab('Settings')
  await expect(settings.field('Mail')).toHaveValue('nobody')
  await settings.type('Mail', 'a@example.com')
  await expect(app.alert).not.toContainText('Mail')
  await settings.type('Rows', '60')
  await expect(app.alert).toHaveCount(0)
  await settings.save(2)
  await expect(app.status).toContainText('From tomorrow on.')
  expect(await portal.options()).toMatchObject({ rows: 60, mail: 'a@example.com' })

  await settings.type('Rows', '')
  await expect(settings.field('Rows'), 'not set, and so the default').toHaveValue('20')
  await settings.type('Rows', '1')
  await app.button('Discard changes').click()
  await app.frame.getByRole('button', { name: 'Yes, discard' }).click()
  await expect(settings.field('Rows')).toHaveValue('60')
  await settings.expectNoFault('Rows')
})

test('an input that is not valid comes back by an undo, hides nothing newer, and overwrites nothing unseen', async ({
  settings,
  portal,
}) => {
  const { app } = settings
  await settings.open()
  await settings.type('Rows', 'many')
  await app.button('Discard changes').click()
  await app.frame.getByRole('button', { name: 'Yes, discard' }).click()
  await expect(settings.field('Rows')).toHaveValue('50')
  await app.button('Undo').click()
  await expect(settings.field('Rows')).toHaveValue('many')
  await portal.rival({ rows: 77 })
  await settings.type('Board a', 'one')
  await app.save()
  await question(app).getByRole('button', { name: 'Save' }).click()
  await expect(settings.setting('Rows')).toContainText('Stored: 77')
  await settings.search.fill('77')
  await settings.type('Rows', '60')
  await expect(settings.setting('Rows')).toContainText('Conflict')
  expect(await portal.options()).toEqual({ rows: 77, board: board.replace('"1"', '"one"') })
})

test('what is hidden is kept, named and not saved, and comes back; a question is asked once, what applies later is told', async ({
  settings,
  portal,
}) => {
  const { app } = settings
  await settings.open()
  await settings.type('Mail', 'a@example.com')
  await settings.type('Board a', 'x')
  await settings.type('Board low', 'deep')
  await settings.type('Board a', 'y')
  await expect(settings.setting('Board low')).toHaveCount(0)
  await settings.toggle('On').click()
  await expect(settings.setting('Mail')).toHaveCount(0)
  await expect(panel(app)).toContainText('Not saved while hidden: Mail, Board › Board low')

  await app.save()
  await expect(question(app)).toHaveAccessibleDescription('Switch it for everybody? Change the board?')
  await question(app).getByRole('button', { name: 'Cancel' }).click()
  expect(await portal.requests('user.option.set'), 'cancelled').toHaveLength(0)
  await app.save()
  await question(app).getByRole('button', { name: 'Save' }).click()
  await expect(app.status).toContainText('2 options saved.')
  await expect(app.status).toContainText('Reload the page to apply: On')
  expect(await portal.options()).toEqual({ rows: 50, board: board.replace('"1"', '"y"'), on: false })
  await expect(panel(app)).toContainText('2 unsaved changes')

  await settings.toggle('On').click()
  await expect(settings.field('Mail')).toHaveValue('a@example.com')
  await settings.type('Board a', 'x')
  await expect(settings.field('Board low')).toHaveValue('deep')
  await app.save()
  await question(app).getByRole('button', { name: 'Save' }).click()
  await expect(app.status).toContainText('3 options saved.')
  expect(await portal.options()).toEqual({
    rows: 50,
    on: true,
    mail: 'a@example.com',
    board: '{ "a": "x", "b": "2", "list": ["x"], "z": 1.0, "low": "deep" }',
  })
})

test('one entry of the history for each field; undo and redo show what they bring, even in a field that has the focus', async ({
  settings,
  page,
}) => {
  const { app } = settings
  await settings.open()
  await settings.field('Rows').fill('')
  await settings.field('Rows').pressSequentially('120')
  await settings.field('Board a').fill('')
  await settings.field('Board a').pressSequentially('abc')
  await app.button('Undo').click()
  await expect(settings.field('Board a')).toHaveValue('1')
  await expect(settings.setting('Board a')).not.toContainText('Changed')
  await app.button('Undo').click()
  await expect(settings.field('Rows')).toHaveValue('50')
  await expect(app.button('Undo')).toHaveAttribute('aria-disabled', 'true')
  await app.button('Redo').click()
  await expect(settings.field('Rows')).toHaveValue('120')

  await test.step('while the field has the focus', async () => {
    await settings.field('Rows').fill('')
    await settings.field('Rows').pressSequentially('70')
    // A press that leaves the focus where it is, as on a touch screen.
    await app.button('Undo').dispatchEvent('click')
    await expect(settings.field('Rows')).toBeFocused()
    await expect(settings.field('Rows')).toHaveValue('120')
    await app.button('Redo').dispatchEvent('click')
    await expect(settings.field('Rows')).toHaveValue('70')
    await page.keyboard.press('End')
    await page.keyboard.type('5')
    await expect(settings.field('Rows')).toHaveValue('705')
    await settings.expectFault('Rows', 'At most 200.')
    await settings.field('Rows').press('Backspace')
    await expect(panel(app)).toContainText('1 unsaved change')
  })
  await app.button('Undo').click()
  await expect(settings.field('Rows')).toHaveValue('120')

  await settings.type('Rows', 'many')
  await settings.type('Mail', 'nobody')
  await app.button('Undo').click()
  await expect(settings.field('Rows'), 'in place of what was not valid').toHaveValue('50')
  await settings.expectNoFault('Rows')
  await expect(settings.field('Mail')).toHaveValue('nobody')
  await settings.search.fill('board')
  await expect(settings.setting('Mail')).toHaveCount(0)
  await app.save()
  await expect(settings.field('Mail'), 'found again, since it cannot be saved').toBeFocused()
})
