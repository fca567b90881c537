import { expect, test } from 'vitest'
import { ownProcess, ProcessEnded, TooBusy } from '@/lib/kernel/own-process'
import type { WaywardJob } from '../support/wayward-process'

const wayward = ownProcess<WaywardJob, string, number>({
  does: 'tests',
  script: ['tests', 'support', 'wayward-process.ts'],
  longestJob: 5_000,
  heap: 64,
})
const mine = { asker: 'ik' }
const works = async () => expect(await wayward.ask({ do: 'answer' }, mine)).toBe('done')

test('a job says how far it is and comes back', { timeout: 20_000 }, async () => {
  const steps: number[] = []
  expect(await wayward.ask({ do: 'answer' }, mine, (step) => steps.push(step))).toBe('done')
  expect(steps).toEqual([1])
})

test('a job that trips says over what, and the same process does the next', { timeout: 20_000 }, async () => {
  await works()
  const pid = wayward.pid()
  await expect(wayward.ask({ do: 'fail' }, mine)).rejects.toThrow('tripped')
  await works()
  expect(wayward.pid()).toBe(pid)
})

test.each([
  ['never ends', 'spin'],
  ['takes all memory', 'fill'],
] as const)('a job that %s ends its own process and nothing else; the next one works', { timeout: 30_000 }, async (_, act) => {
  const before = process.memoryUsage.rss()
  await expect(wayward.ask({ do: act }, mine)).rejects.toBeInstanceOf(ProcessEnded)
  await works()
  expect(process.memoryUsage.rss() - before).toBeLessThan(50 * 1024 * 1024)
})

test('what goes first is done before everything that waits; the rest in the order in which it was asked', { timeout: 20_000 }, async () => {
  const done: string[] = []
  const ask = (name: string, turn: Parameters<typeof wayward.ask>[1]) => wayward.ask({ do: 'answer' }, turn).then(() => done.push(name))
  await Promise.all([
    ask('aan het werk', mine),
    ask('lijst', { asker: 'jij' }),
    ask('nog een', mine),
    ask('vaststellen', 'first'),
    ask('daarna', 'first'),
  ])
  expect(done).toEqual(['aan het werk', 'vaststellen', 'daarna', 'lijst', 'nog een'])
})

test(
  'one who asks a lot is refused beyond three at a time; others are not, and he is not when his are done',
  { timeout: 20_000 },
  async () => {
    const asked = [1, 2, 3].map(() => wayward.ask({ do: 'answer' }, mine))
    await expect(wayward.ask({ do: 'answer' }, mine)).rejects.toBeInstanceOf(TooBusy)
    const others = wayward.ask({ do: 'answer' }, { asker: 'jij' })
    expect(await Promise.all([...asked, others])).toEqual(['done', 'done', 'done', 'done'])
    await works()
  },
)

test('many together are refused beyond what can be made soon, and what goes first is not', { timeout: 20_000 }, async () => {
  const asked = Array.from({ length: 24 }, (_, index) => wayward.ask({ do: 'answer' }, { asker: `iemand ${index}` }))
  await expect(wayward.ask({ do: 'answer' }, mine)).rejects.toBeInstanceOf(TooBusy)
  expect(await wayward.ask({ do: 'answer' }, 'first')).toBe('done')
  await Promise.all(asked)
})
