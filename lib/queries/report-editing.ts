import 'server-only'
import { Prisma } from '@/lib/db/generated/client'
import { lastTouch, type LastTouch } from '@/lib/db/last-touch'
import { read, type Tx } from '@/lib/db/transaction'
import { totalsOf, yearInWords } from '@/lib/domain/budget'
import type { RequestKind } from '@/lib/domain/decisions'
import { addDays, type DateString } from '@/lib/domain/dutch-dates'
import type { BlockContent } from '@/lib/domain/report-block'
import type { ReportStatus } from '@/lib/domain/report-route'
import type { StoryText } from '@/lib/domain/story'
import { canSeeProgress } from '@/lib/policy/region-policy'
import type { BlockPlace } from '@/lib/policy/report-policy'
import type { Viewer } from '@/lib/policy/viewer'
import { listBudgetLines } from '@/lib/queries/budget-lines'
import { listLaterUpdates } from '@/lib/queries/later-updates'
import { agendaPage } from '@/lib/queries/region-page'
import { findReportHead, type ReportAddress } from '@/lib/queries/report'

export type StoryRow = StoryText & {
  id: string
  version: number
  authorId: string
  editedById: string | null
  /** Who read it over, and when. */ readOver: { by: string; on: DateString } | null
  touched: LastTouch
}

export type BlockToWrite = {
  id: string
  reportId: string
  status: ReportStatus
  periodEndsOn: DateString
  version: number
  place: BlockPlace
  title: string
  goal: string
  kind: 'ambition' | 'precondition'
  content: BlockContent
  edited: { by: string; on: DateString } | null
  stories: StoryRow[]
}

/** What the form of a block needs, with how many updates came after the putting together. */
export function getReportBlock(viewer: Viewer, address: ReportAddress & { number: string }) {
  return agendaPage(viewer, address, async (tx, frame) => {
    if (!canSeeProgress(viewer, frame.region.id)) return null
    const block = await findBlock(
      tx,
      Prisma.sql`p."agendaId" = ${frame.agenda.id}::uuid AND p.slug = ${address.period} AND m.number = ${address.number}`,
    )
    if (!block) return null
    const laterUpdates = (await listLaterUpdates(tx, block.reportId)).get(block.place.ambitionId)?.total ?? 0
    return { ...block, laterUpdates, money: await moneyInWords(tx, block) }
  })
}

/** What is planned for an ambition in the year of the period beside what was spent until its end; null where there is no money. */
async function moneyInWords(tx: Tx, { place, periodEndsOn: until }: BlockToWrite): Promise<string | null> {
  const year = Number(until.slice(0, 4))
  const where = Prisma.sql`b."ambitionId" = ${place.ambitionId}::uuid AND ${year} BETWEEN b.year AND coalesce(b."untilYear", b.year)`
  const lines = await listBudgetLines(tx, { where, seesProgress: true, until })
  return yearInWords(totalsOf(lines, addDays(until, 1)), { year, until })
}

/** The same by id: the block, with its stories, as a colleague left it in the meantime. */
export const getBlockNow = (viewer: Viewer, blockId: string): Promise<BlockToWrite | null> =>
  read(viewer, (tx) => findBlock(tx, Prisma.sql`b.id = ${blockId}::uuid`))

async function findBlock(tx: Tx, condition: Prisma.Sql): Promise<BlockToWrite | null> {
  const [block] = await tx.$queryRaw<BlockToWrite[]>`
    SELECT b.id, b."reportId", r.status::text, p."endsOn"::text AS "periodEndsOn", b.version, m.title, m.goal, m.kind::text,
           jsonb_build_object('regionId', r."regionId", 'agendaId', r."agendaId", 'ambitionId', b."ambitionId") AS place,
           jsonb_build_object('contentLight', b."contentLight", 'timeLight', b."timeLight", 'moneyLight', b."moneyLight", 'cause', b.cause,
                              'consequence', b.consequence, 'measure', b.measure, 'achieved', b.achieved, 'planned', b.planned) AS content,
           CASE WHEN b."editedAt" IS NOT NULL THEN jsonb_build_object('by', concat_ws(', ', w.name, b."editedFunction"),
             'on', (b."editedAt" AT TIME ZONE 'Europe/Amsterdam')::date) END AS edited,
           coalesce((SELECT jsonb_agg(jsonb_build_object('id', s.id, 'text', s.text, 'teller', s.teller, 'consentGiven', s."consentGiven", 'version', s.version,
                                      'consentOn', s."consentOn", 'consentHow', s."consentHow", 'authorId', s."authorId", 'editedById', s."editedById",
                                      'readOver', CASE WHEN s."checkedById" IS NOT NULL THEN jsonb_build_object('by', s."checkedFunction",
                                        'on', (s."checkedAt" AT TIME ZONE 'Europe/Amsterdam')::date) END,
                                      'touched', ${lastTouch('Story', Prisma.sql`s.id`)})
                                      ORDER BY s."addedAt", s.id)
                       FROM "Story" s WHERE s."periodId" = p.id AND s."ambitionId" = m.id), '[]') AS stories
      FROM "ReportBlock" b
      JOIN "Report" r ON r.id = b."reportId"
      JOIN "ReportingPeriod" p ON p.id = r."periodId"
      JOIN "Ambition" m ON m.id = b."ambitionId"
      LEFT JOIN "User" w ON w.id = b."editedById"
     WHERE ${condition}`
  return block ?? null
}

/** The head of a report, for the pages on which its main points and requests are written. */
export const getReportHead = (viewer: Viewer, address: ReportAddress) =>
  agendaPage(viewer, address, (tx, frame) =>
    canSeeProgress(viewer, frame.region.id)
      ? findReportHead(tx, { agendaId: frame.agenda.id, period: address.period })
      : Promise.resolve(null),
  )

/** The main points as a colleague left them in the meantime. */
export const getSummaryNow = (viewer: Viewer, reportId: string): Promise<{ summary: string; version: number } | null> =>
  read(viewer, (tx) => tx.report.findUnique({ where: { id: reportId }, select: { summary: true, version: true } }))

export type RequestToWrite = {
  id: string
  version: number
  kind: RequestKind
  title: string
  proposal: string
  ambitionId: string | null
  /** It came from a result or an activity, so its ambition stands. */
  isBound: boolean
}

export type AmbitionChoice = { id: string; number: string; title: string }

/** What the form of a request needs; without `request` for a new one. */
export function getDecisionRequest(viewer: Viewer, address: ReportAddress & { request: string | null }) {
  return agendaPage(viewer, address, async (tx, frame) => {
    const head =
      canSeeProgress(viewer, frame.region.id) && (await findReportHead(tx, { agendaId: frame.agenda.id, period: address.period }))
    // An id that the report doesn't have is not asked of the database: it is anybody's text.
    if (!head || (address.request !== null && !head.requests.some(({ id }) => id === address.request))) return null
    const request = address.request === null ? null : await findRequest(tx, address.request)
    const ambitions = await tx.ambition.findMany({
      where: { agendaId: frame.agenda.id },
      orderBy: { position: 'asc' },
      select: { id: true, number: true, title: true },
    })
    return { head, request, ambitions }
  })
}

/** A request as a colleague left it in the meantime. */
export const getRequestNow = (viewer: Viewer, requestId: string): Promise<RequestToWrite | null> =>
  read(viewer, (tx) => findRequest(tx, requestId))

async function findRequest(tx: Tx, id: string): Promise<RequestToWrite | null> {
  const request = await tx.decisionRequest.findUnique({ where: { id } })
  if (!request) return null
  const { version, kind, title, proposal, ambitionId, resultId, activityId } = request
  return { id, version, kind, title, proposal, ambitionId, isBound: resultId !== null || activityId !== null }
}

/** The answer that a colleague gave in the meantime. */
export const getAnswerNow = (viewer: Viewer, questionId: string): Promise<{ answer: string | null } | null> =>
  read(viewer, (tx) => tx.question.findUnique({ where: { id: questionId }, select: { answer: true } }))
