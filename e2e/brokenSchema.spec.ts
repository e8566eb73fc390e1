import type { AppDriver } from './appDriver.ts'
import { expect, test } from './test.ts'
import type { SchemaSource } from './withSchema.ts'

const options = { theme: 'dark', rows: 20 }

// Chromium writes to the console that a file was not there.
test.use({ allowedConsole: /^Failed to load resource/ })

test.beforeEach(({ portal }) => portal.setOptions(options))

/** Expects what is said of the schema, and a grid in which options are edited and saved as ever. */
async function expectGrid(app: AppDriver, said: readonly string[]): Promise<void> {
  for (const text of said)
    await expect(app.alert.filter({ hasText: 'The settings schema' })).toContainText(text)
  await expect(app.frame.getByRole('tab')).toHaveCount(0)
  const before = await app.value('theme').textContent()
  const after = before === 'dark' ? 'light' : 'dark'
  await app.editValue('theme', after)
  await app.save()
  await expect(app.status).toHaveText('1 option saved.')
  expect(await app.portal.options()).toEqual({ ...options, theme: after })
}

const first = `{
  "type": "object",
  "properties": {
    "theme": `

const broken: readonly (readonly [string, SchemaSource, readonly string[]])[] = [
  ['is no JSON', `${first}{ "title": "Theme", }`, ['Line 4, column 34']],
  ['is HTML', '<!doctype html><title>Not found</title>', ['Line 1, column 1']],
  [
    'has a word of JSON Schema that is not taken',
    `${first}{ "$ref": "#/properties/theme" } } }`,
    ['Line 4, column 16 (/properties/theme/$ref)', '“$ref”'],
  ],
  [
    'has unknown words and wrong types',
    `${first}{ "x-titel": "A", "type": "text", "minimum": "5", "title": 7 } } }`,
    [
      'has 4 mistakes',
      'Line 4, column 16 (/properties/theme/x-titel)',
      '(/properties/theme/type)',
      '(/properties/theme/minimum)',
      '(/properties/theme/title)',
    ],
  ],
  [
    'has a pattern that would hang',
    `${first}{ "type": "string", "pattern": "^(a+)+$" } } }`,
    ['Line 4, column 45 (/properties/theme/pattern)', 'can take a long time'],
  ],
  [
    'has 10,000 properties',
    {
      properties: Object.fromEntries(
        Array.from({ length: 10_000 }, (_, at) => [`key.${at}`, { title: 'A' }]),
      ),
    },
    ['more than 5,000 settings', '/properties/key.5000'],
  ],
]

test('a schema with mistakes is told with the place of each; the options are shown, edited and saved', async ({
  app,
  portal,
}) => {
  await app.open()
  for (const [what, schema, said] of broken) {
    await test.step(what, async () => {
      portal.serveSchema(schema)
      await app.reopen()
      await expectGrid(app, said)
    })
  }
})

test('a schema that is not there, is at another site or never comes is told; so are the options', async ({
  app,
  page,
  portal,
}) => {
  await app.open()
  portal.linkSchema('nowhere/schema.json')
  await app.reopen()
  await expectGrid(app, ['was not found', 'nowhere/schema.json'])

  portal.linkSchema('https://elsewhere.example/schema.json')
  await app.reopen()
  await expectGrid(app, ['at another site', 'https://elsewhere.example/schema.json'])

  portal.serveSchema({ properties: {} })
  await page.route('**/options.schema.json', () => undefined)
  await app.reopen()
  await expectGrid(app, ['could not be fetched', 'options.schema.json'])
})

const markup = '<img src=x onerror="window.pwned=1"><b onclick="window.pwned=2">bold</b>'

/** What the markup would have made. */
const executed = 'img, b, i'

/** Markup in every text that people read, and `__proto__` as a key and as a member. */
const hostile = `{
  "title": "MARKUP schema",
  "x-groups": [{ "id": "a", "title": "MARKUP group", "description": "MARKUP about the group" }],
  "properties": {
    "__proto__": {
      "type": "string", "minLength": 5, "x-group": "a", "title": "MARKUP title", "description": "MARKUP description",
      "x-errors": { "minLength": "MARKUP error" }, "examples": ["MARKUP example"], "x-tags": ["MARKUP tag"]
    },
    "few": { "enum": ["a", "b"], "x-group": "a", "title": "Few", "x-enumLabels": ["MARKUP first", "second"], "default": "a" },
    "many": {
      "enum": ["a", "b", "c", "d", "e"], "title": "Many", "x-group": "a",
      "x-enumLabels": ["MARKUP first", "second", "third", "fourth", "fifth"]
    },
    "ticks": {
      "type": "array", "items": { "enum": ["a", "b"], "x-enumLabels": ["MARKUP first", "second"] },
      "title": "Ticks", "x-group": "a"
    },
    "rows": {
      "type": "integer", "title": "Rows", "x-unit": "MARKUP unit", "x-group": "a",
      "x-confirm": "MARKUP confirm", "x-appliesAfter": "MARKUP later"
    },
    "members": {
      "type": "object", "title": "Members", "x-group": "a",
      "properties": {
        "__proto__": { "type": "integer", "title": "Prototype" },
        "constructor": { "type": "string", "title": "Constructor" }
      },
      "additionalProperties": { "type": "string" }
    }
  }
}`.replaceAll('MARKUP', JSON.stringify(markup).slice(1, -1))

test('markup in all texts of a schema is text, and `__proto__` a key like others', async ({
  app,
  page,
  portal,
  settings,
}) => {
  portal.serveSchema(hostile)
  await portal.setOptions(`{"__proto__":"long","few":"b","ticks":["<i onclick=alert(1)>"],"rows":1,
    "members":{"__proto__":7,"toString":"x"}}`)
  await settings.open()
  const title = `${markup} title`
  await expect(app.frame.getByRole('region', { name: `${markup} group` })).toContainText('about the group')
  await expect(settings.setting(title)).toContainText(`${markup} description`)
  await settings.expectFault(title, `${markup} error`)
  await expect(settings.choice('Few', `${markup} first`)).toBeVisible()
  await expect(settings.setting('Few')).toContainText(`Default: ${markup} first`)
  await expect(settings.list('Many')).toContainText(`${markup} first`)
  await expect(settings.box('Ticks', `${markup} first`)).toBeVisible()
  await expect(settings.setting('Ticks')).toContainText('<i onclick=alert(1)>')
  await expect(settings.setting('Rows')).toContainText(`${markup} unit`)

  await settings.type(title, 'longer')
  await settings.type('Rows', '2')
  await settings.type('Prototype', '8')
  await settings.type('Constructor', 'c')
  await app.button('Review changes').click()
  const dialog = app.frame.getByRole('dialog')
  await expect(dialog).toContainText('longer')
  expect(await app.frame.locator(executed).count()).toBe(0)
  await page.keyboard.press('Escape')
  await app.save()
  const question = app.frame.getByRole('alertdialog')
  await expect(question).toContainText(`${markup} confirm`)
  await question.getByRole('button', { name: 'Save' }).click()
  await expect(app.status).toContainText('3 options saved.')
  await expect(app.status).toContainText(`${markup} later`)
  expect(await portal.optionsText()).toContain('"__proto__":"longer"')
  expect(await portal.optionsText()).toContain('"members":{"__proto__":8,"toString":"x","constructor":"c"}')

  await settings.search.fill('bold</b> tag')
  await expect(settings.setting(title)).toBeVisible()
  await expect(settings.setting('Rows')).toHaveCount(0)
  expect(await app.frame.locator(executed).count()).toBe(0)
  for (const frame of page.frames()) expect(await frame.evaluate('window.pwned')).toBeUndefined()
})
