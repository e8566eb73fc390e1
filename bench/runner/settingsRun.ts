import { expect, type Locator, type Page } from '@playwright/test'
import { settingCount, titleOf } from '../pages/shared/manySettings.ts'
import { longestTask } from './longestTask.ts'
import { type Measured, mount, openPage } from './pageRun.ts'
import type { Samples } from './samples.ts'
import type { Site } from './site.ts'
import { head, number, row, verdict } from './table.ts'

export const settingsViews = ['settings', 'grid'] as const

/** The settings view, or the grid beside it, with as many of the one as of the other. */
export type SettingsView = (typeof settingsViews)[number]

const idle = 1000
/** By then, whatever a key press leads to is done. */
const betweenKeys = 300

/** For all of them to be drawn, on a busy machine. */
const patience = 30_000

/** Every character changes what is found; then all of it is shown again. */
const searchKeys = ['7', '3', '4', 'Backspace', 'Backspace', 'Backspace']

/** One repetition: the first settings or rows, and the longest block of the main thread for each kind of key press. */
export async function measureSettings(site: Site, view: SettingsView): Promise<Measured> {
  const page = await openPage(site, view === 'grid' ? 'ours' : view)
  const isGrid = view === 'grid'
  let mounted = 0
  const opening = await longestTask(site, page, async () => {
    mounted = await (isGrid ? mount(page, settingCount) : mount(page, settingCount, firstSettings))
    await page.waitForTimeout(idle)
  })
  /** Into what has the focus: to look for an element would be work of the page too. */
  const press = (keys: readonly string[]): Promise<number> =>
    longestTask(site, page, async () => {
      for (const key of keys) {
        await page.keyboard.press(key)
        await page.waitForTimeout(betweenKeys)
      }
    })

  if (!isGrid) await expect(shownSettings(page)).toHaveCount(settingCount, { timeout: patience })
  await page.getByRole('searchbox').click()
  await page.waitForTimeout(idle)
  const found = await press(searchKeys)
  // What is not drawn costs nothing.
  if (!isGrid) await expect(shownSettings(page)).toHaveCount(settingCount, { timeout: patience })

  const { text, toggle } = isGrid ? await gridFields(page) : settingsFields(page)
  await text.press('End')
  await page.waitForTimeout(idle)
  const typed = await press(['a', 'b', 'c'])
  if (isGrid) await text.press('Enter')
  await toggle.focus()
  await page.waitForTimeout(idle)
  const toggled = await press(['Space', 'Space', 'Space'])
  await expect(page.getByText('2 unsaved changes')).toBeVisible()
  await page.context().close()
  return { mount: mounted, opening, keystroke: found, typed, toggled }
}

/** All of them are in view. */
const firstSettings = {
  count: settingCount,
  rows: [0, 2, 4].map((index): readonly [number, string] => [index, titleOf(index)]),
}

function shownSettings(page: Page): Locator {
  return page.locator('.settings-block > .setting')
}

function settingsFields(page: Page): Readonly<Record<'text' | 'toggle', Locator>> {
  return {
    text: page.getByRole('textbox', { name: titleOf(0) }),
    toggle: page.getByRole('switch', { name: titleOf(1) }),
  }
}

/** The open editor of the first value, and the first switch. */
async function gridFields(page: Page): Promise<Readonly<Record<'text' | 'toggle', Locator>>> {
  await page.locator('[aria-rowindex="2"] [data-column="value"]').dblclick()
  return { text: page.getByRole('textbox', { name: /^Value of / }), toggle: page.getByRole('switch').first() }
}

interface SettingsMeasure {
  readonly id: string
  readonly label: string
  /** How many times what the grid needs it may be. */
  readonly timesGrid?: number
  /** In milliseconds. */
  readonly limit?: number
}

const measures: readonly SettingsMeasure[] = [
  { id: 'mount', label: 'first settings or rows painted', timesGrid: 1.2 },
  { id: 'opening', label: 'longest block while opening' },
  { id: 'keystroke', label: 'longest block, a keystroke of the search', limit: 16.7 },
  { id: 'typed', label: 'longest block, a keystroke in a text field', limit: 16.7 },
  { id: 'toggled', label: 'longest block, a switch', limit: 16.7 },
]

/** The table of the settings view beside the grid, in Markdown. */
export function settingsTable(samples: Samples): string {
  const lines = measures.map(({ id, label, timesGrid, limit }) => {
    const [settings, grid] = settingsViews.map((view) => samples.median(settingCount, view, id))
    const ratio = settings === undefined || grid === undefined ? undefined : settings / grid
    const goals = [
      ...(timesGrid === undefined || ratio === undefined
        ? []
        : [verdict(ratio <= timesGrid, `≤ ${timesGrid} × the grid`)]),
      ...(limit === undefined || settings === undefined ? [] : [verdict(settings <= limit, `≤ ${limit} ms`)]),
    ]
    return row([`${label}, ms`, number(settings), number(grid), ratio?.toFixed(2) ?? '–', goals.join('; ')])
  })
  const title = `${settingCount.toLocaleString('en')} settings or options`
  return [...head([title, 'settings view', 'grid', 'ratio', 'goal']), ...lines].join('\n')
}
