import 'server-only'
import { isOfBoard } from '@/lib/db/board-decision'
import { isLeadOn } from '@/lib/db/current-lead'
import { Prisma } from '@/lib/db/generated/client'
import { lastTouch, type LastTouch } from '@/lib/db/last-touch'
import { leadName } from '@/lib/db/lead-name'
import { isMemberOn } from '@/lib/db/membership'
import { read, type Tx } from '@/lib/db/transaction'
import type { DateString } from '@/lib/domain/dutch-dates'
import type { TargetFields } from '@/lib/domain/kpi-target'
import { copyDifferences, type CopyDifference } from '@/lib/domain/readers-copy'
import type { MeasurePeriod } from '@/lib/domain/measure-period'
import { dutchDate } from '@/lib/kernel/clock'
import { canCheckMeasurement, canEnterMeasurements, canKeepKpi, canSeeMeasurements, canTakeKpiStep, isKept } from '@/lib/policy/kpi-policy'
import { canSeeSourceNotes } from '@/lib/policy/region-policy'
import type { Viewer } from '@/lib/policy/viewer'
import type { LeadRow } from '@/lib/queries/ambition'
import { findKeptDraft } from '@/lib/queries/kept-draft'
import { findKpiChoices } from '@/lib/queries/kpi-choices'
import { listFigures, listKpiRows, type FigureRow, type KpiRow } from '@/lib/queries/kpi-rows'
import { findSignalPlaces } from '@/lib/queries/next-meetings'
import { findBottlenecksAt, noBottlenecks } from '@/lib/queries/bottlenecks-at'
import { agendaPage } from '@/lib/queries/region-page'
import { sourceNotesOf } from '@/lib/queries/source-notes'

type KpiVersion = { number: string; agenda: string; title: string }

export type KpiSheet = {
  touched: LastTouch
  /** The KPI of the version before that this one goes on with, and the one of the next that goes on with it, as far as the viewer may see them. */
  before: KpiVersion | null
  after: KpiVersion | null
  /** Who answers for it. */ leads: (LeadRow & { id: string })[]
  definitions: { number: number; text: string; fromPeriod: MeasurePeriod | null; by: string; on: DateString }[]
  breakdowns: { id: string; label: string }[]
  targets: TargetFields[]
  caveats: { period: MeasurePeriod; text: string; by: string }[]
  /** Municipalities that count differently. */
  comparability: { municipality: string; municipalityId: string; text: string }[]
  municipalities: { id: string; name: string; slug: string }[]
  /** Below which a count is too small for readers. */
  threshold: number
  /** Decisions of the board that may have adopted it. */
  decisions: { id: string; number: number; title: string; bodyName: string; decidedOn: DateString }[]
}

/** One KPI: its sheet, its figures as far as the viewer may see them, and what he may do with it. */
export function getKpi(
  viewer: Viewer,
  address: { region: string; agenda: string; number: string; now: Date; draftOf: string; toChange?: boolean },
) {
  return agendaPage(viewer, address, async (tx, frame) => {
    const { agenda, region, today } = frame
    const seesMeasurements = canSeeMeasurements(viewer, region.id)
    const [kpi] = await listKpiRows(tx, Prisma.sql`k."agendaId" = ${agenda.id}::uuid AND k.number = ${address.number}`, {
      seesMeasurements,
      today,
    })
    if (!kpi) return null
    const sheet = await findSheet(tx, { kpiId: kpi.id, regionId: region.id, today })
    const figures = await listFigures(tx, [kpi.id], seesMeasurements)
    const mayEnter = isKept(agenda) && canEnterMeasurements(viewer, region.id)
    return {
      kpi,
      ...sheet,
      figures,
      behind: mayEnter && !address.toChange ? await findBehind(tx, { kpi, figures, ...sheet }) : [],
      notes: canSeeSourceNotes(viewer, region.id) ? await sourceNotesOf(tx, 'kpiId', kpi.id) : [],
      ...(await findSignalPlaces(tx, { agendaId: agenda.id, regionId: region.id, today })),
      bottlenecks: address.toChange ? noBottlenecks : await findBottlenecksAt(tx, viewer, frame, placeOf(kpi)),
      seesMeasurements,
      draft: await findKeptDraft(tx, viewer, address.draftOf),
      mayKeep: isKept(agenda) && canKeepKpi(viewer, region.id),
      choices: address.toChange ? await findKpiChoices(tx, agenda.id) : null,
      mayEnter,
      mayAdopt: isKept(agenda) && canTakeKpiStep(viewer, region.id, 'adopt'),
      checks: sheet.municipalities.filter(
        ({ id }) => isKept(agenda) && canCheckMeasurement(viewer, { regionId: region.id, municipalityId: id }),
      ),
    }
  })
}

type Entered = { kpi: KpiRow; threshold: number; figures: readonly FigureRow[]; municipalities: readonly { id: string }[] }

/** What readers do not see yet as it stands in the grid; only where something was not published. */
async function findBehind(tx: Tx, { kpi, threshold, figures, municipalities }: Entered): Promise<CopyDifference[]> {
  if (figures.every(({ stage }) => stage === 'published')) return []
  const copy = await listFigures(tx, [kpi.id], false)
  const ids = municipalities.map(({ id }) => id)
  return copyDifferences(figures.map(placed), copy.map(placed), { kind: kpi.kind, countingLevel: kpi.countingLevel, threshold }, ids)
}

const placed = ({ municipality, reference, breakdown, ...figure }: FigureRow) => ({
  ...figure,
  ...{ municipalityId: municipality?.id ?? null, referenceAreaId: reference?.code ?? null, breakdownId: breakdown?.id ?? null },
})
const placeOf = ({ id, ambitionId, on }: KpiRow) =>
  ({ kind: 'kpi', id, ambitionId, activityId: on?.kind === 'activity' ? on.id : null }) as const

/** A KPI by id with its sheet, for who keeps it: as a colleague left it in the meantime. */
export const getKpiNow = (viewer: Viewer, kpiId: string, now: Date) =>
  read(viewer, async (tx) => {
    const place = await tx.kpi.findUnique({ where: { id: kpiId }, select: { regionId: true, agendaId: true } })
    if (!place || !canKeepKpi(viewer, place.regionId)) return null
    const today = dutchDate(now)
    const [kpi] = await listKpiRows(tx, Prisma.sql`k.id = ${kpiId}::uuid`, { seesMeasurements: true, today })
    return kpi
      ? { kpi, sheet: await findSheet(tx, { kpiId: kpi.id, regionId: null, today }), choices: await findKpiChoices(tx, place.agendaId) }
      : null
  })

type SheetOf = { kpiId: string; regionId: string | null; today: DateString }

async function findSheet(tx: Tx, { kpiId, regionId, today }: SheetOf): Promise<KpiSheet> {
  const list = (fields: Prisma.Sql, rest: Prisma.Sql) => Prisma.sql`coalesce((SELECT jsonb_agg(${fields}) FROM ${rest}), '[]')`
  const version = (condition: Prisma.Sql) => Prisma.sql`(
    SELECT jsonb_build_object('number', o.number, 'agenda', a.slug, 'title', a.title) FROM "Kpi" o JOIN "Agenda" a ON a.id = o."agendaId" WHERE ${condition})`
  const [sheet] = await tx.$queryRaw<[KpiSheet]>`
    SELECT ${lastTouch('Kpi', Prisma.sql`${kpiId}::uuid`)} AS touched,
    ${version(Prisma.sql`o.id = (SELECT "continuesId" FROM "Kpi" WHERE id = ${kpiId}::uuid)`)} AS before,
    ${version(Prisma.sql`o."continuesId" = ${kpiId}::uuid`)} AS after,
    ${list(
      Prisma.sql`jsonb_build_object('id', d.id, 'role', d.role, 'function', ${leadName}, 'isFilled', d."userId" IS NOT NULL, 'person', w.name, 'deputy', v.name, 'vacancy', d.vacancy)
                 ORDER BY d.position`,
      Prisma.sql`"Lead" d LEFT JOIN "Organisation" o ON o.id = d."organisationId" LEFT JOIN "User" w ON w.id = d."userId" LEFT JOIN "User" v ON v.id = d."deputyId"
                 WHERE d."kpiId" = ${kpiId}::uuid AND ${isLeadOn(today)}`,
    )} AS leads,
    ${list(
      Prisma.sql`jsonb_build_object('number', number, 'text', text, 'fromPeriod', "fromPeriod", 'by', "authorFunction",
                                    'on', ("writtenAt" AT TIME ZONE 'Europe/Amsterdam')::date) ORDER BY number DESC`,
      Prisma.sql`"KpiDefinition" WHERE "kpiId" = ${kpiId}::uuid`,
    )} AS definitions,
    (SELECT r."smallNumberThreshold" FROM "Kpi" k JOIN "Region" r ON r.id = k."regionId" WHERE k.id = ${kpiId}::uuid) AS threshold,
    ${list(Prisma.sql`jsonb_build_object('id', id, 'label', label) ORDER BY position`, Prisma.sql`"KpiBreakdown" WHERE "kpiId" = ${kpiId}::uuid`)} AS breakdowns,
    ${list(
      Prisma.sql`jsonb_build_object('year', year, 'value', value, 'low', low, 'high', high, 'share', share, 'day', day, 'printed', printed, 'decisionNeeded', "decisionNeeded") ORDER BY year`,
      Prisma.sql`"KpiTarget" WHERE "kpiId" = ${kpiId}::uuid`,
    )} AS targets,
    ${list(
      Prisma.sql`jsonb_build_object('period', period, 'text', text, 'by', "authorFunction") ORDER BY period`,
      Prisma.sql`"KpiCaveat" WHERE "kpiId" = ${kpiId}::uuid`,
    )} AS caveats,
    ${list(
      Prisma.sql`jsonb_build_object('municipality', g.name, 'municipalityId', g.id, 'text', c.text) ORDER BY g.name`,
      Prisma.sql`"KpiComparability" c JOIN "Municipality" g ON g.id = c."municipalityId" WHERE c."kpiId" = ${kpiId}::uuid`,
    )} AS comparability,
    ${list(
      Prisma.sql`jsonb_build_object('id', g.id, 'name', g.name, 'slug', g.slug) ORDER BY g.name`,
      Prisma.sql`"RegionMembership" s JOIN "Municipality" g ON g.id = s."municipalityId" WHERE s."regionId" = ${regionId}::uuid AND ${isMemberOn(today)}`,
    )} AS municipalities,
    ${list(
      Prisma.sql`jsonb_build_object('id', d.id, 'number', d.number, 'title', d.title, 'bodyName', d."bodyName", 'decidedOn', d."decidedOn") ORDER BY d.number DESC`,
      Prisma.sql`"Decision" d JOIN "Kpi" k ON k."agendaId" = d."agendaId" WHERE k.id = ${kpiId}::uuid AND d.outcome <> 'deferred' AND ${isOfBoard}`,
    )} AS decisions`
  return sheet
}
