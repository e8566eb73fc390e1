import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { edit, longestKeystroke, mount, openPage } from './pageRun.ts'
import type { Site } from './site.ts'

const frames = 120
const pixelsPerFrame = 700

/** Writes a CPU profile and a trace of each part of ours, to be opened in the browser's developer tools. */
export async function profile(site: Site, counts: readonly number[], folder: string): Promise<void> {
  for (const count of counts) {
    const page = await openPage(site, 'ours')
    const cdp = await page.context().newCDPSession(page)
    await cdp.send('Profiler.enable')
    await cdp.send('Profiler.setSamplingInterval', { interval: 100 })
    const record = async (name: string, part: () => Promise<unknown>): Promise<void> => {
      const file = join(folder, `ours-${count}-${name}`)
      await site.browser.startTracing(page, { path: `${file}.trace.json` })
      await cdp.send('Profiler.start')
      await part()
      const recorded = await cdp.send('Profiler.stop')
      await site.browser.stopTracing()
      writeFileSync(`${file}.cpuprofile`, JSON.stringify(recorded.profile))
      process.stdout.write(`${file}.cpuprofile, .trace.json\n`)
    }
    await record('first-rows', () => mount(page, count))
    await page.waitForTimeout(1000)
    await record('search', () => longestKeystroke(page, count))
    await record('edit', () => edit(page, count))
    await record('scroll', () =>
      page.evaluate(([n, by]) => window.bench.scroll(n, by), [frames, pixelsPerFrame] as const),
    )
    await page.context().close()
  }
}
