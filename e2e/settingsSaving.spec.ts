import type { Locator } from '@playwright/test'
import type { AppDriver } from './appDriver.ts'
import { expect, test } from './test.ts'

const schema = {
  type: 'object',
  properties: {
    on: {
      type: 'boolean',
      default: true,
      title: 'On',
      'x-confirm': 'Switch it for everybody?',
      'x-appliesAfter': 'reload',
    },
    rows: { type: 'integer', minimum: 5, maximum: 200, default: 20, title: 'Rows' },
    mail: {
      type: 'string',
      format: 'email',
      title: 'Mail',
      'x-visibleIf': { on: [true] },
      'x-appliesAfter': 'From tomorrow on.',
      'x-errors': { format: 'An address, please.' },
    },
    board: {
      type: 'object',
      title: 'Board',
      'x-stored': 'json',
      'x-confirm': 'Change the board?',
      properties: {
        a: { type: 'string', title: 'Board a' },
        b: { type: 'string', title: 'Board b' },
        list: { type: 'array', items: { type: 'string' }, title: 'Board list' },
        low: { type: 'string', title: 'Board low', 'x-visibleIf': { '/board/a': ['x'] } },
      },
    },
    versioned: {
      type: 'object',
      title: 'Versioned',
      'x-version': 'v',
      properties: { v: { type: 'integer' }, c: { type: 'string', title: 'Member c' } },
    },
    token: { type: 'string', writeOnly: true, minLength: 8, title: 'Token' },
  },
}

test.use({ schema })

const board = '{ "a": "1", "b": "2", "list": ["x"], "z": 1.0 }'

test.beforeEach(({ portal }) => portal.setOptions({ rows: 50, board }))

function panel(app: AppDriver): Locator {
  return app.frame.getByRole('region', { name: 'Unsaved changes' })
}

function question(app: AppDriver): Locator {
  return app.frame.getByRole('alertdialog', { name: 'Save these changes?' })
}

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
