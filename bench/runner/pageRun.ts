import type { CDPSession, Page } from '@playwright/test'
import { everything, keystrokes } from './expected.ts'
import type { ContenderName } from './flags.ts'
import type { Site } from './site.ts'
import { quantile } from './stats.ts'

/** What one repetition gives, by the measure's name. */
export type Measured = Readonly<Record<string, number>>

const frames = 120
const pixelsPerFrame = 700
const idle = 1000
const betweenKeys = 150
const megabyte = 1_000_000

export async function openPage({ browser, url }: Site, name: ContenderName | 'settings'): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-US' })
  const page = await context.newPage()
  page.setDefaultTimeout(20_000)
  page.on('pageerror', (error) => process.stderr.write(`${name}: ${error.message}\n`))
  await page.goto(`${url}/bench/pages/${name}/index.html`)
  await page.waitForFunction(() => 'bench' in window)
  return page
}

/** What is not on the screen by then never will be. */
const patience = 20_000

async function within(answer: Promise<number>, waitedFor: string): Promise<number> {
  let timer: NodeJS.Timeout | undefined
  const tooLate = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`Waited in vain for ${waitedFor}`)), patience)
  })
  try {
    return await Promise.race([answer, tooLate])
  } finally {
    clearTimeout(timer)
  }
}

export function mount(page: Page, count: number, expected = everything(count)): Promise<number> {
  const mounted = page.evaluate((shown) => window.bench.mount(shown.count, shown), expected)
  return within(mounted, 'the first rows')
}

function measured(page: Page, waitedFor: string): Promise<number> {
  return within(
    page.evaluate(() => window.bench.measured()),
    waitedFor,
  )
}

export async function longestKeystroke(page: Page, count: number): Promise<number> {
  const times: number[] = []
  await page.locator('input[type="search"]').click()
  for (const { key, shows } of keystrokes(count)) {
    await page.waitForTimeout(betweenKeys)
    await page.evaluate((shown) => window.bench.arm(shown), shows)
    await page.keyboard.press(key)
    times.push(await measured(page, `the results of “${key}”`))
  }
  await page.locator('input[type="search"]').fill('')
  await page.waitForTimeout(idle / 2)
  return Math.max(...times)
}

export async function edit(page: Page, count: number): Promise<number> {
  const value = 'Edited 1'
  const { x, y } = await page.evaluate(() => window.bench.valueCell())
  await page.mouse.click(x, y)
  await page.waitForTimeout(betweenKeys)
  await page.keyboard.press('Enter')
  await page.locator(':is(input:not([type="search"]), textarea):focus').waitFor()
  await page.waitForTimeout(betweenKeys)
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.insertText(value)
  await page.waitForTimeout(betweenKeys)
  await page.evaluate((shown) => window.bench.arm(shown), { count, rows: [], value })
  await page.keyboard.press('Enter')
  return measured(page, 'the edited value')
}

async function heap(cdp: CDPSession): Promise<Measured> {
  await cdp.send('HeapProfiler.enable')
  // The second collection takes what the first one's finalizers let go.
  for (let times = 0; times < 2; times += 1) await cdp.send('HeapProfiler.collectGarbage')
  await cdp.send('HeapProfiler.disable')
  const usage = await cdp.send('Runtime.getHeapUsage')
  return {
    heap: usage.usedSize / megabyte,
    backing: (usage.backingStorageSize + usage.embedderHeapUsedSize) / megabyte,
  }
}

async function mainThread(cdp: CDPSession): Promise<number> {
  const { metrics } = await cdp.send('Performance.getMetrics')
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1000
}

async function scroll(page: Page, cdp: CDPSession): Promise<Measured> {
  await cdp.send('Performance.enable')
  const before = await mainThread(cdp)
  const [count, pixels] = [frames, pixelsPerFrame]
  const intervals = await page.evaluate(([n, by]) => window.bench.scroll(n, by), [count, pixels] as const)
  const busy = (await mainThread(cdp)) - before
  await cdp.send('Performance.disable')
  return {
    frame95: quantile(intervals, 0.95),
    frameLongest: Math.max(...intervals),
    frameWork: busy / frames,
  }
}

/** One repetition of the first rows, the search and an edit. */
export async function measureAnswers(site: Site, name: ContenderName, count: number): Promise<Measured> {
  const page = await openPage(site, name)
  const mounted = await mount(page, count)
  await page.waitForTimeout(idle)
  const keystroke = await longestKeystroke(page, count)
  const edited = await edit(page, count)
  await page.context().close()
  return { mount: mounted, keystroke, edit: edited }
}

/** One repetition of the heap and of scrolling. */
export async function measureScrolling(site: Site, name: ContenderName, count: number): Promise<Measured> {
  const page = await openPage(site, name)
  const cdp = await page.context().newCDPSession(page)
  await mount(page, count)
  await page.waitForTimeout(idle)
  const used = await heap(cdp)
  await page.waitForTimeout(idle / 4)
  const frameTimes = await scroll(page, cdp)
  await page.context().close()
  return { ...used, ...frameTimes }
}
