import { fullDate, type DateString } from '@/lib/domain/dutch-dates'
import { scaleWords } from '@/lib/domain/scale'
import {
  leadInWords,
  newestReport,
  type PublicAgenda,
  type PublicAmbition,
  type PublicKpi,
  type PublicRegion,
  type PublicReport,
} from '@/lib/domain/public-content'
import { kpiInReport } from '@/lib/domain/report-kpi'
import type { ReportKpi } from '@/lib/domain/report-model'
import { countLights, shownLights, shownLightWords, type ShownLight } from '@/lib/domain/standing'
import type { Block, Cell, TextDocument } from '@/lib/exports/document'
import { paragraph } from '@/lib/exports/report-blocks'
import { kpiBlocks } from '@/lib/exports/report-kpis'

/** The agenda of a region as everybody may read it: of each ambition what we want, what we do, how it goes and how we measure it. */
export function publicAgendaDocument(region: PublicRegion, agenda: PublicAgenda, today: DateString): TextDocument {
  const report = newestReport(agenda)
  const kpis = agenda.kpis.map((kpi) => ({ ambition: kpi.ambition, said: kpiForAll(kpi, today) }))
  const of = (ambition: string | null) => kpis.filter((kpi) => kpi.ambition === ambition).map(({ said }) => said)
  return {
    title: agenda.title,
    subtitle: `Regio ${region.name}`,
    facts: [
      { term: 'Looptijd', value: `${agenda.startYear} tot en met ${agenda.endYear}` },
      { term: 'Vastgesteld', value: agenda.adoptedOn ? fullDate(agenda.adoptedOn) : '' },
      { term: 'Gemeenten', value: region.municipalities.map(({ name }) => name).join(', ') },
      { term: 'Hoe het gaat', value: report ? `${report.periodName}, vastgesteld op ${fullDate(report.adoptedOn)}` : '' },
    ].filter(({ value }) => value !== ''),
    datedOn: report?.adoptedOn ?? today,
    isConcept: false,
    hasTitlePage: true,
    blocks: [
      ...(report ? standing(agenda, report) : []),
      ...agenda.ambitions.flatMap((ambition) => ambitionBlocks(agenda, ambition, { report, kpis: of(ambition.number) })),
      ...kpiBlocks({ kpis: of(null) }, { kind: 'heading', level: 1, text: 'Cijfers over de hele agenda', anchor: 'cijfers' }),
    ],
  }
}

function standing({ ambitionTerm, ambitions }: PublicAgenda, report: PublicReport): Block[] {
  const rows = ambitions.flatMap(({ number, title }) => {
    const counts = report.ambitions.find((one) => one.number === number)?.counts
    return counts && counts.total > 0 ? [{ label: `${number} ${title}`, counts }] : []
  })
  return [
    { kind: 'heading', level: 1, text: 'Hoe het gaat', anchor: 'hoe-het-gaat' },
    paragraph(
      `Dit stond in het verslag over het ${report.periodName}. ${report.board ? `Het ${report.board.replace(/^het /i, '')}` : 'Het bestuur'} stelde het vast op ${fullDate(report.adoptedOn)}.`,
    ),
    ...(report.summary ? [paragraph(report.summary)] : []),
    ...(rows.length > 0 ? [{ kind: 'lightBars' as const, title: `Per ${ambitionTerm.toLowerCase()}`, head: ambitionTerm, rows }] : []),
  ]
}

type Beside = { report: PublicReport | null; kpis: ReportKpi[] }

function ambitionBlocks(agenda: PublicAgenda, ambition: PublicAmbition, { report, kpis }: Beside): Block[] {
  const { number, title, goal, leads, results } = ambition
  const term = ambition.kind === 'precondition' ? 'Randvoorwaarde' : agenda.ambitionTerm
  const said = report?.ambitions.find((one) => one.number === number)
  const told = [
    { title: 'Wat er is bereikt', text: said?.achieved ?? '' },
    { title: 'Wat er nu gebeurt', text: said?.planned ?? '' },
  ].filter(({ text }) => text !== '')
  return [
    { kind: 'heading', level: 1, text: `${term} ${number}: ${title}`, anchor: `ambitie-${number}` },
    { kind: 'heading', level: 2, text: 'Wat we willen' },
    paragraph(goal || title),
    ...(results.length > 0 ? [{ kind: 'list' as const, items: results.map((result) => `${result.number} ${result.title}`) }] : []),
    ...(leads.length > 0 ? [paragraph(`Hier werken aan: ${leads.map(leadInWords).join('; ')}.`)] : []),
    { kind: 'heading', level: 2, text: 'Wat we doen' },
    ...activityBlocks(agenda, ambition, report),
    ...(told.length > 0
      ? [
          { kind: 'heading' as const, level: 2 as const, text: 'Hoe het gaat' },
          { kind: 'beside' as const, texts: told },
        ]
      : []),
    ...kpiBlocks({ kpis }, { kind: 'heading', level: 2, text: 'Hoe we het meten' }),
  ]
}

function activityBlocks(
  { activityTerm, activityTerms }: PublicAgenda,
  { number, activities }: PublicAmbition,
  report: PublicReport | null,
): Block[] {
  if (activities.length === 0) return [paragraph(`Hier staan nog geen ${activityTerms.toLowerCase()}.`)]
  return [
    {
      kind: 'table',
      caption: `${activityTerms} bij ${number}`,
      columns: [
        { label: activityTerm, width: 46, heads: true },
        ...(report ? [{ label: `Hoe het ging (${report.periodName})`, width: 20 }] : []),
        { label: 'Wanneer', width: 16 },
        { label: 'Waar', width: 18 },
      ],
      rows: activities.map(({ code, title, description, scales, planning }) => [
        { lines: description && description !== title ? [`${code} ${title}`, description] : [`${code} ${title}`] },
        ...(report ? [stateOf(report, code)] : []),
        planning,
        scales.map((scale) => scaleWords[scale]).join(', '),
      ]),
    },
  ]
}

/** One light, or of several municipalities how many have which. */
function stateOf(report: PublicReport, code: string): Cell {
  const states = report.activities.filter((row) => row.code === code)
  const lights = new Set<ShownLight>(states.map(({ light }) => light))
  if (lights.size === 0) return ''
  if (lights.size === 1) return { light: [...lights][0]! }
  const counts = countLights(states)
  return shownLights
    .filter((light) => counts[light] > 0)
    .map((light) => `${counts[light]} ${shownLightWords[light].toLowerCase()}`)
    .join(', ')
}

/** A KPI as a report says it, from the figures that readers get. */
function kpiForAll(kpi: PublicKpi, today: DateString): ReportKpi {
  const { number, name, unit, frequency, baselinePeriod, countingLevel, breaks, caveats } = kpi
  const year = Number(today.slice(0, 4))
  const next = kpi.targets.find((target) => target.year >= year) ?? kpi.targets.at(-1)
  return kpiInReport(
    {
      ...{ number, name, unit, frequency, baselinePeriod, countingLevel, breaks, caveats },
      status: 'adopted',
      target: next ? `${next.year}: ${next.text}` : null,
      targets: kpi.targets.flatMap(({ year: of, low, high }) => (low === null || high === null ? [] : [{ year: of, low, high }])),
      comparability: kpi.differences,
      figures: kpi.figures
        .filter(({ municipality, reference, breakdown }) => municipality === null && reference === null && breakdown === null)
        .map(({ period, value, status, isSum }) => ({ period, value, status, isSum })),
    },
    today,
  )
}
