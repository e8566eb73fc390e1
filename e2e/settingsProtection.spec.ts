import { expect, test } from './test.ts'

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
