import { expect, test } from './test.ts'

/** A schema of these settings, each titled as its key in upper case unless it says otherwise. */
function schemaOf(properties: Readonly<Record<string, object>>): object {
  const titled = Object.entries(properties).map(([key, words]) => [
    key,
    { title: key.toUpperCase(), ...words },
  ])
  return { type: 'object', properties: Object.fromEntries(titled) }
}

test.describe('choices', () => {
  const letters = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i']
  test.use({
    schema: schemaOf({
      switch: { type: 'boolean' },
      yn: { type: 'boolean', 'x-stored': 'yn' },
      few: { enum: ['a', 'b', 'c', 'd'], 'x-enumLabels': ['Ah', 'Be', 'Ce', 'De'] },
      many: { type: 'integer', enum: [1, 2, 3, 4, 5] },
      forced: { enum: [1, 2, 3, 4, 5], 'x-control': 'radio' },
      ticks: {
        type: 'array',
        items: { enum: ['a', 'b', 'c', 'd'], 'x-enumLabels': ['Ah', 'Be', 'Ce', 'De'] },
      },
      searched: { type: 'array', items: { enum: letters }, 'x-stored': 'commas' },
      order: { type: 'array', items: { enum: ['a', 'b', 'c', 'd'] }, 'x-control': 'order' },
      slide: {
        type: 'number',
        minimum: 0,
        maximum: 1,
        multipleOf: 0.1,
        'x-control': 'slider',
        'x-unit': 'x',
      },
    }),
  })

  test('are switches, radio buttons, selects, checkboxes, an order and a slider, stored as the schema says', async ({
    settings,
    page,
    portal,
  }) => {
    await portal.setOptions({
      switch: false,
      yn: 'N',
      few: 'a',
      many: 1,
      forced: 1,
      ticks: ['d', 'x', 'b'],
      searched: 'a, z',
      order: ['c', 'a', 'b'],
      slide: 0.2,
    })
    const { frame } = settings.app
    await settings.open()

    await settings.toggle('SWITCH').press('Space')
    await settings.toggle('YN').click()
    await settings.choice('FEW', 'Be').check()
    await expect(settings.setting('FEW').getByRole('radiogroup', { name: 'FEW' })).toBeVisible()
    await settings.list('MANY').selectOption('4')
    await settings.choice('FORCED', '5').check()

    await test.step('a ticked item enters before what follows it; one that is no choice stays until removed', async () => {
      await expect(settings.setting('TICKS')).toContainText('xNot one of the choices')
      await settings.box('TICKS', 'Ah').check()
      await settings.box('TICKS', 'Ce').check()
      await settings.box('TICKS', 'Be').uncheck()
    })
    await test.step('above eight there is a search', async () => {
      await settings.setting('SEARCHED').getByRole('searchbox').fill('i')
      await expect(settings.setting('SEARCHED').getByRole('checkbox')).toHaveCount(1)
      await settings.box('SEARCHED', 'i').check()
      await settings.button('SEARCHED', 'Remove z').click()
    })
    await test.step('chosen items move by buttons and by keys, and new ones go to the end', async () => {
      await settings.button('ORDER', 'Move down: c').click()
      await settings.box('ORDER', 'b').press('Alt+ArrowUp')
      await expect(settings.box('ORDER', 'b')).toBeFocused()
      await settings.box('ORDER', 'd').check()
      await settings.box('ORDER', 'a').uncheck()
    })
    const slider = settings.setting('SLIDE').getByRole('slider', { name: 'SLIDE' })
    await slider.press('ArrowRight')
    await expect(slider).toHaveAttribute('aria-valuetext', '0.3 x')

    await expect(frame.getByText('9 unsaved changes')).toBeVisible()
    await settings.save(9)
    expect(await portal.options()).toEqual({
      switch: true,
      yn: 'Y',
      few: 'b',
      many: 4,
      forced: 5,
      ticks: ['a', 'c', 'd', 'x'],
      searched: 'a, i',
      order: ['b', 'c', 'd'],
      slide: 0.3,
    })
    await expect(page.getByText('unsaved')).toHaveCount(0)
  })

  test('where nothing fits, nothing is chosen, and what is stored stands there', async ({
    settings,
    portal,
  }) => {
    const stored =
      '{"switch":"perhaps","yn":"y","few":"z","many":"2","ticks":"a","order":{"a":1},"slide":0.25}'
    await portal.setOptions(stored)
    await settings.open()
    await expect(settings.toggle('SWITCH')).not.toBeChecked()
    await expect(settings.setting('SWITCH')).toContainText('Stored: perhaps')
    await settings.expectFault('YN', 'What is stored means neither on nor off.')
    await expect(settings.setting('YN')).toContainText('Stored: y')
    await expect(settings.setting('FEW').getByRole('radio', { checked: true })).toHaveCount(0)
    await settings.expectFault('FEW', 'Choose one of these: Ah, Be, Ce, or De.')
    await expect(settings.list('MANY'), 'a number as text is understood').toHaveValue('1')
    await expect(settings.setting('TICKS')).toContainText('Stored: a')
    await expect(settings.setting('ORDER')).toContainText('Stored: {"a":1}')
    await settings.expectFault('SLIDE', 'A multiple of 0.1.')
    await expect(settings.field('SLIDE'), 'a slider could not show it exactly').toHaveValue('0.25')
    await settings.choice('FORCED', '2').check()
    await settings.save(1)
    expect(await portal.optionsText()).toBe(`${stored.slice(0, -1)},"forced":2}`)
  })
})

test.describe('texts and numbers', () => {
  test.use({
    schema: schemaOf({
      int: { type: 'integer', 'x-unit': 'rows' },
      num: { type: 'number', 'x-stored': 'text' },
      big: { type: 'integer' },
      text: { type: 'string', examples: ['red', 'blue'] },
      long: { type: 'string', maxLength: 200 },
      lines: { type: 'string' },
      area: { type: 'string', 'x-control': 'textarea' },
      date: { type: 'string', format: 'date' },
      time: { type: 'string', format: 'time' },
      moment: { type: 'string', format: 'date-time' },
      zoned: { type: 'string', format: 'date-time' },
      mail: { type: 'string', format: 'email' },
      link: { type: 'string', format: 'uri' },
      colour: { type: 'string', format: 'color' },
      secret: { type: 'string', writeOnly: true },
      numbers: { type: 'array', items: { type: 'integer' }, 'x-stored': 'commas' },
      strings: { type: 'array', items: { type: 'string' } },
      any: {},
      unset: { type: 'object' },
      badText: { type: 'object', 'x-control': 'json', properties: { a: { type: 'integer' } } },
      json: { type: 'object', 'x-control': 'json', properties: { a: { type: 'integer' } } },
    }),
  })

  test('each has the field that shows it, and is stored exactly', async ({ settings, page, portal }) => {
    await portal.setOptions(
      '{"int":20,"num":"0.5","big":9007199254740993,"text":"x","lines":"a\\nb","date":"2025-01-31","time":"09:30:00",' +
        '"moment":"2025-01-31T09:30","zoned":"2025-01-31T09:30:00+03:00","mail":"a@b.example","link":"https://a.example/",' +
        '"colour":"#abc","secret":"s3cret","numbers":"3, 1","strings":["a","b"],"any":[1,{"b":2}],"json":{"a":1,"z":9007199254740993}}',
    )
    await settings.open()
    await expect(settings.setting('INT')).toContainText('rows')
    await settings.type('INT', '1,000')
    await settings.type('NUM', '2.50')
    await expect(settings.field('BIG')).toHaveValue('9007199254740993')
    await settings.type('BIG', '9007199254740995')
    await settings.button('TEXT', 'Suggestions').click()
    await settings.app.frame.getByRole('menuitem', { name: 'blue' }).click()
    await expect(settings.field('TEXT')).toHaveValue('blue')
    await settings.type('TEXT', 'green')
    for (const title of ['LONG', 'LINES', 'AREA']) {
      await expect(settings.field(title)).toHaveJSProperty('tagName', 'TEXTAREA')
      await settings.type(title, `${title}\nmore`)
    }
    const types = { DATE: 'date', TIME: 'time', MOMENT: 'datetime-local', MAIL: 'email', LINK: 'url' }
    for (const [title, type] of Object.entries(types)) {
      await expect(settings.setting(title).locator('input')).toHaveAttribute('type', type)
    }
    const browserField = (title: string) => settings.setting(title).locator('input').first()
    await browserField('DATE').fill('2025-02-28')
    await browserField('TIME').fill('18:45')
    await browserField('MOMENT').fill('2025-02-28T18:45')
    await expect(settings.field('ZONED'), 'the browser’s field knows no zone').toHaveValue(
      '2025-01-31T09:30:00+03:00',
    )
    await settings.type('MAIL', 'b@b.example')
    await settings.type('LINK', 'https://b.example/')
    await settings.type('COLOUR', '#fedcba')

    await expect(settings.setting('SECRET').locator('input')).toHaveValue('')
    await expect(settings.app.frame.getByText('s3cret')).toHaveCount(0)
    await settings.button('SECRET', 'Reveal').click()
    await expect(settings.field('SECRET')).toHaveValue('s3cret')
    await settings.type('SECRET', 'n3w')
    await settings.button('SECRET', 'Hide').click()

    await settings.line('NUMBERS', 2).fill('10')
    await settings.button('NUMBERS', 'Add').click()
    await expect(settings.line('NUMBERS', 3)).toBeFocused()
    await page.keyboard.insertText('7')
    await settings.line('NUMBERS', 3).press('Alt+ArrowUp')
    await settings.button('STRINGS', 'Remove STRINGS, line 1').click()
    await settings.type('ANY', '[1, {"b": 3}]')
    await settings.type('JSON', '{"a": 2, "z": 9007199254740993}')

    await settings.save(18)
    expect(await portal.optionsText()).toBe(
      '{"int":1000,"num":"2.5","big":9007199254740995,"text":"green","lines":"LINES\\nmore","date":"2025-02-28","time":"18:45:00",' +
        '"moment":"2025-02-28T18:45","zoned":"2025-01-31T09:30:00+03:00","mail":"b@b.example","link":"https:\\/\\/b.example\\/",' +
        '"colour":"#fedcba","secret":"n3w","numbers":"3, 7, 10","strings":["b"],"any":[1,{"b":3}],"json":{"a":2,"z":9007199254740993},"long":"LONG\\nmore","area":"AREA\\nmore"}',
    )
  })

  test('any value opens in the large editor, and is checked against the schema', async ({
    settings,
    page,
    portal,
  }) => {
    await portal.setOptions({ any: [1], badText: { a: 1 } })
    await settings.open()
    const { app } = settings
    const panel = app.frame.getByRole('dialog')
    const replace = async (title: string, key: string, text: string): Promise<void> => {
      await settings.button(title, 'Open in large editor').click()
      await expect(panel.getByRole('textbox', { name: `Value of ${key}` })).toBeFocused()
      await page.keyboard.press('ControlOrMeta+A')
      await page.keyboard.insertText(text)
      await panel.getByRole('button', { name: 'Apply' }).click()
    }
    await settings.type('UNSET', '{"new": 1}')
    await replace('UNSET', 'unset', '{"new": 2}')
    await expect(panel).toHaveCount(0)
    await expect(settings.button('UNSET', 'Open in large editor'), 'where it was opened').toBeFocused()
    await expect(settings.field('UNSET')).toHaveValue(/"new": 2/)
    await replace('ANY', 'any', '[2]')
    await settings.type('BADTEXT', '{"a": "x"}')
    await settings.expectFault('BADTEXT', 'This must be a whole number.')
    await replace('BADTEXT', 'badText', '{"a": "y"}')
    await expect(panel).toContainText('This must be a whole number.')
    await panel.getByRole('textbox', { name: 'Value of badText' }).focus()
    await page.keyboard.press('ControlOrMeta+A')
    await page.keyboard.insertText('{"a": 2}')
    await panel.getByRole('button', { name: 'Apply' }).click()
    await expect(panel).toHaveCount(0)
    await expect(settings.field('BADTEXT')).toHaveValue(/"a": 2/)
    await settings.expectNoFault('BADTEXT')
    await settings.save(3)
    expect(await portal.options()).toEqual({ any: [2], badText: { a: 2 }, unset: { new: 2 } })
  })
})
