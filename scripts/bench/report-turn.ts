import { readFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import type { App } from '../machine/app'
import { Visitor } from '../testing/visitor'
import { reportOf, type ReportSize } from './reports'
import { measure } from './rounds'

/** What a browser may ask for; the names are those of lib/exports/report-files.ts. */
const files = ['rapport.pdf', 'rapport.docx', 'oplegnotitie.docx', 'rapport.xlsx', 'rapport.csv', 'rapport-open.csv', 'rapport.json']

export type ReportResults = {
  /** Requests per second of the page, with few and with many activities. */
  pages: Record<'few' | 'many', number[]>
  /** Seconds that each file of the large report takes. */
  files: { name: string; seconds: number }[]
  /** Megabytes by which the server grows while they are made. */
  growth: number
}

/** Opens the reports of both sizes in turns, and makes every file of the large one. */
export async function measureReports(app: App, [few, many]: readonly [ReportSize, ReportSize]): Promise<ReportResults> {
  const visitorOf = (size: ReportSize) => new Visitor(app.url).signIn(reportOf(size).secretary)
  const visitors = { few: await visitorOf(few), many: await visitorOf(many) }
  const page = (name: 'few' | 'many', size: ReportSize) => ({
    name,
    ask: async () => {
      const { status } = await visitors[name].get(reportOf(size).page, { 'accept-encoding': 'gzip' })
      if (status !== 200) throw new Error(`The report answers ${status}`)
    },
  })
  const pages = await measure([page('few', few), page('many', many)], { rounds: 7, milliseconds: 1_000 })
  const made = await whileWatching(app, () => makeFiles(visitors.many, many))
  for (const visitor of Object.values(visitors)) visitor.leave()
  return { pages, files: made.value, growth: made.growth }
}

async function makeFiles(visitor: Visitor, size: ReportSize) {
  const made: ReportResults['files'] = []
  for (const name of files) {
    const start = performance.now()
    const { status, body } = await visitor.get(reportOf(size).file(name))
    if (status !== 200 || body.length === 0) throw new Error(`${name} answers ${status}`)
    made.push({ name, seconds: (performance.now() - start) / 1000 })
  }
  return made
}

/** By how many megabytes the process of the app is larger at its largest than before. */
async function whileWatching<T>({ process: server }: App, work: () => Promise<T>): Promise<{ value: T; growth: number }> {
  const size = () => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${server.pid}/status`, 'utf8'))?.[1] ?? 0) / 1024
  const before = size()
  let most = before
  let busy = true
  const watch = (async () => {
    for (; busy; await wait(100)) most = Math.max(most, size())
  })()
  const value = await work().finally(() => (busy = false))
  await watch
  return { value, growth: most - before }
}
