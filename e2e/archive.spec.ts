import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { unzipSync } from 'fflate'
import { serveFiles } from './fileServer.ts'
import { runMainFlow } from './mainFlow.ts'
import { startPortalAlone } from './startPortal.ts'
import { expect, test as base } from './test.ts'

/** Chromium's own setting for the storage of third parties, as people find it under Privacy. */
type ThirdParties = 'allowed' | 'blocked'

interface Options {
  readonly thirdParties: ThirdParties
}

interface WorkerFixtures {
  /** The archive, made twice: another time zone and another environment the second time. */
  readonly archives: readonly Buffer[]
}

async function makeArchive(env: Readonly<Record<string, string>>): Promise<Buffer> {
  const folder = await mkdtemp(join(tmpdir(), 'archive-'))
  await promisify(execFile)(process.execPath, ['scripts/package.mjs', folder], {
    env: { ...process.env, ...env },
  })
  const [name = ''] = await readdir(folder)
  const bytes = await readFile(join(folder, name))
  await rm(folder, { recursive: true })
  return bytes
}

const test = base.extend<Options, WorkerFixtures>({
  thirdParties: ['allowed', { option: true }],
  archives: [
    // oxlint-disable-next-line no-empty-pattern
    async ({}, provide) => {
      const plain = await makeArchive({})
      const elsewhere = await makeArchive({ TZ: 'Asia/Tokyo', LANG: 'tr_TR.UTF-8', NODE_ENV: 'development' })
      await provide([plain, elsewhere])
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  running: [
    async ({ archives }, provide) => {
      const server = await serveFiles(unzipSync(archives[0] ?? new Uint8Array()))
      const portal = await startPortalAlone(server.port)
      await provide(portal.control)
      await portal.stop()
      await server.stop()
    },
    { scope: 'worker' },
  ],
  // Only a profile of its own has settings: Playwright's contexts are windows without one.
  context: async ({ playwright, launchOptions, viewport, locale, thirdParties }, provide) => {
    const profile = await mkdtemp(join(tmpdir(), 'profile-'))
    await mkdir(join(profile, 'Default'))
    const settings = { profile: { cookie_controls_mode: thirdParties === 'blocked' ? 1 : 0 } }
    await writeFile(join(profile, 'Default', 'Preferences'), JSON.stringify(settings))
    const context = await playwright.chromium.launchPersistentContext(profile, {
      ...launchOptions,
      viewport,
      ...(locale === undefined ? {} : { locale }),
    })
    await provide(context)
    await context.close()
    await rm(profile, { recursive: true, force: true })
  },
})

// The archive is made once for all: it takes its time.
test.describe.configure({ mode: 'default', timeout: 60_000 })

test('the same sources make the same archive, to the byte', ({ archives }) => {
  const [one, other] = archives
  expect(other?.equals(one ?? Buffer.alloc(0))).toBe(true)
})

test('the archive holds a production build with its licences, and nothing to debug', ({ archives }) => {
  const files = unzipSync(archives[0] ?? new Uint8Array())
  const names = Object.keys(files)
  expect(names).toContain('index.html')
  expect(
    names.filter((name) => !/^(?:assets\/[\w-]+\.(?:js|css)|[\w-]+\.(?:html|svg|txt))$/.test(name)),
  ).toEqual([])
  const text = (name: string): string => new TextDecoder().decode(files[name])
  for (const name of names) expect(text(name), name).not.toContain('jsxDEV')
  for (const name of ['react', '@bitrix24/b24jssdk', '@codemirror/view']) {
    expect(text('licences.txt')).toContain(`\n## ${name} - `)
  }
})

for (const thirdParties of ['allowed', 'blocked'] as const) {
  test.describe(`third-party storage ${thirdParties}`, () => {
    test.use({ thirdParties })

    test('the archive does its work on another site than the portal’s', async ({ app, page, portal }) => {
      await portal.session({ opening: 'GET', appHost: '127.0.0.1' })
      await runMainFlow(app)
      expect(page.frames().map((frame) => new URL(frame.url()).origin)).toEqual([portal.url, portal.appUrl])
      const storage = await app.frame.locator(':root').evaluate(() => {
        try {
          return typeof localStorage.length
        } catch (error) {
          return error instanceof DOMException ? error.name : 'unknown'
        }
      })
      expect(storage).toBe(thirdParties === 'blocked' ? 'SecurityError' : 'number')
    })
  })
}

test.describe('in a browser that blocks third-party storage', () => {
  test.use({ thirdParties: 'blocked' })

  test('the person learns that unsaved changes are not kept', async ({ app, portal }) => {
    await portal.session({ opening: 'GET', appHost: '127.0.0.1' })
    await portal.setOptions({ a: 'one' })
    await app.open()
    await app.editValue('a', 'uno')
    await expect(
      app.frame.getByText('This browser does not allow the app to keep unsaved changes'),
    ).toBeVisible()
  })
})
