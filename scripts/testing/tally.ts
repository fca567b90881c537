import { existsSync, readFileSync } from 'node:fs'

export type Tally = { passed: number; failed: number; skipped: number }

export const nothing: Tally = { passed: 0, failed: 0, skipped: 0 }
export const oneFailed: Tally = { passed: 0, failed: 1, skipped: 0 }

export const add = (a: Tally, b: Tally): Tally => ({
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
  skipped: a.skipped + b.skipped,
})

export const tallyOfCheck = (code: number): Tally => (code === 0 ? { passed: 1, failed: 0, skipped: 0 } : oneFailed)

type VitestReport = { numPassedTests: number; numFailedTests: number; numPendingTests: number; numTodoTests: number }

export const tallyOfVitest = (code: number, file: string): Tally =>
  tallyOfReport<VitestReport>(code, file, (report) => ({
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests + report.numTodoTests,
  }))

type PlaywrightReport = { stats: { expected: number; unexpected: number; flaky: number; skipped: number } }

export const tallyOfPlaywright = (code: number, file: string): Tally =>
  tallyOfReport<PlaywrightReport>(code, file, ({ stats }) => ({
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected,
    skipped: stats.skipped,
  }))

// A runner that broke off, ran nothing, or failed outside its tests (a file that does not load) is one failure.
function tallyOfReport<Report>(code: number, file: string, read: (report: Report) => Tally): Tally {
  if (!existsSync(file)) return oneFailed
  const tally = read(JSON.parse(readFileSync(file, 'utf8')) as Report)
  const hidden = tally.failed === 0 && (code !== 0 || tally.passed === 0)
  return hidden ? add(tally, oneFailed) : tally
}
