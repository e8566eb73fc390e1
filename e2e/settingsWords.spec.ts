import { AppDriver } from './appDriver.ts'
import { expect, test } from './test.ts'

test.describe('checks', () => {
  const cases: Readonly<
    Record<string, { words: object; bad: string; fault: string; good: string; stored: unknown }>
  > = {
    type: {
      words: { type: 'integer' },
      bad: '1.5',
      fault: 'This must be a whole number.',
      good: '1.0',
      stored: 1,
    },
    const: { words: { type: 'integer', const: 3 }, bad: '2', fault: 'This must be 3.', good: '3', stored: 3 },
    minimum: {
      words: { type: 'number', minimum: 0.5 },
      bad: '0.4',
      fault: 'At least 0.5.',
      good: '0.5',
      stored: 0.5,
    },
    maximum: { words: { type: 'number', maximum: 2 }, bad: '2.1', fault: 'At most 2.', good: '2', stored: 2 },
    exclusiveMinimum: {
      words: { type: 'number', exclusiveMinimum: 1 },
      bad: '1',
      fault: 'More than 1.',
      good: '2',
      stored: 2,
    },
    exclusiveMaximum: {
      words: { type: 'number', exclusiveMaximum: 1 },
      bad: '1',
      fault: 'Less than 1.',
      good: '0',
      stored: 0,
    },
    multipleOf: {
      words: { type: 'number', multipleOf: 0.1 },
      bad: '0.35',
      fault: 'A multiple of 0.1.',
      good: '0.3',
      stored: 0.3,
    },
    minLength: {
      words: { type: 'string', minLength: 2 },
      bad: '😀',
      fault: 'At least 2 characters.',
      good: 'ab',
      stored: 'ab',
    },
    maxLength: {
      words: { type: 'string', maxLength: 2 },
      bad: 'abc',
      fault: 'At most 2 characters.',
      good: '😀b',
      stored: '😀b',
    },
    pattern: {
      words: { type: 'string', pattern: '^[^ @]+@[^ @]+$', examples: ['a@b'] },
      ...{
        bad: 'a',
        fault: 'This is not written in the expected form. An example: a@b',
        good: 'a@c',
        stored: 'a@c',
      },
    },
    color: {
      words: { type: 'string', format: 'color' },
      bad: 'red',
      fault: 'Enter a colour such as',
      good: '#123',
      stored: '#123',
    },
    email: {
      words: { type: 'string', format: 'email' },
      bad: 'a',
      fault: 'Enter an email address',
      good: 'a@b.example',
      stored: 'a@b.example',
    },
    uri: {
      words: { type: 'string', format: 'uri' },
      bad: 'a b',
      fault: 'Enter an address such as',
      good: 'a:b',
      stored: 'a:b',
    },
    items: {
      words: { type: 'array', items: { type: 'array', items: { type: 'integer' } } },
      ...{
        bad: '[["a"]]',
        fault: 'Item 1 → Item 1: This must be a whole number.',
        good: '[[1]]',
        stored: [[1]],
      },
    },
    minItems: {
      words: { type: 'array', minItems: 2 },
      bad: '[1]',
      fault: 'At least 2 items.',
      good: '[1,2]',
      stored: [1, 2],
    },
    maxItems: {
      words: { type: 'array', maxItems: 1 },
      bad: '[1,2]',
      fault: 'At most 1 item.',
      good: '[1]',
      stored: [1],
    },
    uniqueItems: {
      words: { type: 'array', uniqueItems: true },
      ...{ bad: '[1,1.0]', fault: 'Each item may appear only once.', good: '[1,2]', stored: [1, 2] },
    },
    required: {
      words: { type: 'object', 'x-control': 'json', properties: { a: { type: 'integer' } }, required: ['a'] },
      ...{ bad: '{"b":1}', fault: '“a” must be filled in.', good: '{"a":1}', stored: { a: 1 } },
    },
    additionalProperties: {
      words: { type: 'object', 'x-control': 'json', properties: { a: {} }, additionalProperties: false },
      ...{ bad: '{"b":1}', fault: '“b” does not belong here.', good: '{"a":1}', stored: { a: 1 } },
    },
    int64: {
      words: { type: 'integer' },
      ...{
        bad: '9223372036854775808',
        fault: 'more digits than can be kept exactly',
        good: '12',
        stored: 12,
      },
    },
    own: {
      words: { type: 'string', maxLength: 1, 'x-errors': { maxLength: 'One letter!' } },
      bad: 'ab',
      fault: 'One letter!',
      good: 'a',
      stored: 'a',
    },
  }
  test.use({
    schema: {
      type: 'object',
      properties: Object.fromEntries(
        Object.entries(cases).map(([key, { words }]) => [key, { title: `T ${key}`, ...words }]),
      ),
    },
  })

  test('each word refuses what does not fit, says so beside the control, and lets through what does', async ({
    settings,
    portal,
  }) => {
    await portal.setOptions('{"unnamed":1}')
    await settings.open()
    for (const [key, { bad, fault }] of Object.entries(cases)) {
      await settings.field(`T ${key}`).fill(bad)
      await settings.expectFault(`T ${key}`, fault)
    }
    const count = Object.keys(cases).length
    await expect(settings.app.frame.getByText(`${count} unsaved changes`)).toBeVisible()
    await settings.app.save()
    await expect(settings.app.alert).toContainText('Not saved, since it is not valid yet: T type')
    expect(await portal.optionsText()).toBe('{"unnamed":1}')
    for (const [key, { good }] of Object.entries(cases)) {
      await settings.field(`T ${key}`).fill(good)
      await settings.expectNoFault(`T ${key}`)
    }
    await settings.save(count)
    const stored = Object.entries(cases).map(([key, each]) => [key, each.stored])
    expect(await portal.options()).toEqual({ unnamed: 1, ...Object.fromEntries(stored) })
  })
})

test.describe('conditions', () => {
  test.use({
    schema: {
      'x-groups': [
        { id: 'a', title: 'Always' },
        { id: 'b', title: 'Sometimes', 'x-visibleIf': { on: [true] } },
      ],
      type: 'object',
      properties: {
        on: { type: 'boolean', 'x-stored': 'yn', default: false, title: 'On', 'x-group': 'a' },
        days: {
          type: 'array',
          items: { enum: ['mo', 'tu'] },
          'x-stored': 'commas',
          title: 'Days',
          'x-group': 'a',
        },
        quiet: {
          type: 'object',
          'x-stored': 'json',
          title: 'Quiet',
          'x-group': 'a',
          properties: {
            on: { type: 'boolean', title: 'Quiet on' },
            from: { type: 'string', title: 'Quiet from', 'x-visibleIf': { '/quiet/on': [true] } },
          },
        },
        grouped: { type: 'string', title: 'Grouped', 'x-group': 'b' },
        tuesday: { type: 'string', title: 'Tuesday', 'x-visibleIf': { days: ['tu'] } },
        both: { type: 'string', title: 'Both', 'x-visibleIf': { days: 'set', '/quiet/from': 'set' } },
        ping: { type: 'string', title: 'Ping', default: 'p', 'x-visibleIf': { pong: ['q'] } },
        pong: { type: 'string', title: 'Pong', default: 'q', 'x-visibleIf': { ping: ['p'] } },
        needed: { type: 'string', title: 'Needed', 'x-visibleIf': { on: [true] } },
      },
      required: ['needed'],
    },
  })

  test('compare what is meant: decoded, with defaults, within objects, any item of a list, or anything set', async ({
    settings,
    portal,
  }) => {
    await portal.setOptions({ on: 'N', days: 'mo', quiet: '{"on":true}', grouped: 'kept' })
    await settings.open()
    const { app } = settings
    const sections = settings.sections.getByRole('button')
    await expect(sections).toHaveText(['Always', 'Other'])
    for (const title of ['Grouped', 'Tuesday', 'Both', 'Needed'])
      await expect(settings.setting(title)).toHaveCount(0)
    for (const title of ['Ping', 'Pong']) await expect(settings.field(title), 'a cycle').toBeVisible()
    await settings.toggle('On').click()
    await expect(sections).toHaveText(['Always', 'Sometimes', 'Other'])
    await expect(settings.field('Grouped')).toHaveValue('kept')
    await expect(settings.setting('Needed')).toContainText('This setting is needed, and is not set.')
    await settings.box('Days', 'tu').check()
    await expect(settings.field('Tuesday')).toBeVisible()
    await settings.type('Quiet from', '22:00')
    await expect(settings.field('Both')).toBeVisible()
    await settings.box('Days', 'tu').uncheck()
    await settings.box('Days', 'mo').uncheck()
    await expect(settings.field('Both'), 'no days at all is a value of its own').toBeVisible()
    await settings.toggle('Quiet on').click()
    await expect(settings.setting('Quiet from')).toHaveCount(0)
    await expect(settings.field('Both'), 'what it compares is hidden, and still set').toBeVisible()
    await settings.toggle('Quiet on').click()
    await settings.save(3)
    expect(await portal.options()).toEqual({
      on: 'Y',
      days: '',
      quiet: '{"on":true,"from":"22:00"}',
      grouped: 'kept',
    })
    await expect(app.alert).toHaveCount(0)
  })
})

test.describe('what may not be changed', () => {
  test.use({
    schema: {
      'x-appDefaults': true,
      'x-locks': 'locked.keys',
      'x-allOptions': 'hidden',
      type: 'object',
      properties: {
        free: { type: 'integer', default: 1, title: 'Free' },
        bad: { type: 'integer', default: 1, title: 'Bad' },
        lock: { type: 'string', title: 'Lock' },
        fixed: { type: 'string', readOnly: true, title: 'Fixed' },
        state: {
          type: 'object',
          readOnly: true,
          title: 'State',
          properties: { a: { type: 'boolean', title: 'State a' }, b: { enum: ['x', 'y'], title: 'State b' } },
        },
        versioned: {
          type: 'object',
          'x-stored': 'json',
          'x-version': 'v',
          title: 'Versioned',
          properties: { v: { type: 'integer', const: 2 }, size: { type: 'integer', title: 'Size' } },
        },
        secrets: {
          type: 'object',
          writeOnly: true,
          title: 'Secrets',
          properties: { key: { type: 'string', default: 'default-key', title: 'Secret key' } },
        },
      },
    },
  })

  test('is shown and cannot be changed: locks, read-only, another version; the portal’s defaults; no way to the grid', async ({
    settings,
    page,
    portal,
  }) => {
    await portal.setAppOptions({ free: 7, bad: 'x', lock: 'theirs', 'locked.keys': ['lock'], other: 1 })
    const stored =
      '{"free":7,"lock":"mine","fixed":"f","state":{"a":true,"b":"x"},"versioned":"{\\"v\\":3,\\"size\\":1}","secrets":{"key":"hidden-key"}}'
    await portal.setOptions(stored)
    await portal.faults({ delay: { methods: ['app.option.get'], ms: 1500 } })
    await settings.open()
    const { app } = settings
    await expect(settings.field('Lock'), 'before the portal’s own options are there').toHaveValue('mine')
    await expect(settings.setting('Free')).toContainText('Default: 1')
    await expect(settings.field('Lock')).toHaveValue('theirs')
    expect((await portal.requests('app.option.get')).map(({ params }) => params)).toHaveLength(1)

    await expect(app.frame.getByRole('tab')).toHaveCount(0)
    await expect(app.grid).toHaveCount(0)
    await expect(settings.setting('Free')).toContainText('Portal default: 7')
    await settings.reset('Free').click()
    await expect(settings.field('Free')).toHaveValue('7')
    await expect(settings.field('Bad'), 'the portal’s own does not fit').toHaveValue('1')

    await expect(settings.setting('Lock')).toContainText('Set by your administrator')
    await expect(settings.field('Fixed')).toHaveAttribute('readonly')
    await expect(settings.setting('Fixed')).toContainText('Read-only')
    await expect(settings.setting('State a')).toContainText('Read-only')
    await settings.toggle('State a').click()
    await expect(settings.toggle('State a')).toBeChecked()
    await settings.choice('State b', 'y').click()
    await expect(settings.choice('State b', 'x')).toBeChecked()
    await expect(settings.setting('Versioned')).toContainText('Written by another version of the app')
    await expect(settings.field('Size')).toHaveAttribute('readonly')
    for (const title of ['Lock', 'Fixed', 'Size']) {
      await settings.field(title).click()
      await page.keyboard.type('9')
    }
    await expect(app.frame.getByText('1 unsaved change')).toBeVisible()
    await expect(app.frame.getByText(/hidden-key|default-key/)).toHaveCount(0)
    await settings.save(1)
    expect((await portal.options())['free']).toBe(null)
    expect((await portal.optionsText()).replaceAll(String.raw`\u0022`, String.raw`\"`)).toBe(
      stored.replace('"free":7', '"free":null'),
    )
  })

  test.describe('when the app’s own options cannot be read', () => {
    // The browser reports the portal's answer.
    test.use({ allowedConsole: /Failed to load resource/ })

    test('without the app’s own options, settings are shown, and it can be tried again', async ({
      settings,
      portal,
    }) => {
      await portal.setAppOptions({ free: 9 })
      await portal.setOptions({ fixed: 'f' })
      await portal.faults({ error: { methods: ['app.option.get'], status: 403, code: 'ACCESS_DENIED' } })
      await settings.open()
      await expect(settings.field('Fixed')).toHaveValue('f')
      await expect(settings.field('Free')).toHaveValue('1')
      await expect(settings.app.alert).toContainText('The portal’s own values could not be loaded')
      await portal.faults({})
      await settings.app.alert.getByRole('button').click()
      await expect(settings.field('Free')).toHaveValue('9')
      await expect(settings.app.alert).toHaveCount(0)
    })
  })
})

test.describe('all options', () => {
  test.use({
    schema: {
      'x-allOptions': 'read-only',
      type: 'object',
      properties: { a: { type: 'string', title: 'A' } },
    },
  })

  test('may be there to look at only', async ({ settings, page, portal }) => {
    await portal.setOptions({ a: '1', b: '2' })
    await settings.open()
    await settings.showTab('All options')
    const { app } = settings
    await expect(app.grid).toHaveAttribute('aria-readonly', 'true')
    await expect(app.button('Add option')).toHaveCount(0)
    await app.cell('b', 'Value').click()
    await page.keyboard.type('x')
    await page.keyboard.press('Delete')
    await expect(app.frame.getByText('unsaved')).toHaveCount(0)
    await settings.showTab('Settings')
    await settings.type('A', '3')
    await settings.showTab('All options')
    await settings.save(1)
    expect(await portal.options()).toEqual({ a: '3', b: '2' })
  })
})

test.describe('a schema with mistakes', () => {
  test('is told with each place, and all options are shown', async ({ app, portal }) => {
    await portal.setOptions({ a: '1' })
    portal.serveSchema(
      JSON.stringify(
        {
          type: 'object',
          properties: {
            a: { type: 'strng' },
            b: { $ref: '#/$defs/x', oneOf: [], 'x-typo': 1, 'x-acme-fine': 1 },
            c: { type: 'integer', default: 'x' },
            d: { type: 'string', pattern: '(a+)+$' },
            e: { type: 'string', 'x-visibleIf': { nobody: [1] } },
            f: { type: 'string', title: '<img src=x onerror=alert(1)>', 'x-i18n': { rus: { title: 'x' } } },
          },
        },
        null,
        1,
      ),
    )
    await app.open()
    const notice = app.alert.filter({
      hasText: 'The settings schema has 8 mistakes. All options are shown instead; nothing is lost.',
    })
    await expect(notice).toBeVisible()
    await notice.getByText('Details').click()
    for (const place of [
      '(/properties/a/type): ',
      '(/properties/b/$ref): ',
      '(/properties/b/oneOf): ',
      '(/properties/b/x-typo): ',
      '(/properties/c/default): ',
      '(/properties/d/pattern): ',
      '(/properties/e/x-visibleIf/nobody): ',
      '(/properties/f/x-i18n/rus): ',
    ]) {
      await expect(notice).toContainText(place)
    }
    await expect(notice).toContainText('Line 5, column ')
    await expect(notice).toContainText('Did you mean “ru”?')
    await app.editValue('a', '2')
    await app.save()
    await expect(app.status).toContainText('1 option saved.')

    portal.serveSchema(
      '{"x-allOptions":"hidden","type":"object","properties":{"a":{"typo":1},"s":{"type":"string","writeOnly":true}}}',
    )
    const other = new AppDriver(await app.page.context().newPage(), portal)
    await app.page.close()
    await other.open()
    await expect(other.grid, 'hidden by the schema: to look at only').toHaveAttribute('aria-readonly', 'true')
  })
})
