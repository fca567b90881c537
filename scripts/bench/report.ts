import { table } from './table'
import os from 'node:os'
import type { StatementCount } from '../testing/statements'
import { connections, median, ratio } from './rounds'
import type { FiguresResults } from './figures'
import type { ReportResults } from './report-turn'
import type { SearchResults } from './search'
import type { TargetName } from './turn'

export type Results = {
  pages: Record<TargetName, number[]>
  scripts: { empty: number; form: number }
  /** Bytes, compressed. */
  publicWeight: number
  statements: StatementCount[]
  reports: ReportResults
  figures: FiguresResults & { count: number }
  search: SearchResults
  supraregional: number
  sizes: { regions: number; one: number; many: number }
  postgres: string
}

type Bar = { name: string; value: number; unit?: string; atLeast?: number; atMost?: number }

/** docs/bench.md, and the names of the bars that were missed. */
export function report(results: Results): { text: string; missed: string[] } {
  const bars = barsOf(results)
  const missed = bars.filter((bar) => !holds(bar)).map(({ name }) => name)
  const { pages, figures, sizes, statements, reports } = results
  const text = [
    '# Speed',
    '',
    `Measured, not promised, by \`npm run bench\`. Only the ratios mean something: they come from one run, in which the pages take turns (${pages.empty.length} rounds over several starts of the servers, ${connections} connections, the load on the same machine), and are the median of the rounds. Start page, list and dashboard are opened again and again, as long as nothing changes in the region; what they read is known then (docs/besluiten/0079).`,
    '',
    machine(results.postgres),
    '',
    ...table(
      ['', 'Measured', 'Bar', ''],
      bars.map((bar) => [bar.name, said(bar.value, bar.unit), barInWords(bar), barInWords(bar) && (holds(bar) ? 'holds' : 'missed')]),
    ),
    '',
    ...table(
      ['Requests per second', 'Median', 'Rounds'],
      (Object.keys(targetNames) as TargetName[]).map((name) => requests(targetNames[name], pages[name])),
    ),
    '',
    `A region has 3 agendas, 100 activities each, of which 40 for each of its 5 to 8 municipalities, and six half years of updates: ${sizes.one} updates in one region, ${sizes.many} in ${sizes.regions}.`,
    '',
    '## A report with 2,000 activities',
    '',
    'Each activity was reported ten times: 20,000 updates. A process of its own makes the files, so the server hardly grows.',
    '',
    ...table(
      ['File', 'Seconds'],
      reports.files.map(({ name, seconds }) => [name, seconds.toFixed(1)]),
    ),
    '',
    '## The dashboard of a region with 15 municipalities',
    '',
    `20 KPIs, ten years of half years, each in four kinds and in total: ${figures.count} figures. The charts of a KPI that answer to a pointer are loaded after its page works; they are counted.`,
    '',
    ...table(
      ['Requests per second', 'Median', 'Rounds'],
      [
        requests('Empty dynamic page', figures.pages.empty),
        requests('Dashboard', figures.pages.dashboard),
        requests('Page of a KPI', figures.pages.kpi),
      ],
    ),
    '',
    '## SQL statements of a page',
    '',
    'Everything counts: who is signed in, BEGIN, who acts, the queries and COMMIT. A test keeps it at 12.',
    '',
    ...table(
      ['Page', 'Role', 'Statements'],
      statements.map(({ page, role, count }) => [page, role, String(count)]),
    ),
    '',
  ].join('\n')
  return { text, missed }
}

const targetNames: Record<TargetName, string> = {
  empty: 'Empty dynamic page',
  overview: 'Start page of the alderman',
  activities: 'List of 60 activities',
  save: 'Saving an update',
  saveAndOverview: 'Saving an update and then the start page',
  public: 'Agenda for everybody',
  overviewOfMany: 'Start page, many regions',
  activitiesOfMany: 'List, many regions',
}

const barsOf = ({ pages, scripts, publicWeight, statements, reports, figures, search, supraregional, sizes }: Results): Bar[] => [
  { name: 'Start page of the alderman / empty page', value: ratio(pages.overview, pages.empty), atLeast: 0.35 },
  { name: 'Start page right after a change / empty page', value: ratio(afterChange(pages), pages.empty) },
  { name: 'List of 60 activities / empty page', value: ratio(pages.activities, pages.empty), atLeast: 0.3 },
  { name: 'Saving an update / empty page', value: ratio(pages.save, pages.empty) },
  { name: 'Agenda for everybody / start page of the alderman', value: ratio(pages.public, pages.overview), atLeast: 5 },
  { name: 'Weight of that page, with stylesheet and font', value: publicWeight / 1000, unit: 'kB', atMost: 60 },
  { name: `Time of the start page, ${sizes.regions} regions / 1`, value: ratio(pages.overview, pages.overviewOfMany), atMost: 1.2 },
  { name: `Time of the list, ${sizes.regions} regions / 1`, value: ratio(pages.activities, pages.activitiesOfMany), atMost: 1.2 },
  {
    name: 'JavaScript of the update form, above that of the empty page',
    value: (scripts.form - scripts.empty) / 1000,
    unit: 'kB',
    atMost: 20,
  },
  { name: 'JavaScript of the empty page', value: scripts.empty / 1000, unit: 'kB' },
  { name: 'Time of the page of a report, 2,000 activities / 40', value: ratio(reports.pages.few, reports.pages.many), atMost: 1.5 },
  {
    name: 'Slowest file of a report with 2,000 activities',
    value: Math.max(...reports.files.map(({ seconds }) => seconds)),
    unit: 's',
    atMost: 5,
  },
  { name: 'Growth of the server while its files are made', value: reports.growth, unit: 'MB', atMost: 150 },
  { name: 'Dashboard with 20 KPIs / empty page', value: ratio(figures.pages.dashboard, figures.pages.empty), atLeast: 0.25 },
  { name: 'Page of a KPI / empty page', value: ratio(figures.pages.kpi, figures.pages.empty) },
  {
    name: 'JavaScript of the dashboard, above that of the empty page',
    value: (figures.scripts.dashboard - figures.scripts.empty) / 1000,
    unit: 'kB',
    atMost: 20,
  },
  {
    name: 'JavaScript of the page of a KPI, above that of the empty page',
    value: (figures.scripts.kpi - figures.scripts.empty) / 1000,
    unit: 'kB',
    atMost: 130,
  },
  { name: `Slowest search, ${sizes.regions} regions, of one`, value: search.inOne, unit: 'ms', atMost: 150 },
  { name: `Slowest search, ${sizes.regions} regions, of all`, value: search.inAll, unit: 'ms' },
  { name: `${sizes.regions} regions side by side, in the database`, value: supraregional, unit: 'ms', atMost: 150 },
  { name: 'SQL statements of a page, at most', value: Math.max(...statements.map(({ count }) => count)), unit: '', atMost: 12 },
]

/** Requests per second of the start page when something was saved just before, so that nothing of what it reads is known: without the saving. */
const afterChange = ({ save, saveAndOverview }: Results['pages']) => saveAndOverview.map((both, round) => 1 / (1 / both - 1 / save[round]!))

const holds = ({ value, atLeast = -Infinity, atMost = Infinity }: Bar) => value >= atLeast && value <= atMost

const said = (value: number, unit?: string) => (unit === undefined ? value.toFixed(2) : `${Number(value.toFixed(1))} ${unit}`.trim())

const barInWords = ({ atLeast, atMost, unit }: Bar) =>
  atLeast !== undefined ? `≥ ${said(atLeast, unit)}` : atMost !== undefined ? `≤ ${said(atMost, unit)}` : ''

const requests = (name: string, values: number[]) => [name, median(values).toFixed(0), values.map((value) => value.toFixed(0)).join(' ')]

function machine(postgres: string): string {
  const cores = os.cpus()
  const memory = Math.round(os.totalmem() / 2 ** 30)
  return `${cores[0]?.model.trim() ?? os.arch()}, ${cores.length} cores, ${memory} GB; Node ${process.versions.node}, PostgreSQL ${postgres.split(' ')[0]}; ${new Date().toISOString().slice(0, 10)}.`
}
