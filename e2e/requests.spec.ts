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
