import { chromium } from '@playwright/test'
import { expect, test } from 'vitest'
import { browserSwitches } from './browserSwitches.ts'

const featuresOf = (text: string): string[] => /--disable-features=(\S+)/.exec(text)?.[1]?.split(',') ?? []

test('what Playwright turns off in Chromium stays off', async () => {
  // No browser: it fails to start, and the error tells what it was started with.
  const error: unknown = await chromium
    .launch({ executablePath: process.execPath })
    .catch((reason: unknown) => reason)
  const own = featuresOf(String(error))
  expect(own).toContain('HttpsUpgrades')
  expect(featuresOf(browserSwitches.join(' '))).toEqual(expect.arrayContaining(own))
})
