import type { ContenderName, Plan } from './flags.ts'
import { planOf } from './flags.ts'
import { measureAnswers, type Measured, measureScrolling } from './pageRun.ts'
import { buildPages, servePages, startBrowser } from './site.ts'
import { median } from './stats.ts'

export type Samples = Map<string, number[]>

export function sampleName(count: number, name: string, measure: string): string {
  return `${count} ${name} ${measure}`
}

function add(samples: Samples, count: number, name: string, measure: string, value: number): void {
  const at = sampleName(count, name, measure)
  samples.set(at, [...(samples.get(at) ?? []), value])
}

function say(text: string): void {
  process.stdout.write(`${text}\n`)
}

export async function run(args: readonly string[]): Promise<void> {
  const plan = planOf(args)
  if (plan.builds) await buildPages()
  const samples: Samples = new Map()
  await measureContenders(plan, samples)
  for (const [name, values] of samples)
    say(`${name}: ${median(values).toFixed(2)}  [${values.map((v) => v.toFixed(1)).join(' ')}]`)
}

async function measureContenders(plan: Plan, samples: Samples): Promise<void> {
  const { url, server } = await servePages()
  const site = { url, browser: await startBrowser() }
  async function keep(count: number, name: ContenderName, measured: Promise<Measured>): Promise<void> {
    try {
      for (const [measure, value] of Object.entries(await measured)) add(samples, count, name, measure, value)
    } catch (error) {
      say(`${name}: ${error instanceof Error ? error.message : String(error)}`)
    }
  }
  try {
    for (const count of plan.counts) {
      for (let repetition = 1; repetition <= plan.repetitions; repetition += 1) {
        say(`${count} options, ${repetition} of ${plan.repetitions}`)
        // One after the other in every repetition: a slower minute of the machine slows all alike.
        for (const name of plan.contenders) await keep(count, name, measureAnswers(site, name, count))
        for (const name of plan.contenders) await keep(count, name, measureScrolling(site, name, count))
      }
    }
  } finally {
    await site.browser.close()
    await server.close()
  }
}
