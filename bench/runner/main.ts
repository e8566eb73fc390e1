import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { measureColdOpens } from './coldOpen.ts'
import { type ContenderName, type Plan, planOf } from './flags.ts'
import { currentLoad, machineLines } from './machine.ts'
import { measureAnswers, type Measured, measureScrolling } from './pageRun.ts'
import { profile } from './profile.ts'
import { Samples } from './samples.ts'
import { settingCount } from '../pages/shared/manySettings.ts'
import { measureSettings, settingsTable, type SettingsView, settingsViews } from './settingsRun.ts'
import { buildPages, servePages, type Site, startBrowser } from './site.ts'
import { tables } from './table.ts'

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

function say(text: string): void {
  process.stdout.write(`${text}\n`)
}

/** @param args the flags, as run.mjs tells them */
export async function run(args: readonly string[]): Promise<void> {
  const plan = planOf(args)
  const load = currentLoad()
  if (load > 1) say(`This machine has other work (load average ${load.toFixed(1)}): the numbers will suffer.`)
  if (plan.profiles) process.env['BENCH_PROFILE'] = 'yes'
  if (plan.builds) await buildPages()
  const samples = new Samples()
  const { url, server } = await servePages()
  const browser = await startBrowser()
  const site = { url, browser }
  const version = browser.version()
  try {
    if (plan.profiles) await profile(site, plan.counts, at('../dist'))
    else await measure(site, plan, samples)
  } finally {
    await browser.close()
    await server.close()
  }
  if (!plan.profiles) report(plan, samples, machineLines(version, load))
}

async function measure(site: Site, plan: Plan, samples: Samples): Promise<void> {
  for (const count of plan.counts) {
    for (let repetition = 1; repetition <= plan.repetitions; repetition += 1) {
      say(`${count} options, ${repetition} of ${plan.repetitions}`)
      // One after the other in every repetition: a slower minute of the machine slows all alike.
      for (const measureOne of [measureAnswers, measureScrolling]) {
        for (const name of plan.contenders) await keep(samples, count, name, measureOne(site, name, count))
      }
    }
  }
  for (let repetition = 1; repetition <= plan.settingsRepetitions; repetition += 1) {
    say(`Settings beside the grid, ${repetition} of ${plan.settingsRepetitions}`)
    for (const view of settingsViews) await keep(samples, settingCount, view, measureSettings(site, view))
  }
  if (plan.coldRepetitions === 0) return
  say(`Cold opens, ${plan.coldRepetitions} times`)
  await measureColdOpens(plan.coldCounts, plan.coldRepetitions, (count, opened, time) =>
    samples.add(count, opened, 'cold', time),
  )
}

/** What fails is told and counts for nothing; the others go on. */
async function keep(
  samples: Samples,
  count: number,
  name: ContenderName | SettingsView,
  measured: Promise<Measured>,
): Promise<void> {
  try {
    for (const [measureName, value] of Object.entries(await measured)) {
      samples.add(count, name, measureName, value)
    }
  } catch (error) {
    say(`${name}: ${error instanceof Error ? error.message : String(error)}`)
  }
}

function report(plan: Plan, samples: Samples, machine: readonly string[]): void {
  const cold = plan.coldRepetitions > 0 ? plan.coldCounts : []
  const text = [
    ...(plan.contenders.length === 0 ? [] : [tables(samples, plan.counts, plan.contenders, cold)]),
    ...(plan.settingsRepetitions === 0 ? [] : [settingsTable(samples)]),
  ].join('\n\n')
  const lines = machine.map((line) => `- ${line}`).join('\n')
  say(`\n${text}\n\n${lines}`)
  mkdirSync(at('../dist'), { recursive: true })
  writeFileSync(at('../dist/samples.json'), samples.json())
  if (plan.isWhole) writeReadme(`${text}\n\n${lines}`)
}

function writeReadme(text: string): void {
  const file = at('../README.md')
  const readme = readFileSync(file, 'utf8')
  const [before, rest] = readme.split('<!-- table -->')
  const after = rest?.split('<!-- /table -->')[1]
  if (before === undefined || after === undefined) throw new Error('README.md has no place for the table')
  writeFileSync(file, `${before}<!-- table -->\n\n${text}\n\n<!-- /table -->${after}`)
  spawnSync(process.execPath, [at('../../node_modules/oxfmt/bin/oxfmt'), file], { cwd: at('../..') })
}
