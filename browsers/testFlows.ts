import { mkdir, writeFile } from 'node:fs/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startPortal } from '../e2e/startPortal.ts'
import { AppDriver } from './appDriver.ts'
import type { Browser } from './drivers/browser.ts'
import { editingFlows } from './flows/editing.ts'
import { findingFlows } from './flows/finding.ts'
import { savingFlows } from './flows/saving.ts'
import { transferFlows } from './flows/transfer.ts'
import { testedFiles } from './testedFiles.ts'

const flows = [...editingFlows, ...findingFlows, ...savingFlows, ...transferFlows]
const pictures = 'test-results/browsers'

/** Tests every flow in a browser, each with a portal of its own; what the page complains of fails a flow. */
export function testFlows(start: () => Promise<Browser>): void {
  let browser: Browser
  let files: Readonly<Record<string, Uint8Array>>

  beforeAll(async () => {
    const [started, tested] = await Promise.all([start(), testedFiles()])
    browser = started
    files = tested
  })

  afterAll(() => browser.close())

  test.for(flows.map(({ name, run }) => [name, run] as const))('%s', async ([name, run]) => {
    // On ports that the browser has not seen: it remembers nothing there.
    const portal = await startPortal({ files })
    const app = new AppDriver(browser, portal.control)
    try {
      await run({ app, portal: portal.control })
      expect(await app.takeComplaints(), 'what the page complains of').toEqual([])
    } catch (error) {
      await mkdir(pictures, { recursive: true })
      const file = `${pictures}/${browser.name} ${name.replaceAll(/[^\w ]+/g, '')}.png`
      await writeFile(file, await browser.screenshot())
      throw error
    } finally {
      await app.close()
      await portal.stop()
    }
  })
}
