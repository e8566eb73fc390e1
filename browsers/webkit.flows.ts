import { describe } from 'vitest'
import { findTestBrowsers } from '../scripts/testBrowsers.ts'
import { startWebKit } from './drivers/webkit.ts'
import { testFlows } from './testFlows.ts'

describe('WebKit', () => {
  testFlows(async () => {
    const { webkit } = findTestBrowsers()
    if (webkit === undefined) throw new Error('There is no WebKit')
    return startWebKit(webkit)
  })
})
