import 'server-only'
import { Prisma } from '@/lib/db/generated/client'
import type { Tx } from '@/lib/db/transaction'
import { untilChanged } from '@/lib/db/until-changed'
import type { DateString } from '@/lib/domain/dutch-dates'
import type { Caveat } from '@/lib/domain/kpi-caveats'
import { firstYearShown, regionSeries } from '@/lib/domain/kpi-series'
import { factsOf, kpiState, type KpiState } from '@/lib/domain/kpi-state'
import { groupBy } from '@/lib/kernel/group-by'
import { canSeeMeasurements } from '@/lib/policy/kpi-policy'
import type { Viewer } from '@/lib/policy/viewer'
import { getFactsOfAgenda } from '@/lib/queries/kpi-facts'
import { listKpiRows, type KpiRow } from '@/lib/queries/kpi-rows'
import { listAmbitionStates, listLifecycleCounts, listMunicipalityStates } from '@/lib/queries/light-counts'
import { findSignalPlaces } from '@/lib/queries/next-meetings'
import { listRegionFigures } from '@/lib/queries/region-figures'
import { agendaPage } from '@/lib/queries/region-page'

export type KpiOnDashboard = KpiRow & {
  state: KpiState
  caveats: readonly Caveat[]
  /** The names of municipalities that count differently. */
  countDifferently: string[]
}

/** The state of an agenda at a glance. How activities stand is only for who works in the region; a reader gets the figures that were published. */
export function getDashboard(viewer: Viewer, address: { region: string; agenda: string; now: Date }) {
  return agendaPage(viewer, address, async (tx, { agenda, region, period, today, seesProgress, sight }) => {
    const asked = {
      ...{ regionId: region.id, agendaId: agenda.id, periodId: period?.id ?? null, today, sinceYear: firstYearShown(today) },
      ...{ seesMeasurements: canSeeMeasurements(viewer, region.id), seesProgress },
    }
    const [known, places] = await Promise.all([
      untilChanged(sight, ['dashboard', asked], () => readDashboard(tx, asked)),
      findSignalPlaces(tx, { agendaId: agenda.id, regionId: region.id, today }),
    ])
    return { ...known, ...places }
  })
}

type DashboardAsked = {
  regionId: string
  agendaId: string
  periodId: string | null
  today: DateString
  sinceYear: number
  seesMeasurements: boolean
  seesProgress: boolean
}

async function readDashboard(tx: Tx, asked: DashboardAsked) {
  const [rows, { kpis: facts, municipalities }, listed, progress] = await Promise.all([
    listKpiRows(tx, Prisma.sql`k."agendaId" = ${asked.agendaId}::uuid AND k.status <> 'withdrawn'`, asked),
    getFactsOfAgenda(tx, asked),
    listRegionFigures(tx, asked),
    asked.seesProgress ? getProgress(tx, asked.agendaId, asked.periodId) : null,
  ])
  const figures = groupBy(listed, ({ kpiId }) => kpiId)
  const kpis = rows.map((row): KpiOnDashboard => {
    const { targets = [], definitions = [], caveats = [], comparability = {} } = facts.get(row.id) ?? {}
    const series = regionSeries(row, figures.get(row.id) ?? [])
    return {
      ...row,
      state: kpiState({ ...factsOf(row, asked.seesMeasurements), targets, definitions }, series, asked.today),
      caveats,
      countDifferently: municipalities.filter(({ id }) => id in comparability).map(({ name }) => name),
    }
  })
  return { kpis, municipalities, progress }
}

async function getProgress(tx: Tx, agendaId: string, periodId: string | null) {
  const [ambitions, lifecycles, municipalities] = await Promise.all([
    listAmbitionStates(tx, agendaId, periodId),
    listLifecycleCounts(tx, agendaId),
    listMunicipalityStates(tx, agendaId, periodId),
  ])
  return { ambitions, lifecycles, municipalities }
}
