import type { PortalControl } from './portalControl.ts'
import { expect, test } from './test.ts'

/** What is stored, as JSON; the portal writes quotes in its own way. */
async function storedText(portal: PortalControl): Promise<string> {
  return (await portal.optionsText()).replaceAll(String.raw`\u0022`, String.raw`\"`)
}

test.describe('objects', () => {
  test.use({
    schema: {
      type: 'object',
      properties: {
        plain: {
          type: 'object',
          title: 'Plain',
          properties: {
            rows: { type: 'integer', default: 20, title: 'Plain rows' },
            name: { type: 'string', 'x-unset': '', default: 'x', title: 'Plain name' },
          },
        },
        text: {
          type: 'object',
          title: 'Text',
          'x-stored': 'json',
          properties: {
            on: { type: 'boolean', 'x-stored': 'yn', title: 'Text on' },
            inner: {
              type: 'object',
              title: 'Inner',
              'x-stored': 'json',
              properties: { step: { type: 'number', title: 'Step' } },
            },
            steps: { type: 'array', items: { type: 'number' }, title: 'Steps' },
          },
        },
        fresh: {
          type: 'object',
          title: 'Fresh',
          'x-stored': 'json',
          properties: {
            a: { type: 'string', title: 'Fresh a' },
            b: { type: 'string', default: 'b', title: 'Fresh b' },
          },
        },
        php: { type: 'object', title: 'Php', properties: { a: { type: 'string', title: 'Php a' } } },
        twice: {
          type: 'object',
          title: 'Twice',
          'x-stored': 'json',
          properties: { a: { type: 'integer', title: 'Twice a' } },
        },
        broken: {
          type: 'object',
          title: 'Broken',
          'x-stored': 'json',
          properties: { a: { type: 'integer', title: 'Broken a' } },
        },
        wrong: { type: 'object', title: 'Wrong', properties: { a: { type: 'integer', title: 'Wrong a' } } },
        names: {
          type: 'object',
          title: 'Names',
          'x-stored': 'json',
          properties: { own: { type: 'boolean', title: 'Own' } },
          additionalProperties: { type: 'integer', minimum: 1 },
        },
        closed: {
          type: 'object',
          title: 'Closed',
          properties: {
            a: { type: 'integer', title: 'Closed a' },
            b: { type: 'integer', default: 1, title: 'Closed b' },
          },
          required: ['a', 'b'],
          additionalProperties: false,
        },
      },
    },
  })

  test('one member is edited; all others keep their order, their digits and their form, whatever they are', async ({
    settings,
    portal,
  }) => {
    await portal.setOptions(
      '{"plain":{"z":9007199254740993,"rows":50,"name":"n","a":[1,{"k":1}]},' +
        '"text":"{ \\"big\\": 9007199254740993.10,\\n  \\"on\\": \\"Y\\", \\"inner\\": \\"{ \\\\\\"step\\\\\\" : 1, \\\\\\"z\\\\\\":1e2 }\\", \\"steps\\": [1, 2.50] }",' +
        '"php":[],"twice":"{\\"a\\":1,\\"a\\":2}","broken":"{\\"a\\":1","wrong":7,' +
        '"names":"{\\"own\\": false, \\"b\\": 2, \\"c\\": 0}","closed":{"c":1}}',
    )
    await settings.open()
    const { app } = settings

    await settings.type('Plain rows', '60')
    await settings.reset('Plain name').click()
    await expect(settings.field('Plain name')).toHaveValue('x')
    await settings.toggle('Text on').click()
    await settings.type('Step', '2')
    await settings.line('Steps', 1).fill('')
    await settings.line('Steps', 1).pressSequentially('1.05')
    await settings.type('Fresh a', 'first')
    await settings.type('Php a', 'p')

    await expect(settings.setting('Twice a'), 'with a key twice it is a text').toHaveCount(0)
    await settings.expectFault('Twice', 'The JSON holds a key twice.')
    await expect(settings.field('Twice')).toHaveValue('{"a":1,"a":2}')
    await settings.expectFault('Broken', 'The text is not valid JSON.')
    await settings.type('Broken', '{"a":1}')
    await expect(settings.field('Broken a')).toHaveValue('1')
    await settings.type('Broken a', '3')
    await settings.expectFault('Wrong', 'This must be an object')
    await expect(settings.field('Wrong')).toHaveValue('7')

    await settings.expectFault('c', 'At least 1.')
    await settings.button('Names', 'Remove b').click()
    const newName = settings.setting('Names').getByRole('textbox', { name: 'Name of the new entry in Names' })
    await newName.fill('own')
    await expect(settings.setting('Names')).toContainText('There is an entry of this name already.')
    await newName.fill('__proto__')
    await newName.press('Enter')
    await expect(settings.field('__proto__')).toBeFocused()
    await settings.type('__proto__', '4')

    await expect(settings.setting('Closed a')).toContainText('This setting is needed, and is not set.')
    await expect(settings.setting('Closed b'), 'it has a default').not.toContainText('is needed')
    await expect(settings.setting('Closed')).toContainText('“c” does not belong here.')

    await settings.save(6)
    expect(await storedText(portal)).toBe(
      '{"plain":{"z":9007199254740993,"rows":60,"name":"","a":[1,{"k":1}]},' +
        '"text":"{ \\"big\\": 9007199254740993.10,\\n  \\"on\\": \\"N\\", \\"inner\\": \\"{ \\\\\\"step\\\\\\" : 2, \\\\\\"z\\\\\\":1e2 }\\", \\"steps\\": [1.05, 2.50] }",' +
        '"php":{"a":"p"},"twice":"{\\"a\\":1,\\"a\\":2}","broken":"{\\"a\\":3}","wrong":7,' +
        '"names":"{\\"own\\": false, \\"c\\": 0, \\"__proto__\\": 4}","closed":{"c":1},"fresh":"{\\"a\\":\\"first\\"}"}',
    )

    await test.step('reset removes a member', async () => {
      await settings.reset('Plain rows').click()
      await settings.save(1)
      expect(await storedText(portal)).toContain('"plain":{"z":9007199254740993,"name":"","a":[1,{"k":1}]}')
    })
    await expect(app.alert).toHaveCount(0)
  })
})

test.describe('stored forms', () => {
  test.use({
    schema: {
      type: 'object',
      properties: {
        yn: { type: 'boolean', 'x-stored': 'yn', title: 'Yn' },
        bool: { type: 'boolean', title: 'Bool' },
        boolText: { type: 'boolean', 'x-stored': 'text', title: 'Bool text' },
        num: { type: 'number', title: 'Num' },
        numText: { type: 'number', 'x-stored': 'text', title: 'Num text' },
        list: { type: 'array', items: { type: 'string' }, 'x-stored': 'commas', title: 'List' },
        ids: { type: 'array', items: { type: 'integer' }, 'x-stored': 'commas', title: 'Ids' },
        empty: { type: 'string', 'x-unset': '', default: 'fallback', title: 'Empty' },
        blank: { type: 'string', default: 'other', title: 'Blank' },
        gone: { type: 'integer', default: 5, title: 'Gone' },
        equal: { type: 'integer', default: 5, title: 'Equal' },
        free: { type: 'object', 'x-stored': 'json', title: 'Free' },
        needed: { type: 'string', title: 'Needed' },
      },
      required: ['free', 'numText', 'gone', 'needed'],
    },
  })

  test('what is understood in another form stays so until it is edited; then it takes the schema’s form', async ({
    settings,
    portal,
  }) => {
    const before =
      '{"yn":true,"bool":"Y","boolText":true,"num":"1.50","numText":2,"list":" a , b","ids":"1, 2","empty":"","blank":"",' +
      '"gone":null,"equal":5,"free":"{\\"x\\" : [1.0]}"}'
    await portal.setOptions(before)
    await settings.open()
    for (const title of ['Yn', 'Bool', 'Bool text']) await expect(settings.toggle(title)).toBeChecked()
    await expect(settings.field('Num')).toHaveValue('1.5')
    await expect(settings.field('Empty'), 'not set').toHaveValue('fallback')
    await expect(settings.field('Blank'), 'a value like others').toHaveValue('')
    await expect(settings.field('Gone')).toHaveValue('5')
    await expect(settings.reset('Equal'), 'equal to the default').toHaveCount(0)
    await expect(settings.app.frame.locator('[aria-invalid=true]')).toHaveCount(0)
    await expect(settings.setting('Needed')).toContainText('This setting is needed, and is not set.')
    await expect(
      settings.app.frame.getByText('This setting is needed'),
      'what has a default is not',
    ).toHaveCount(1)

    await settings.line('List', 1).fill('a,b')
    await settings.expectFault('List', 'An item cannot be empty, hold a comma, or begin or end with a space.')
    await settings.line('List', 1).fill('c')
    for (const number of [2, 1]) await settings.button('Ids', `Remove Ids, line ${number}`).click()
    for (const title of ['Yn', 'Bool', 'Bool text']) await settings.toggle(title).click()
    await settings.type('Num', '2.5')
    await settings.type('Num text', '1e3')
    await settings.reset('Blank').click()
    await settings.type('Equal', '6')
    await settings.type('Equal', '5')
    await settings.save(8)
    expect(await storedText(portal)).toBe(
      '{"yn":"N","bool":false,"boolText":"false","num":2.5,"numText":"1000","list":"c, b","ids":"","empty":"","blank":null,' +
        '"gone":null,"equal":5,"free":"{\\"x\\" : [1.0]}"}',
    )
  })
})
