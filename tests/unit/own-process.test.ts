import { expect, test } from 'vitest'
import { ownProcess, ProcessEnded } from '@/lib/kernel/own-process'
import type { WaywardJob } from '../support/wayward-process'

const wayward = ownProcess<WaywardJob, string, number>({
  does: 'tests',
  script: ['tests', 'support', 'wayward-process.ts'],
  longestJob: 5_000,
  heap: 64,
})
const works = async () => expect(await wayward.ask({ do: 'answer' })).toBe('done')

test('a job says how far it is and comes back', { timeout: 20_000 }, async () => {
  const steps: number[] = []
  expect(await wayward.ask({ do: 'answer' }, (step) => steps.push(step))).toBe('done')
  expect(steps).toEqual([1])
})

test('a job that trips says over what, and the same process does the next', { timeout: 20_000 }, async () => {
  await works()
  const pid = wayward.pid()
  await expect(wayward.ask({ do: 'fail' })).rejects.toThrow('tripped')
  await works()
  expect(wayward.pid()).toBe(pid)
})

test.each([
  ['never ends', 'spin'],
  ['takes all memory', 'fill'],
] as const)('a job that %s ends its own process and nothing else; the next one works', { timeout: 30_000 }, async (_, act) => {
  const before = process.memoryUsage.rss()
  await expect(wayward.ask({ do: act })).rejects.toBeInstanceOf(ProcessEnded)
  await works()
  expect(process.memoryUsage.rss() - before).toBeLessThan(50 * 1024 * 1024)
})
