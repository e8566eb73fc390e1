import { readFile } from 'node:fs/promises'
import { expect, test } from './test.ts'

/** The number that docs/scaling.md gives in the row with this beginning. */
async function stated(beginning: string): Promise<number> {
  const page = await readFile('docs/scaling.md', 'utf8')
  const row = page.split('\n').find((line) => line.startsWith(`| ${beginning}`))
  return Number(row?.split('|')[2])
}

test('docs/scaling.md counts the calls as they are', async ({ app, portal }) => {
  const called = async (): Promise<string[]> => (await portal.requests()).map(({ method }) => method)
  await portal.setOptions({ a: 'one' })
  await portal.clearRequests()
  await app.open()
  const opening = ['user.option.get', 'profile']
  await expect.poll(called).toEqual(opening)
  expect(opening).toHaveLength(await stated('Opening the app'))

  await app.editValue('a', 'uno')
  const saving = ['user.option.get', 'user.option.set', 'user.option.get', 'user.option.get']
  await app.save()
  await expect(app.status).toHaveText('1 option saved.')
  await expect.poll(called).toEqual([...opening, ...saving])
  expect(saving).toHaveLength(await stated('A save'))

  await portal.clearRequests()
  await app.comeBack()
  await expect.poll(called).toEqual(['user.option.get'])
  expect(await stated('Coming back')).toBe(1)
})

test('docs/scaling.md counts the files as they are', async ({ app, page, portal }) => {
  const files = new Set<string>()
  page.on('request', (request) => {
    if (request.url().startsWith(portal.appUrl)) files.add(new URL(request.url()).pathname)
  })
  await app.open()
  expect(files.size).toBe(await stated('Files'))
})

test.describe('with a schema', () => {
  test.use({
    schema: {
      title: 'Board',
      'x-appDefaults': true,
      properties: { rows: { type: 'integer', title: 'Rows' } },
    },
  })

  test('all that it needs is asked for at once, and the app’s options beside the user’s', async ({
    app,
    page,
    portal,
  }) => {
    /** Holds each of these back until all are asked for: one that waits for another never comes. */
    async function holdUntilAll(patterns: readonly RegExp[]): Promise<void> {
      const asked = new Set<RegExp>()
      let release = (): void => undefined
      const allAsked = new Promise<void>((resolve) => {
        release = resolve
      })
      for (const pattern of patterns) {
        await page.route(pattern, async (route) => {
          asked.add(pattern)
          if (asked.size === patterns.length) release()
          await allAsked
          await route.continue()
        })
      }
    }

    await portal.setOptions({ rows: 7 })
    await holdUntilAll([
      /\/options\.schema\.json$/,
      ...['startSettings', 'startGuard', 'settingsMessages', 'EditorTabs', 'SettingsView'].map(
        (name) => new RegExp(String.raw`/assets/${name}-[\w-]+\.js$`),
      ),
      /\/assets\/SettingsView-[\w-]+\.css$/,
    ])
    await holdUntilAll([/\/user\.option\.get/, /\/app\.option\.get/])
    await portal.clearRequests()
    await page.goto(portal.url)
    await expect(app.frame.getByRole('textbox', { name: 'Rows' })).toHaveValue('7')
    const calls = (await portal.requests()).map(({ method }) => method)
    expect(calls.toSorted()).toEqual(['app.option.get', 'profile', 'user.option.get'])
  })
})
