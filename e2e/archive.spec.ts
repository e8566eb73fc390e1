import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { strFromU8, strToU8, unzipSync } from 'fflate'
import { archive, folderArchive, withSchema } from '../scripts/archive.ts'
import { serveFiles } from './fileServer.ts'
import { runMainFlow } from './mainFlow.ts'
import { builtFiles, startPortalAlone } from './startPortal.ts'
import { expect, test as base } from './test.ts'

/** Chromium's own setting for the storage of third parties, as people find it under Privacy. */
type ThirdParties = 'allowed' | 'blocked'

interface Options {
  readonly thirdParties: ThirdParties
}

/** What `npm run package` makes. */
interface Packed {
  /** To be uploaded to a portal. */
  readonly upload: Uint8Array
  /** The app in a folder, for another app's host. */
  readonly folder: Uint8Array
}

interface WorkerFixtures {
  /** The archives as `npm run package` makes them with a schema, in an environment of its own. */
  readonly packed: Packed
}

const schema = '{"title":"Deal board","properties":{"ui.theme":{"type":"string"}}}\n'

async function runPackage(args: readonly string[], env: Readonly<Record<string, string>>): Promise<void> {
  await promisify(execFile)(process.execPath, ['scripts/package.mjs', ...args], {
    env: { ...process.env, ...env },
  })
}

async function makeArchives(env: Readonly<Record<string, string>>): Promise<Packed> {
  const folder = await mkdtemp(join(tmpdir(), 'archive-'))
  const schemaPath = join(folder, 'my.schema.json')
  await writeFile(schemaPath, schema)
  const out = join(folder, 'out')
  await runPackage(['--schema', schemaPath, '--out', out], env)
  const names = (await readdir(out)).toSorted()
  expect(names).toEqual([
    expect.stringMatching(/^user-options-[\d.]+-folder\.zip$/),
    expect.stringMatching(/^user-options-[\d.]+\.zip$/),
  ])
  const [folderBytes, upload] = await Promise.all(names.map((name) => readFile(join(out, name))))
  await rm(folder, { recursive: true })
  return { upload: new Uint8Array(upload ?? []), folder: new Uint8Array(folderBytes ?? []) }
}

/** What `npm run build` has left in dist/, but for the comments that name source maps, with the schema. */
async function filesOfBuild(): Promise<ReadonlyMap<string, Uint8Array>> {
  const files = Object.entries(await builtFiles()).map(([path, bytes]): [string, Uint8Array] => {
    if (!path.endsWith('.js')) return [path, bytes]
    return [path, strToU8(strFromU8(bytes).replace(/\n\/\/# sourceMappingURL=\S+\s*$/, ''))]
  })
  return withSchema(new Map(files), strToU8(schema))
}

const test = base.extend<Options, WorkerFixtures>({
  thirdParties: ['allowed', { option: true }],
  packed: [
    // oxlint-disable-next-line no-empty-pattern
    async ({}, provide) => {
      await provide(await makeArchives({ TZ: 'Asia/Tokyo', LANG: 'tr_TR.UTF-8', NODE_ENV: 'development' }))
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  running: [
    async ({ packed }, provide) => {
      const server = await serveFiles(unzipSync(packed.upload))
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

test('the same sources make the same archive, to the byte, wherever they are built', async ({ packed }) => {
  const files = await filesOfBuild()
  for (const [made, expected] of [
    [packed.upload, archive(files)],
    [packed.folder, folderArchive(files)],
  ] as const) {
    // Which file differs says more than that some byte does.
    expect(Object.keys(unzipSync(made))).toEqual(Object.keys(unzipSync(expected)))
    expect(Buffer.compare(made, expected)).toBe(0)
  }
})

test('a schema with a mistake is told with its place, and nothing is packed', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'archive-'))
  const schemaPath = join(folder, 'my.schema.json')
  await writeFile(schemaPath, '{\n  "properties": { "a": { "type": "strin" } }\n}')
  const refusal = runPackage(['--schema', schemaPath, '--out', join(folder, 'out')], {})
  await expect(refusal).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringContaining(`${schemaPath}:2:34  `),
  })
  expect(await readdir(folder)).toEqual(['my.schema.json'])
  await rm(folder, { recursive: true })
})

test('the archive holds a production build with its licences, and nothing to debug', ({ packed }) => {
  const files = unzipSync(packed.upload)
  const names = Object.keys(files)
  expect(names).toContain('index.html')
  expect(new TextDecoder().decode(files['options.schema.json'])).toBe(schema)
  expect(
    names.filter(
      (name) => !/^(?:options\.schema\.json|assets\/[\w-]+\.(?:js|css)|[\w-]+\.(?:html|svg|txt))$/.test(name),
    ),
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
      await portal.session({ opening: 'GET', appHost: '127.0.0.1', placementOptions: { view: 'options' } })
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
    await portal.session({ opening: 'GET', appHost: '127.0.0.1', placementOptions: { view: 'options' } })
    await portal.setOptions({ a: 'one' })
    await app.open()
    await app.editValue('a', 'uno')
    await expect(
      app.frame.getByText('This browser does not allow the app to keep unsaved changes'),
    ).toBeVisible()
  })
})
