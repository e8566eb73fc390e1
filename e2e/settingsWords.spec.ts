import { AppDriver } from './appDriver.ts'
import { expect, test } from './test.ts'

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
