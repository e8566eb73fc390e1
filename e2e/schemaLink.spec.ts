import type { PortalControl } from './portalControl.ts'
import { expect, test } from './test.ts'

/** The address that the app's page names, as the page has it; null where it names none. */
async function linkedSchema({ appUrl }: PortalControl): Promise<string | null> {
  const page = await (await fetch(appUrl, { method: 'POST' })).text()
  return /<link rel="options-schema" href="([^"]*)"/.exec(page)?.[1] ?? null
}

/** What is at the address, from the page. */
async function served({ appUrl }: PortalControl, href: string): Promise<[number, string | null, string]> {
  const response = await fetch(new URL(href, `${appUrl}/`))
  return [response.status, response.headers.get('content-type'), await response.text()]
}

test('without a schema, the page names none, and none is asked for', async ({ app, page, portal }) => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  expect(await linkedSchema(portal)).toBe(null)
  await app.open()
  await expect(app.frame.locator('link[rel=options-schema]')).toHaveCount(0)
  expect(asked.filter((path) => path.includes('schema'))).toEqual([])
})

test.describe('with one', () => {
  const schema = { title: 'Deal board', type: 'object', properties: { theme: { type: 'string' } } }
  test.use({ schema })

  test('the page names the schema, which is served beside it', async ({ page, portal }) => {
    await page.goto(portal.url)
    const link = page.frameLocator('iframe.app-frame').locator('link[rel=options-schema]')
    await expect(link).toHaveAttribute('href', 'options.schema.json')
    expect(await served(portal, 'options.schema.json')).toEqual([
      200,
      'application/json',
      JSON.stringify(schema),
    ])
  })

  test('a test can replace it by any text, by an address of nothing, and by none', async ({ portal }) => {
    portal.serveSchema('{"broken')
    expect(await served(portal, (await linkedSchema(portal)) ?? '')).toEqual([
      200,
      'application/json',
      '{"broken',
    ])
    portal.linkSchema('missing.json')
    expect(await linkedSchema(portal)).toBe('missing.json')
    expect((await served(portal, 'missing.json'))[0]).toBe(404)
    expect((await served(portal, 'options.schema.json'))[0]).toBe(404)
    portal.serveSchema(undefined)
    expect(await linkedSchema(portal)).toBe(null)
  })
})
