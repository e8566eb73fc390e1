import { describe } from 'vitest'
import { findTestBrowsers } from '../scripts/testBrowsers.ts'
import { startFirefox } from './drivers/firefox.ts'
import { testFlows } from './testFlows.ts'

describe('Firefox', () => {
  testFlows(async () => {
    const { firefox } = findTestBrowsers()
    if (firefox === undefined) throw new Error('There is no Firefox')
    return startFirefox(firefox)
  })
})
