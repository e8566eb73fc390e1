import { describe, expect, it } from 'vitest'
import { addCounts, countBrowser, countUnit, describeCounts } from './testCounts.ts'

const unit = {
  success: true,
  numPassedTests: 7,
  numFailedTests: 0,
  numPendingTests: 1,
  numTodoTests: 1,
  testResults: [{ status: 'passed', assertionResults: [{ status: 'passed' }] }],
}

describe('countUnit', () => {
  it('counts pending and todo tests as skipped', () => {
    expect(countUnit(unit)).toEqual({ passed: 7, failed: 0, skipped: 2 })
  })

  it('counts a file that could not be loaded as a failure', () => {
    const report = { ...unit, success: false, testResults: [{ status: 'failed', assertionResults: [] }] }
    expect(countUnit(report)).toEqual({ passed: 7, failed: 1, skipped: 2 })
  })

  it('counts a failed test once', () => {
    const testResults = [{ status: 'failed', assertionResults: [{ status: 'failed' }] }]
    expect(countUnit({ ...unit, success: false, numFailedTests: 1, testResults }).failed).toBe(1)
  })

  it('counts a run that failed for no named test as a failure', () => {
    expect(countUnit({ ...unit, success: false }).failed).toBe(1)
  })
})

describe('countBrowser', () => {
  const stats = { expected: 3, unexpected: 1, flaky: 0, skipped: 2 }

  it('counts what went as expected as passed, and errors outside the tests as failed', () => {
    expect(countBrowser({ stats, errors: ['set-up'] })).toEqual({ passed: 3, failed: 2, skipped: 2 })
  })

  it('counts what passed only when tried again as failed', () => {
    expect(countBrowser({ stats: { ...stats, flaky: 4 }, errors: [] }).failed).toBe(5)
  })
})

describe('describeCounts', () => {
  it('names the skipped tests only if there are any', () => {
    expect(describeCounts({ passed: 123, failed: 0, skipped: 0 })).toBe('123 passed, 0 failed')
    expect(describeCounts({ passed: 1, failed: 2, skipped: 3 })).toBe('1 passed, 2 failed, 3 skipped')
  })

  it('describes several runs as one', () => {
    const run = { passed: 1, failed: 0, skipped: 1 }
    expect(describeCounts(addCounts([run, run]))).toBe('2 passed, 0 failed, 2 skipped')
    expect(describeCounts(addCounts([]))).toBe('0 passed, 0 failed')
  })
})
