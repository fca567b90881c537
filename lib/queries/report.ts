import 'server-only'
import { Prisma } from '@/lib/db/generated/client'
import { lastTouch, type LastTouch } from '@/lib/db/last-touch'
import { reportEdition } from '@/lib/db/report-edition'
import type { Tx } from '@/lib/db/transaction'
import type { RequestKind } from '@/lib/domain/decisions'
import type { DateString } from '@/lib/domain/dutch-dates'
import type { Period } from '@/lib/domain/period'
import type { ReportAmbition, ThreeLights } from '@/lib/domain/report-model'
import type { ReportStatus, ReportStepKind, RouteSettings } from '@/lib/domain/report-route'
import { countLights } from '@/lib/domain/standing'
import { canSeeConfidentialRisks } from '@/lib/policy/region-policy'
import { canSeeReport } from '@/lib/policy/report-policy'
import type { Viewer } from '@/lib/policy/viewer'
import { findKeptDraft } from '@/lib/queries/kept-draft'
import { listLaterUpdates, type LaterUpdates } from '@/lib/queries/later-updates'
import { isCurrentLead } from '@/lib/db/current-lead'
import { leadName } from '@/lib/db/lead-name'
import { agendaPage } from '@/lib/queries/region-page'
import { kpiInReport, type KpiWithFigures } from '@/lib/domain/report-kpi'
import { kpisOfAmbition } from '@/lib/db/report-kpis'
import { listKpisOfWhole } from '@/lib/queries/kpis-of-whole'
import { listReportRisks } from '@/lib/queries/report-risks'
import { listReportStates, type ReportStates } from '@/lib/queries/report-states'

export type ReportAddress = { region: string; agenda: string; period: string; now: Date }

export type ReportRequestRow = {
  id: string
  kind: RequestKind
  title: string
  proposal: string
  ambition: string | null
  touched: LastTouch
}

export type ReportStepRow = { number: number; kind: ReportStepKind; by: string; on: DateString; note: string }

export type ReportHead = {
  id: string
  status: ReportStatus
  version: number
  /** See reportEdition in lib/db. */
  edition: string
  summary: string
  period: Period
  settings: RouteSettings
  requests: ReportRequestRow[]
  steps: ReportStepRow[]
}

export type QuestionRow = {
  id: string
  text: string
  askedBy: string
  askedOn: DateString
  answer: string | null
  answeredBy: string | null
  answeredOn: DateString | null
}

type BlockText = Pick<
  ReportAmbition,
  'number' | 'title' | 'kind' | 'goal' | 'leads' | 'cause' | 'consequence' | 'measure' | 'achieved' | 'planned' | 'kpis' | 'stories'
>

export type ReportBlockRow = BlockText &
  ReportStates & {
    id: string
    ambitionId: string
    version: number
    lights: ThreeLights
    edited: { by: string; on: DateString } | null
    questions: QuestionRow[]
    /** Stories with consent that a colleague did not read over yet: they are not in the report. */
    unreadStories: number
    later: LaterUpdates
  }

/**
 * A report on its way: what the leads wrote, how the activities stand, what is asked. Of an adopted one the head alone.
 * `draftOf`: a form on the page whose text was kept when the session ended.
 */
export function getReport(viewer: Viewer, address: ReportAddress & { draftOf?: string }) {
  return agendaPage(viewer, address, async (tx, frame) => {
    const head = await findReportHead(tx, { agendaId: frame.agenda.id, period: address.period })
    if (!head || !canSeeReport(viewer, frame.region.id, head.status)) return null
    const isOnItsWay = head.status !== 'adopted'
    const at = { agendaId: frame.agenda.id, period: head.period }
    const seesConfidential = canSeeConfidentialRisks(viewer, frame.region.id)
    return {
      head,
      blocks: isOnItsWay ? await listBlocks(tx, head) : [],
      kpis: isOnItsWay ? await listKpisOfWhole(tx, at) : [],
      risks: isOnItsWay ? await listReportRisks(tx, { ...at, confidential: false }) : [],
      confidential: isOnItsWay && seesConfidential ? await listReportRisks(tx, { ...at, confidential: true }) : [],
      draft: address.draftOf === undefined ? null : await findKeptDraft(tx, viewer, address.draftOf),
    }
  })
}

export async function findReportHead(tx: Tx, place: { agendaId: string; period: string }): Promise<ReportHead | null> {
  const [head] = await tx.$queryRaw<ReportHead[]>`
    SELECT r.id, r.status::text, r.version, ${reportEdition} AS edition, r.summary, to_jsonb(p) AS period,
           jsonb_build_object('needsAgreement', g."reportNeedsAgreement", 'needsOffering', g."reportNeedsOffering") AS settings,
           coalesce((SELECT jsonb_agg(jsonb_build_object('id', q.id, 'kind', q.kind, 'title', q.title, 'proposal', q.proposal, 'ambition', m.number,
                                                         'touched', ${lastTouch('DecisionRequest', Prisma.sql`q.id`)})
                                      ORDER BY q.position)
                       FROM "DecisionRequest" q LEFT JOIN "Ambition" m ON m.id = q."ambitionId" WHERE q."reportId" = r.id), '[]') AS requests,
           coalesce((SELECT jsonb_agg(jsonb_build_object('number', s.number, 'kind', s.kind, 'by', concat_ws(', ', w.name, s."authorFunction"),
                                                         'on', ${dayOf('s', 'takenAt')}, 'note', s.note) ORDER BY s.number)
                       FROM "ReportStep" s LEFT JOIN "User" w ON w.id = s."authorId" WHERE s."reportId" = r.id), '[]') AS steps
      FROM "Report" r
      JOIN "ReportingPeriod" p ON p.id = r."periodId"
      JOIN "Region" g ON g.id = r."regionId"
     WHERE p."agendaId" = ${place.agendaId}::uuid AND p.slug = ${place.period}`
  return head ?? null
}

async function listBlocks(tx: Tx, { id, period }: ReportHead): Promise<ReportBlockRow[]> {
  const texts = await listBlockTexts(tx, id, period.closesOn)
  const states = await listReportStates(tx, period.id)
  const later = await listLaterUpdates(tx, id)
  return texts.map(({ kpis, ...text }) => ({
    ...text,
    kpis: kpis.map((kpi) => kpiInReport(kpi, period.endsOn)),
    ...(states.get(text.ambitionId) ?? { counts: countLights([]), troubled: [], troubledTotal: 0 }),
    later: later.get(text.ambitionId) ?? { total: 0, first: [] },
  }))
}

const dayOf = (table: string, column: string) => Prisma.raw(`("${table}"."${column}" AT TIME ZONE 'Europe/Amsterdam')::date`)

type BlockTextRow = Omit<ReportBlockRow, keyof ReportStates | 'later' | 'kpis'> & { kpis: KpiWithFigures[] }

const listBlockTexts = (tx: Tx, reportId: string, closesOn: DateString) => tx.$queryRaw<BlockTextRow[]>`
  SELECT b.id, b."ambitionId", b.version, m.number, m.title, m.kind::text, m.goal,
         jsonb_build_object('content', b."contentLight", 'time', b."timeLight", 'money', b."moneyLight") AS lights,
         b.cause, b.consequence, b.measure, b.achieved, b.planned,
         CASE WHEN b."editedAt" IS NOT NULL THEN jsonb_build_object('by', concat_ws(', ', w.name, b."editedFunction"), 'on', ${dayOf('b', 'editedAt')}) END AS edited,
         coalesce((SELECT array_agg(${leadName} ORDER BY d.position) FROM "Lead" d LEFT JOIN "Organisation" o ON o.id = d."organisationId"
                    WHERE d."ambitionId" = m.id AND d.role = 'officialLead' AND ${isCurrentLead}), '{}') AS leads,
         ${kpisOfAmbition(closesOn)} AS kpis,
         coalesce((SELECT jsonb_agg(jsonb_build_object('text', s.text, 'teller', s.teller) ORDER BY s."addedAt", s.id)
                     FROM "Story" s JOIN "Report" r ON r."periodId" = s."periodId"
                    WHERE r.id = b."reportId" AND s."ambitionId" = m.id AND s."consentGiven" AND s."checkedById" IS NOT NULL), '[]') AS stories,
         (SELECT count(*) FROM "Story" s JOIN "Report" r ON r."periodId" = s."periodId"
           WHERE r.id = b."reportId" AND s."ambitionId" = m.id AND s."consentGiven" AND s."checkedById" IS NULL)::int AS "unreadStories",
         coalesce((SELECT jsonb_agg(jsonb_build_object('id', q.id, 'text', q.text, 'askedBy', q."askedFunction", 'askedOn', ${dayOf('q', 'askedAt')}, 'answer', q.answer,
                                                       'answeredBy', q."answeredFunction", 'answeredOn', ${dayOf('q', 'answeredAt')}) ORDER BY q."askedAt", q.id)
                     FROM "Question" q WHERE q."blockId" = b.id), '[]') AS questions
    FROM "ReportBlock" b
    JOIN "Ambition" m ON m.id = b."ambitionId"
    LEFT JOIN "User" w ON w.id = b."editedById"
   WHERE b."reportId" = ${reportId}::uuid
   ORDER BY m.position`
