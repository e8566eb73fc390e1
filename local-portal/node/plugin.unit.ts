import { appendFile, mkdir, readdir, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { type FreshProject, makeFreshProject } from './testing/freshProject.ts'
import { type RunningVite, startVite, ViteEnded } from './testing/startVite.ts'

/** Vite is started some times, and the machine may have much else to do. */
const limitMs = 60_000

let project: FreshProject
let running: RunningVite
const started: RunningVite[] = []

beforeAll(async () => {
  project = await makeFreshProject({ packages: ['vite'] })
  running = await start({ PORTAL_HOST: 'portal.test, app.test' })
}, limitMs)
afterAll(async () => {
  await Promise.all(started.map((each) => each.stop()))
  await project.remove()
})

async function start(environment: Readonly<Record<string, string>> = {}): Promise<RunningVite> {
  const vite = await startVite(project.folder, environment)
  started.push(vite)
  return vite
}

/** What it prints instead of starting. */
async function refusal(environment: Readonly<Record<string, string>>): Promise<string> {
  try {
    await start(environment)
  } catch (error) {
    if (error instanceof ViteEnded) return error.printed.trim()
    throw error
  }
  return 'It started.'
}

async function control(url: string, path: string, change?: object): Promise<unknown> {
  const init = change === undefined ? {} : { method: 'PUT', body: JSON.stringify(change) }
  return (await fetch(`${url}/__portal/${path}`, init)).json()
}

describe('a data folder', { timeout: limitMs }, () => {
  test('is one portal’s at a time; that of one that was killed is taken over', async () => {
    const data = join(project.folder, 'data')
    const first = await start({ LOCAL_PORTAL_DATA: data })
    expect(await refusal({ LOCAL_PORTAL_DATA: data })).toMatch(
      /^The folder \S+data is in use by another local portal \(process \d+\): stop that one, or set LOCAL_PORTAL_DATA to another folder\.$/,
    )
    const options = { kept: 'да 🌙' }
    await control(first.portalUrl, 'options', options)
    await first.stop('SIGKILL')
    await writeFile(join(data, 'store.json.99.tmp'), '{"half')
    expect((await readdir(data)).toSorted()).toEqual(['portal.lock', 'store.json', 'store.json.99.tmp'])

    const second = await start({ LOCAL_PORTAL_DATA: data })
    expect(await control(second.portalUrl, 'options')).toEqual(options)
    expect((await readdir(data)).toSorted()).toEqual(['portal.lock', 'store.json'])
    await second.stop()
    expect(await readdir(data)).toEqual(['store.json'])
  })

  test('stays the portal’s when Vite restarts, and so do its ports', async () => {
    const data = join(project.folder, 'other data')
    const vite = await start({ LOCAL_PORTAL_DATA: data })
    const run = async (): Promise<unknown> => Object(await control(vite.portalUrl, 'session')).run
    const before = await run()
    await appendFile(join(project.folder, 'vite.config.ts'), '\n')
    await vi.waitFor(async () => expect(await run()).not.toBe(before), 30_000)
    await vi.waitFor(async () => expect((await fetch(vite.appUrl)).status).toBe(200), 30_000)
    expect(await refusal({ LOCAL_PORTAL_DATA: data })).toContain('is in use by another local portal')
    await vite.stop()
  })
})

describe('ports', { timeout: limitMs }, () => {
  test.each(['PORTAL_PORT', 'APP_PORT'] as const)('one that is taken is told with %s', async (variable) => {
    const { port } = new URL(running.portalUrl)
    expect(await refusal({ [variable]: port })).toBe(
      `Port ${port} is in use: stop what uses it, or set ${variable} to another port.`,
    )
  })

  test('of several portals at once are free ones', async () => {
    const others = await Promise.all([start(), start()])
    const addresses = [running, ...others].flatMap(({ portalUrl, appUrl }) => [portalUrl, appUrl])
    expect(new Set(addresses).size).toBe(6)
    for (const address of addresses) expect((await fetch(address)).status).toBe(200)
    await Promise.all(others.map((other) => other.stop()))
  })
})

/** Fetch sets the header by itself. */
function statusUnder(host: string, url: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const call = request(url, { headers: { host, accept: 'text/html' } }, (response) => {
      response.resume()
      resolve(response.statusCode)
    })
    call.on('error', reject)
    call.end()
  })
}

describe('hosts', { timeout: limitMs }, () => {
  test('that were named are answered by portal and app, others by neither', async () => {
    const { portalUrl, appUrl } = running
    expect(running.printed()).toContain(`http://portal.test:${new URL(portalUrl).port}`)
    for (const url of [portalUrl, appUrl]) {
      expect([url, await statusUnder('portal.test:80', url)]).toEqual([url, 200])
      expect([url, await statusUnder('app.test', url)]).toEqual([url, 200])
      expect([url, await statusUnder('evil.test', url)]).toEqual([url, 403])
    }
    await control(portalUrl, 'session', { appHost: 'later.test' })
    expect(await statusUnder('later.test', appUrl)).toBe(200)
    await control(portalUrl, 'session', { appHost: 'localhost' })
    expect(await statusUnder('later.test', appUrl)).toBe(403)
  })

  test('that are none are told in one sentence', async () => {
    expect(await refusal({ PORTAL_HOST: 'http://portal.test' })).toContain(
      '“http://portal.test” is no name of a host',
    )
  })
})

/** The address of the schema that a page names; null for none. */
async function linkedSchema(url: string): Promise<string | null> {
  const page = await (
    await fetch(url, { method: 'POST', body: new URLSearchParams({ AUTH_ID: 'x' }) })
  ).text()
  return /<link rel="options-schema" href="([^"]*)"/.exec(page)?.[1] ?? null
}

async function schemaText(appUrl: string): Promise<unknown> {
  const response = await fetch(`${appUrl}${await linkedSchema(appUrl)}`)
  expect(response.headers.get('content-type')).toMatch(/^application\/json/)
  return response.json()
}

/** Waits for an event that the portal sends to its pages, after doing something. */
async function untilSent(portalUrl: string, name: string, action: () => Promise<unknown>): Promise<void> {
  const ending = new AbortController()
  const { body } = await fetch(`${portalUrl}/__portal/events`, { signal: ending.signal })
  const acting = action()
  let sent = ''
  const decoder = new TextDecoder()
  for await (const part of body ?? []) {
    sent += decoder.decode(part, { stream: true })
    if (sent.includes(`event: ${name}\n`)) break
  }
  await acting
  ending.abort()
}

describe('a settings schema', { timeout: limitMs }, () => {
  test('is named by the page as long as the scenario has one', async () => {
    const { appUrl, portalUrl } = running
    expect(await linkedSchema(appUrl)).toBe(null)
    await control(portalUrl, 'scenario', { name: 'settings' })
    expect(await schemaText(appUrl)).toMatchObject({ title: 'Sales assistant' })
    await control(portalUrl, 'scenario', { name: 'typical' })
    expect(await linkedSchema(appUrl)).toBe(null)
  })

  test('of one’s own is named in every scenario, and the app is shown anew when it is saved', async () => {
    const file = join(project.folder, 'own.schema.json')
    await writeFile(file, '{"title":"One"}')
    const vite = await start({ PORTAL_SCHEMA: 'own.schema.json', PORTAL_SCENARIO: 'settings' })
    expect(await control(vite.portalUrl, 'options')).toMatchObject({ 'ui.theme': 'dark' })
    expect(await schemaText(vite.appUrl)).toEqual({ title: 'One' })
    await untilSent(vite.portalUrl, 'reopen', () => writeFile(file, '{"title":"Two"}'))
    expect(await schemaText(vite.appUrl)).toEqual({ title: 'Two' })
    await vite.stop()
  })

  test('is named by the pages of a build, too', async () => {
    await mkdir(join(project.folder, 'dist/settings'), { recursive: true })
    const page =
      '<!doctype html><html><head><link rel="options-schema" href="/own.json" /></head><body></body></html>'
    for (const path of ['index.html', 'settings/index.html']) {
      await writeFile(join(project.folder, 'dist', path), page)
    }
    await writeFile(join(project.folder, 'secret.html'), page)
    const vite = await startVite(project.folder, {}, ['preview'])
    started.push(vite)
    expect(await (await fetch(vite.appUrl)).text()).toBe(page)
    await control(vite.portalUrl, 'scenario', { name: 'settings' })
    expect(await schemaText(vite.appUrl)).toMatchObject({ title: 'Sales assistant' })
    expect(await linkedSchema(`${vite.appUrl}/settings/?a=b`)).toBe(await linkedSchema(vite.appUrl))
    expect(await linkedSchema(`${vite.appUrl}/..%2fsecret.html`)).toBe(null)
    await vite.stop()
  })

  test('or a scenario that is not there is told in one sentence', async () => {
    expect(await refusal({ PORTAL_SCHEMA: 'none.json' })).toMatch(
      /^There is no schema \S+none\.json: PORTAL_SCHEMA and the option "schema" take the path of a file\.$/,
    )
    expect(await refusal({ PORTAL_SCENARIO: 'none' })).toMatch(
      /^There is no scenario "none": there are empty,.*\.$/,
    )
  })
})
