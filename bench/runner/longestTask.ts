import type { Page } from '@playwright/test'
import type { Site } from './site.ts'

interface TraceEvent {
  readonly name: string
  readonly pid: number
  readonly tid: number
  /** What the thread itself worked, in microseconds. */
  readonly tdur?: number
  readonly args?: { readonly name?: string }
}

/**
 * @returns how long the longest task of the page's main thread took, in milliseconds, by Chromium's own account; what
 *   other processes took meanwhile does not count
 */
export async function longestTask(
  { browser }: Site,
  page: Page,
  part: () => Promise<unknown>,
): Promise<number> {
  await browser.startTracing(page, {
    categories: ['-*', '__metadata', 'disabled-by-default-devtools.timeline'],
  })
  await part()
  const trace = await browser.stopTracing()
  const { traceEvents: events }: { readonly traceEvents: readonly TraceEvent[] } = JSON.parse(
    trace.toString(),
  )
  const threadOf = ({ pid, tid }: TraceEvent): string => `${pid} ${tid}`
  const main = new Set(
    events
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(threadOf),
  )
  const tasks = events.filter((event) => event.name === 'RunTask' && main.has(threadOf(event)))
  if (tasks.length === 0) throw new Error('The trace has no tasks')
  return Math.max(...tasks.map(({ tdur = 0 }) => tdur)) / 1000
}
