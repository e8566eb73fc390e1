import { AppDriver } from './appDriver.ts'
import { speechIn } from './speech.ts'
import { expect, test } from './test.ts'

test('a number cell takes numbers as the language writes them, and says what they are read as', async ({
  page,
  portal,
}) => {
  await portal.setOptions({ n: 1 })
  await portal.session({ language: 'de' })
  const app = new AppDriver(page, portal, speechIn('de'))
  await app.open()
  const field = app.frame.getByRole('textbox', { name: app.say('editor.value', { key: 'n' }) })
  for (const [text, value] of [
    ['1.000,5', 1000.5],
    ['1 000,25', 1000.25],
    ['−5', -5],
    ['１２', 12],
    ['٣٫٥', 3.5],
  ] as const) {
    await app.cell('n', 'Value').dblclick()
    await field.fill(text)
    await expect(field).toHaveAccessibleDescription(app.say('editor.readAs', { value: String(value) }))
    await field.press('Enter')
    await expect(app.value('n')).toHaveText(String(value))
    await expect(app.cell('n', 'Type')).toHaveText(app.say('kind.number'))
  }

  await test.step('what is JSON keeps its meaning, and says so where it may be another', async () => {
    await app.cell('n', 'Value').dblclick()
    await field.fill('1.234')
    await expect(field).toHaveAccessibleDescription(
      app.say('editor.ambiguous', { value: '1.234', other: '1234' }),
    )
    await field.press('Enter')
    await expect(app.value('n')).toHaveText('1.234')
  })

  await test.step('what is no number here says how to write it, and stays', async () => {
    await app.cell('n', 'Value').dblclick()
    await field.fill('1,234.5')
    await field.press('Enter')
    await expect(
      app.frame.getByRole('alert').filter({
        hasText: app.say('problem.number-form', { simple: '1,5', grouped: '1.234,5' }),
      }),
    ).toBeVisible()
    await expect(field).toHaveValue('1,234.5')
    await field.press('Escape')
  })

  await test.step('the large editor reads the same', async () => {
    await app.cell('n', 'Key').click()
    await page.keyboard.press('ControlOrMeta+Enter')
    const panel = app.frame.getByRole('dialog')
    await expect(panel.getByRole('textbox')).toBeFocused()
    await page.keyboard.press('ControlOrMeta+A')
    await page.keyboard.insertText('2.000,5')
    await page.keyboard.press('ControlOrMeta+Enter')
    await expect(app.value('n')).toHaveText('2000.5')
  })

  await app.save()
  await expect.poll(() => portal.options()).toEqual({ n: 2000.5 })
})

test('in English a comma groups digits, and one that does not is explained', async ({ app, portal }) => {
  await portal.setOptions({ n: 1 })
  await app.open()
  await app.editValue('n', '1,234')
  await expect(app.value('n')).toHaveText('1234')
  await app.cell('n', 'Value').dblclick()
  const field = app.frame.getByRole('textbox', { name: 'Value of n' })
  await field.fill('1,5')
  await field.press('Enter')
  await expect(app.frame.getByRole('alert').filter({ hasText: '1.5 or 1,234.5' })).toBeVisible()
  await expect(field).toBeFocused()
})

test('a text becomes the number that it is when its type is changed', async ({ page, portal }) => {
  await portal.setOptions({ price: '1 000,5', flag: 'ИСТИНА' })
  await portal.session({ language: 'ru' })
  const app = new AppDriver(page, portal, speechIn('ru'))
  await app.open()
  await app.chooseType('price', 'number')
  await expect(app.value('price')).toHaveText('1000.5')
  await app.chooseType('flag', 'boolean')
  await expect(app.toggle('flag')).toBeChecked({ checked: true })
})

test('Add option: the type is chosen beside the key, by mouse and by key', async ({ app, page, portal }) => {
  await portal.setOptions({ a: 1 })
  await app.open()
  const newKey = app.frame.getByRole('textbox', { name: 'New key' })
  const typeOf = (key: string) => app.frame.getByRole('combobox', { name: `Type of ${key}`, exact: true })
  const valueOf = (key: string) => app.frame.getByRole('textbox', { name: `Value of ${key}`, exact: true })

  await app.button('Add option').click()
  await newKey.fill('count')
  await typeOf('count').selectOption('number')
  await newKey.press('Enter')
  await expect(valueOf('count')).toBeFocused()
  await page.keyboard.insertText('1,500')
  await page.keyboard.press('Enter')
  await expect(app.value('count')).toHaveText('1500')
  await expect(app.cell('count', 'Type')).toHaveText('number')

  await app.button('Add option').click()
  await page.keyboard.insertText('flag')
  await page.keyboard.press('Shift+Tab')
  await expect(typeOf('flag')).toBeFocused()
  await page.keyboard.press('b')
  await page.keyboard.press('Enter')
  await expect(app.frame.getByRole('combobox', { name: 'Value of flag' })).toBeFocused()
  await page.keyboard.press('t')
  await page.keyboard.press('Enter')
  await expect(app.toggle('flag')).toBeChecked({ checked: true })

  await test.step('Tab still leads from the key to the value, and the type is chosen there too', async () => {
    await app.button('Add option').click()
    await page.keyboard.insertText('tags')
    await page.keyboard.press('Tab')
    await expect(valueOf('tags')).toBeFocused()
    await page.keyboard.press('Shift+Tab')
    await expect(typeOf('tags')).toBeFocused()
    await typeOf('tags').selectOption('list')
    await expect(typeOf('tags')).toBeFocused()
    await page.keyboard.press('Tab')
    await expect(valueOf('tags')).toHaveValue('[]')
    await page.keyboard.insertText('["x"]')
    await page.keyboard.press('Enter')
    await expect(app.value('tags')).toHaveText('["x"]')
  })

  await test.step('a type that was chosen counts, even where no text is typed', async () => {
    await app.add('later', '')
    await app.button('Add option').click()
    await page.keyboard.insertText('none')
    await page.keyboard.press('Enter')
    await typeOf('none').selectOption('null')
    await app.cell('a', 'Key').click()
    await expect(app.cell('none', 'Type')).toHaveText('null')
    await expect(app.cell('later', 'Type')).toHaveText('string')
  })

  await test.step('a text that is typed stays when the type is changed', async () => {
    await app.button('Add option').click()
    await page.keyboard.insertText('size')
    await page.keyboard.press('Enter')
    await page.keyboard.insertText('12 px')
    await typeOf('size').selectOption('number')
    await expect(valueOf('size')).toHaveValue('12 px')
    await valueOf('size').press('Enter')
    await expect(app.frame.getByRole('alert').filter({ hasText: 'This is not a number' })).toBeVisible()
    await valueOf('size').fill('12')
    await page.keyboard.press('Enter')
    await expect(app.cell('size', 'Type')).toHaveText('number')
  })

  await app.save()
  await expect(app.status).toHaveText('6 options saved.')
  expect(await portal.options()).toEqual({
    a: 1,
    count: 1500,
    flag: true,
    tags: ['x'],
    later: '',
    none: null,
    size: 12,
  })
})

test('Add option suggests the type that a text looks like, and takes no focus for it', async ({
  app,
  page,
  portal,
}) => {
  await portal.setOptions({ a: 1 })
  await app.open()
  const suggestion = (name: string) => app.frame.getByRole('button', { name, exact: true })

  async function begin(key: string, text: string): Promise<void> {
    await app.button('Add option').click()
    await page.keyboard.insertText(key)
    await page.keyboard.press('Enter')
    await expect(app.frame.getByRole('textbox', { name: `Value of ${key}` })).toBeFocused()
    await page.keyboard.insertText(text)
  }

  await begin('number', '5')
  await expect(suggestion('Save as number 5')).toBeVisible()
  await expect(app.frame.getByRole('textbox', { name: 'Value of number' })).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(suggestion('Save as number 5')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(app.cell('number', 'Type')).toHaveText('number')
  await expect(app.value('number')).toHaveText('5')

  await begin('object', '{"a":1}')
  await suggestion('Save as object {"a":1}').click()
  await expect(app.cell('object', 'Type')).toHaveText('object')

  await begin('text', '5')
  await expect(suggestion('Save as number 5')).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(app.cell('text', 'Type')).toHaveText('string')

  await begin('tab', '5')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await expect(app.cell('tab', 'Type')).toHaveText('string')
  await expect(app.cell('tab', 'Value')).toBeFocused()

  await begin('code', '007')
  await expect(app.frame.getByRole('button', { name: /^Save as/ })).toHaveCount(0)
  await page.keyboard.press('Enter')

  await app.save()
  await expect(app.status).toHaveText('5 options saved.')
  expect(await portal.options()).toEqual({
    a: 1,
    number: 5,
    object: { a: 1 },
    text: '5',
    tab: '5',
    code: '007',
  })
})

test('one value for many is read the same, and suggested the same', async ({ page, portal }) => {
  await portal.setOptions({ a: 'x', b: 'y' })
  await portal.session({ language: 'de' })
  const app = new AppDriver(page, portal, speechIn('de'))
  await app.open()
  await app.cell('a', 'Key').click()
  await page.keyboard.press('ControlOrMeta+A')
  await app.button(app.say('select.setValue')).click()
  const dialog = app.frame.getByRole('dialog')
  await dialog.getByRole('textbox').fill('1.234,5')
  const kind = app.say('kind.number')
  await dialog.getByRole('button', { name: app.say('editor.suggest', { kind, value: '1234.5' }) }).click()
  for (const key of ['a', 'b']) await expect(app.value(key)).toHaveText('1234.5')
  await app.button(app.say('select.setValue')).click()
  await dialog.getByRole('textbox').fill('0,5')
  await page.keyboard.press('Tab')
  await dialog.getByRole('button', { name: app.say('setValue.apply', { count: 2 }) }).click()
  for (const key of ['a', 'b']) await expect(app.value(key)).toHaveText('0.5')
})
