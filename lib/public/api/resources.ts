import 'server-only'
import { z } from 'zod'
import { countingLevelWords, kpiKindWords, type ValueStatus } from '@/lib/domain/kpi'
import { newestReport, type PublicAgenda, type PublicFigure, type PublicRegion, type PublicReport } from '@/lib/domain/public-content'
import { scaleWords } from '@/lib/domain/scale'
import type { LightCounts, ShownLight } from '@/lib/domain/standing'
import { publicAgendaPath, publicRegionPath, publicVersionPath } from '@/lib/kernel/addresses'
import { licence, site } from '@/lib/public/site'
import * as schemas from './schemas'

type Place = { region: PublicRegion; agenda: PublicAgenda }

const page = (path: string) => `${site().origin}${path}`

const toRegion = (region: PublicRegion): z.infer<typeof schemas.regio> => ({
  id: region.slug,
  naam: region.name,
  gemeenten: region.municipalities.map(({ code, name }) => ({ code, naam: name })),
  licentie: licence.url,
  webpagina: page(publicRegionPath(region.slug)),
})

const toAgenda = ({ region, agenda }: Place): z.infer<typeof schemas.agenda> => ({
  id: agenda.slug,
  titel: agenda.title,
  beginjaar: agenda.startYear,
  eindjaar: agenda.endYear,
  status: agenda.status === 'adopted' ? 'vastgesteld' : 'afgesloten',
  vastgesteldOp: agenda.adoptedOn,
  woorden: { ambitie: agenda.ambitionTerm, resultaat: agenda.resultTerm, activiteit: agenda.activityTerm },
  webpagina: page(publicAgendaPath(region.slug, agenda.slug)),
})

const lightNames: Record<ShownLight, 'opSchema' | 'looptRisico' | 'looptVast' | 'geenOordeel' | 'nietGemeld'> = {
  onTrack: 'opSchema',
  atRisk: 'looptRisico',
  stuck: 'looptVast',
  noJudgement: 'geenOordeel',
  notReported: 'nietGemeld',
}

const counted = (counts: LightCounts | null | undefined) =>
  counts
    ? {
        ...{ opSchema: counts.onTrack, looptRisico: counts.atRisk, looptVast: counts.stuck },
        ...{ geenOordeel: counts.noJudgement, nietGemeld: counts.notReported, totaal: counts.total },
      }
    : null

const toAmbitions = ({ agenda }: Place): z.infer<typeof schemas.ambitie>[] =>
  agenda.ambitions.map(({ number, title, kind, goal, leads, results }) => ({
    ...{ nummer: number, titel: title, soort: kind === 'ambition' ? 'ambitie' : 'randvoorwaarde', doel: goal },
    trekkers: leads.map((lead) => ({ functie: lead.function, organisatie: lead.organisation, naam: lead.name })),
    resultaten: results.map((result) => ({ nummer: result.number, titel: result.title })),
    standen: counted(newestReport(agenda)?.ambitions.find((said) => said.number === number)?.counts),
  }))

const toActivities = ({ agenda }: Place): z.infer<typeof schemas.activiteit>[] =>
  agenda.ambitions.flatMap(({ number, activities }) =>
    activities.map(({ code, title, description, result, scales, planning }) => ({
      ...{ code, titel: title, omschrijving: description, ambitie: number, resultaat: result, planning },
      schaalniveaus: scales.map((scale) => scaleWords[scale]),
      standen: (newestReport(agenda)?.activities ?? [])
        .filter((state) => state.code === code)
        .map(({ municipality, light }) => ({ gemeente: municipality, licht: lightNames[light] })),
    })),
  )

const toKpis = ({ agenda }: Place): z.infer<typeof schemas.kpi>[] =>
  agenda.kpis.map((kpi) => ({
    ...{ nummer: kpi.number, naam: kpi.name, waarom: kpi.why, definitie: kpi.definition, eenheid: kpi.unit, bron: kpi.source },
    soort: kpi.kind && kpiKindWords[kpi.kind],
    teltPer: kpi.countingLevel && countingLevelWords[kpi.countingLevel],
    ambitie: kpi.ambition,
    streefwaarden: kpi.targets.map(({ year, text }) => ({ jaar: year, tekst: text })),
    kanttekeningen: kpi.caveats.map(({ period, text }) => ({ periode: period, tekst: text })),
    andersGeteld: kpi.differences.map(({ municipality, text }) => ({ gemeente: municipality, tekst: text })),
  }))

const statusNames: Record<ValueStatus, z.infer<typeof schemas.cijfer>['status']> = {
  provisional: 'voorlopig',
  revisedProvisional: 'naderVoorlopig',
  final: 'definitief',
  secret: 'geheim',
  unknown: 'onbekend',
}

const area = (of: PublicFigure['municipality']) => of && { code: of.code, naam: of.name }

const toFigures = ({ agenda }: Place): z.infer<typeof schemas.cijfer>[] =>
  agenda.kpis.flatMap((kpi) =>
    kpi.figures.map((figure) => ({
      ...{ kpi: kpi.number, periode: figure.period, gemeente: area(figure.municipality), vergelijking: area(figure.reference) },
      ...{ uitsplitsing: figure.breakdown, waarde: figure.value, teller: figure.numerator, noemer: figure.denominator },
      ...{ status: statusNames[figure.status], somVanGemeenten: figure.isSum },
      ...{ bron: figure.source || kpi.source, duiding: figure.interpretation },
    })),
  )

const toReport = (region: PublicRegion, agenda: PublicAgenda, report: PublicReport): z.infer<typeof schemas.rapport> => ({
  ...{ agenda: agenda.slug, periode: report.period, naamVanPeriode: report.periodName, titel: report.title, versie: report.number },
  ...{ vastgesteldOp: report.adoptedOn, hoofdpunten: report.summary, standen: counted(report.counts), sha256: report.sha256 },
  webpagina: page(publicVersionPath(region.slug, agenda.slug, report.period, report.number)),
})

const toReports = (region: PublicRegion) =>
  region.agendas.flatMap((agenda) => agenda.reports.map((report) => toReport(region, agenda, report)))

type Resource = {
  /** Behind /api/v1, in the notation of OpenAPI. */
  path: string
  id: string
  summary: string
  item: z.ZodType
} & (
  | { of: 'all'; list: (regions: PublicRegion[]) => unknown[] }
  | { of: 'region'; one: (region: PublicRegion) => unknown }
  | { of: 'region'; list: (region: PublicRegion) => unknown[] }
  | { of: 'agenda'; one: (place: Place) => unknown }
  | { of: 'agenda'; list: (place: Place) => unknown[] }
)

const inAgenda = '/regios/{regio}/agendas/{agenda}'

/** All there is at the API: answers and OpenAPI document come from this list. */
export const resources: readonly Resource[] = [
  {
    path: '/regios',
    id: 'haalRegios',
    summary: 'Alle regio’s met open data',
    item: schemas.regio,
    of: 'all',
    list: (all) => all.map(toRegion),
  },
  { path: '/regios/{regio}', id: 'haalRegio', summary: 'Eén regio', item: schemas.regio, of: 'region', one: toRegion },
  {
    ...{ path: '/regios/{regio}/agendas', id: 'haalAgendas', summary: 'De vastgestelde agenda’s van een regio', item: schemas.agenda },
    of: 'region',
    list: (region) => region.agendas.map((agenda) => toAgenda({ region, agenda })),
  },
  { path: inAgenda, id: 'haalAgenda', summary: 'Eén agenda', item: schemas.agenda, of: 'agenda', one: toAgenda },
  {
    ...{ path: `${inAgenda}/ambities`, id: 'haalAmbities', summary: 'De ambities van een agenda', item: schemas.ambitie },
    ...{ of: 'agenda', list: toAmbitions },
  },
  {
    ...{ path: `${inAgenda}/activiteiten`, id: 'haalActiviteiten', summary: 'De activiteiten van een agenda', item: schemas.activiteit },
    ...{ of: 'agenda', list: toActivities },
  },
  {
    ...{ path: `${inAgenda}/kpis`, id: 'haalKpis', summary: 'De vastgestelde KPI’s van een agenda', item: schemas.kpi },
    ...{ of: 'agenda', list: toKpis },
  },
  {
    ...{ path: `${inAgenda}/cijfers`, id: 'haalCijfers', summary: 'De gepubliceerde cijfers van een agenda', item: schemas.cijfer },
    ...{ of: 'agenda', list: toFigures },
  },
  {
    ...{
      path: '/regios/{regio}/rapporten',
      id: 'haalRapporten',
      summary: 'De vastgestelde rapporten van een regio',
      item: schemas.rapport,
    },
    ...{ of: 'region', list: toReports },
  },
]

/** All of a region in one file, in the words of the API. */
export const wholeRegion = (region: PublicRegion) => ({
  ...toRegion(region),
  agendas: region.agendas.map((agenda) => ({
    ...toAgenda({ region, agenda }),
    ambities: toAmbitions({ region, agenda }),
    activiteiten: toActivities({ region, agenda }),
    kpis: toKpis({ region, agenda }),
    cijfers: toFigures({ region, agenda }),
  })),
  rapporten: toReports(region),
})
