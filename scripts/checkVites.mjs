/**
 * Copies the local portal into fresh projects with each Vite it is for, installed from the registry, and opens their app
 * in a browser: developed, and built and previewed.
 */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from '@playwright/test'
import { runnerImport } from 'vite'

const versions = ['5', '6', '7', '8']
const types = ['module', 'commonjs']
const limitMs = 30_000

async function load(path) {
  return (await runnerImport(fileURLToPath(new URL(path, import.meta.url)))).module
}
const { answeredHeading, makeFreshProject } = await load('../local-portal/node/testing/freshProject.ts')
const { startVite } = await load('../local-portal/node/testing/startVite.ts')
const { findBrowser } = await load('./findBrowser.ts')

/** Opens the portal's page, and waits for what its app shows when it was answered. */
async function open(browser, { portalUrl }) {
  const page = await browser.newPage()
  const complaints = []
  page.on('pageerror', (error) => complaints.push(String(error)))
  try {
    await page.goto(portalUrl)
    const heading = page.frameLocator('iframe').getByRole('heading', { name: answeredHeading })
    await heading.waitFor({ timeout: limitMs })
  } catch (error) {
    complaints.push(String(error))
  }
  await page.close()
  return complaints
}

/** @returns what went wrong in a project of this kind */
async function check(browser, version, type) {
  const project = await makeFreshProject({ type })
  const run = (...command) =>
    execFileSync(command[0], command.slice(1), { cwd: project.folder, stdio: 'pipe' })
  const problems = []
  try {
    run('npm', 'install', '--no-audit', '--no-fund', '--save-dev', `vite@${version}`)
    const installed = JSON.parse(readFileSync(join(project.folder, 'node_modules/vite/package.json'), 'utf8'))
    for (const command of [[], ['preview']]) {
      if (command.length > 0) run(process.execPath, 'node_modules/vite/bin/vite.js', 'build')
      const vite = await startVite(project.folder, {}, command)
      const complaints = await open(browser, vite)
      await vite.stop()
      const name = `Vite ${installed.version}, ${type}, ${command[0] ?? 'dev'}`
      console.log(`${name}: ${complaints.length === 0 ? 'opens' : complaints.join('; ')}`)
      problems.push(...complaints)
    }
  } catch (error) {
    console.log(`Vite ${version}, ${type}: ${String(error)}`)
    problems.push(String(error))
  } finally {
    await project.remove()
  }
  return problems
}

const browser = await chromium.launch({ chromiumSandbox: false, ...findBrowser() })
const problems = []
for (const version of versions) {
  for (const type of types) problems.push(...(await check(browser, version, type)))
}
await browser.close()
process.exit(problems.length === 0 ? 0 : 1)
