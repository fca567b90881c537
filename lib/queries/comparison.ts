import 'server-only'
import { Prisma } from '@/lib/db/generated/client'
import { isMemberOn } from '@/lib/db/membership'
import type { Tx } from '@/lib/db/transaction'
import { compareStandings, countChanges, twoPeriods, type Comparison } from '@/lib/domain/comparison'
import type { DateString } from '@/lib/domain/dutch-dates'
import type { CountingLevel, KpiFrequency, KpiStatus } from '@/lib/domain/kpi'
import { definitionRemark, remarksOfRegion, type Caveat, type Comparability } from '@/lib/domain/kpi-caveats'
import type { MeasurePeriod } from '@/lib/domain/measure-period'
import type { Period } from '@/lib/domain/period'
import { newestFigure, regionFigure, type KeptRegionFigure, type RegionFigure } from '@/lib/domain/region-figure'
import type { ComparisonInput } from '@/lib/forms/comparison-address'
import type { Viewer } from '@/lib/policy/viewer'
import { agendaPage } from '@/lib/queries/region-page'
import { breaks, caveats, comparability, regionFigures } from '@/lib/db/report-kpis'
import { listStatesAcross, listStatesAtTwo, type ComparedState } from '@/lib/queries/states-as-of'

export const pageOfComparison = 100

/** Of this agenda, or of the version before it. */
export type ComparedPeriod = Pick<Period, 'id' | 'slug' | 'kind' | 'endsOn' | 'opensOn' | 'closesOn'> & { agendaId: string; agenda: string }
export type ComparedRow = ComparedState & Comparison & { agenda: string }

/** Two periods of an agenda beside each other, item by item. Null for who may not see how things stand. */
export function getComparison(
  viewer: Viewer,
  address: { region: string; agenda: string; now: Date },
  input: ComparisonInput & { pageSize?: number },
) {
  return agendaPage(viewer, address, async (tx, frame) => {
    if (!frame.seesProgress) return null
    const choices = await findChoices(tx, frame.agenda.id, frame.today)
    const periods = twoPeriods(choices.periods, { from: input.van, to: input.naar })
    return { choices, compared: periods && (await compare(tx, periods, input)) }
  })
}

async function compare(tx: Tx, periods: { from: ComparedPeriod; to: ComparedPeriod }, input: ComparisonInput & { pageSize?: number }) {
  const { from, to } = periods
  const { ambitie: ambition, gemeente: municipality, toon, pagina, pageSize = pageOfComparison } = input
  const between = { before: from.closesOn, after: to.closesOn, ambition, municipality }
  const states =
    from.agendaId === to.agendaId
      ? await listStatesAtTwo(tx, to.agendaId, between)
      : await listStatesAcross(tx, { from: from.agendaId, to: to.agendaId, periodId: to.id, ...between })
  const rows = states.map((state): ComparedRow => {
    const isGone = state.thread?.some(({ kind }) => kind === 'dropped') ?? false
    return { ...state, agenda: isGone ? from.agenda : to.agenda, ...compareStandings(state.before, state.after) }
  })
  const shown = rows.filter(({ change, differs }) => toon === undefined || (toon === 'any' ? differs : change === toon))
  return {
    ...periods,
    counts: countChanges(rows.map(({ change }) => change)),
    rows: shown.slice((pagina - 1) * pageSize, pagina * pageSize),
    total: shown.length,
    kpis: pagina === 1 && municipality === undefined ? await listKpis(tx, to.agendaId, { ...periods, ambition }) : [],
  }
}

type Choices = {
  /** Those that have begun, the earliest first. */
  periods: ComparedPeriod[]
  ambitions: { number: string; title: string }[]
  municipalities: { name: string; slug: string }[]
}

async function findChoices(tx: Tx, agendaId: string, today: DateString): Promise<Choices> {
  const [choices] = await tx.$queryRaw<[Choices]>`
    SELECT coalesce((SELECT jsonb_agg(jsonb_build_object('id', p.id, 'slug', p.slug, 'kind', p.kind, 'endsOn', p."endsOn", 'opensOn', p."opensOn", 'closesOn', p."closesOn",
                                        'agendaId', p."agendaId", 'agenda', pa.slug) ORDER BY p."opensOn")
                       FROM "ReportingPeriod" p JOIN "Agenda" pa ON pa.id = p."agendaId"
                      WHERE p."agendaId" IN (a.id, a."predecessorId") AND p."opensOn" <= ${today}::date
                        AND (p."agendaId" = a.id OR NOT EXISTS (SELECT FROM "ReportingPeriod" s WHERE s."agendaId" = a.id AND s.slug = p.slug))), '[]') AS periods,
           coalesce((SELECT jsonb_agg(jsonb_build_object('number', number, 'title', title) ORDER BY position) FROM "Ambition" WHERE "agendaId" = a.id), '[]') AS ambitions,
           coalesce((SELECT jsonb_agg(jsonb_build_object('name', g.name, 'slug', g.slug) ORDER BY g.name)
                       FROM "RegionMembership" s JOIN "Municipality" g ON g.id = s."municipalityId"
                      WHERE s."regionId" = a."regionId" AND ${isMemberOn(today)}), '[]') AS municipalities
      FROM "Agenda" a WHERE a.id = ${agendaId}::uuid`
  return choices
}

export type ComparedKpi = {
  number: string
  name: string
  status: KpiStatus
  unit: string
  ambitionNumber: string | null
  /** The newest that had ended by the end of each period; null when nothing was published, and of a KPI that isn't adopted. */
  before: ComparedFigure | null
  after: ComparedFigure | null
}

/** `remarks`: what must be read with it. */
export type ComparedFigure = RegionFigure & { remarks: string[] }

type KpiRow = Omit<ComparedKpi, 'before' | 'after'> & {
  caveats: Caveat[]
  breaks: MeasurePeriod[]
  comparability: Comparability[]
  frequency: KpiFrequency | null
  countingLevel: CountingLevel | null
  figures: KeptRegionFigure[]
}

async function listKpis(
  tx: Tx,
  agendaId: string,
  { from, to, ambition }: { from: ComparedPeriod; to: ComparedPeriod; ambition?: string },
): Promise<ComparedKpi[]> {
  const kpis = await tx.$queryRaw<KpiRow[]>`
    SELECT k.number, k.name, k.status::text, k.unit, m.number AS "ambitionNumber", k.frequency::text, k."countingLevel"::text, ${regionFigures} AS figures,
           ${caveats} AS caveats, ${breaks} AS breaks, ${comparability} AS comparability
      FROM "Kpi" k
      LEFT JOIN "Result" r ON r.id = k."resultId"
      LEFT JOIN "Activity" x ON x.id = k."activityId"
      LEFT JOIN "Ambition" m ON m.id = coalesce(k."ambitionId", r."ambitionId", x."ambitionId")
     WHERE k."agendaId" = ${agendaId}::uuid AND NOT k.background AND ${ambition === undefined ? Prisma.sql`true` : Prisma.sql`m.number = ${ambition}`}
     ORDER BY k.position`
  return kpis.map(({ frequency, countingLevel, figures: kept, caveats, breaks, comparability, ...kpi }) => {
    const figures = kept.map((figure) => regionFigure(figure, countingLevel))
    const at = (until: DateString): ComparedFigure | null => {
      const figure = newestFigure(figures, { until, frequency })
      if (figure === null) return null
      const definition = definitionRemark(breaks, figure.period)
      return { ...figure, remarks: [...(definition ? [definition] : []), ...remarksOfRegion(figure.period, { caveats, comparability })] }
    }
    return { ...kpi, before: at(from.endsOn), after: at(to.endsOn) }
  })
}
