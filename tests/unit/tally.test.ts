import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { tallyOfPlaywright, tallyOfVitest } from '@/scripts/testing/tally'

let folder: string
const reportOf = (content: object) => {
  const file = path.join(folder, 'report.json')
  writeFileSync(file, JSON.stringify(content))
  return file
}
const vitest = (passed: number, failed = 0) => ({ numPassedTests: passed, numFailedTests: failed, numPendingTests: 2, numTodoTests: 1 })

beforeEach(() => void (folder = mkdtempSync(path.join(tmpdir(), 'tally-'))))
afterEach(() => rmSync(folder, { recursive: true }))

test('counts what the runners report', () => {
  expect(tallyOfVitest(0, reportOf(vitest(5)))).toEqual({ passed: 5, failed: 0, skipped: 3 })
  expect(tallyOfVitest(1, reportOf(vitest(5, 2)))).toEqual({ passed: 5, failed: 2, skipped: 3 })
  expect(tallyOfPlaywright(1, reportOf({ stats: { expected: 4, unexpected: 1, flaky: 1, skipped: 2 } }))).toEqual({
    passed: 5,
    failed: 1,
    skipped: 2,
  })
})

test('a runner that ran nothing, broke off or failed outside its tests is one failure', () => {
  expect(tallyOfVitest(0, reportOf({ ...vitest(0), numPendingTests: 0, numTodoTests: 0 }))).toEqual({ passed: 0, failed: 1, skipped: 0 })
  expect(tallyOfVitest(1, reportOf(vitest(5)))).toEqual({ passed: 5, failed: 1, skipped: 3 })
  expect(tallyOfVitest(137, path.join(folder, 'absent.json'))).toEqual({ passed: 0, failed: 1, skipped: 0 })
})
