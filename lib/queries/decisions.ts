import 'server-only'
import { untouchedSince } from '@/lib/db/last-touch'
import { Prisma } from '@/lib/db/generated/client'
import { read, type Tx } from '@/lib/db/transaction'
import type { DateString } from '@/lib/domain/dutch-dates'
import type { DecisionListInput } from '@/lib/forms/decision-lists'
import { canKeepActions, canRecordDecision } from '@/lib/policy/report-policy'
import type { Viewer } from '@/lib/policy/viewer'
import { countActions } from '@/lib/queries/actions'
import { listDecisionRows, touchedDecision, type DecisionRow, type ItemPlace } from '@/lib/queries/decision-rows'
import { findKeptDraft } from '@/lib/queries/kept-draft'
import { findColleagues, findMeetingChoices } from '@/lib/queries/meeting-choices'
import { agendaPage, regionPage } from '@/lib/queries/region-page'

export const pageOfDecisions = 50

/** The list of decisions of a region with their actions. Content null for who may not see it. */
export function getDecisions(viewer: Viewer, region: string, input: DecisionListInput & { pageSize?: number }, now: Date) {
  const { pageSize = pageOfDecisions } = input
  return regionPage(viewer, { region, now }, async (tx, frame) => {
    if (!frame.seesProgress) return null
    const conditions = [Prisma.sql`d."regionId" = ${frame.region.id}::uuid`]
    if (input.uitkomst !== undefined) conditions.push(Prisma.sql`d.outcome = ${input.uitkomst}::"DecisionOutcome"`)
    if (input.sinds !== undefined) conditions.push(untouchedSince(touchedDecision, input.sinds))
    if (input.zoek !== undefined) {
      const pattern = `%${input.zoek.replace(/[\\%_]/g, '\\$&')}%`
      conditions.push(Prisma.sql`(d.title ILIKE ${pattern} OR d.text ILIKE ${pattern} OR d."bodyName" ILIKE ${pattern})`)
    }
    const list = await listDecisionRows(tx, {
      condition: Prisma.join(conditions, ' AND '),
      limit: pageSize,
      offset: (input.pagina - 1) * pageSize,
    })
    return {
      ...list,
      actions: await countActions(tx, frame.region.id, frame.today),
      mayRecord: frame.agenda !== null && canRecordDecision(viewer, frame.region.id),
    }
  })
}

/** One decision with its actions, and what its forms offer. Content null where it doesn't exist for the viewer. */
export function getDecision(
  viewer: Viewer,
  { region, number, now, draftOf }: { region: string; number: number; now: Date; draftOf: string },
) {
  return regionPage(viewer, { region, now }, async (tx, frame) => {
    if (!frame.seesProgress) return null
    const condition = Prisma.sql`d."regionId" = ${frame.region.id}::uuid AND d.number = ${number}`
    const [decision] = (await listDecisionRows(tx, { condition })).rows
    if (!decision) return null
    const mayAddAction = canKeepActions(viewer, frame.region.id)
    return {
      decision,
      mayRecord: canRecordDecision(viewer, frame.region.id),
      mayAddAction,
      colleagues: mayAddAction ? await findColleagues(tx, frame.region.id) : [],
      draft: await findKeptDraft(tx, viewer, draftOf),
    }
  })
}

/** What the form for a decision without a question offers. Content null where there is no agenda, or no such report or item. */
export function getNewDecision(
  viewer: Viewer,
  address: { region: string; agenda?: string; period?: string; itemId?: string; now: Date; draftOf: string },
) {
  return agendaPage(viewer, address, async (tx, frame) => {
    if (!frame.seesProgress) return null
    const report = address.period === undefined ? null : await findReport(tx, frame.agenda.id, address.period)
    if (address.period !== undefined && report === null) return null
    const item = address.itemId === undefined ? null : await findItem(tx, frame.region.id, address.itemId)
    if (address.itemId !== undefined && item === null) return null
    return {
      report,
      item,
      mayRecord: canRecordDecision(viewer, frame.region.id),
      ...(await findMeetingChoices(tx, frame.region.id)),
      subjects: await listSubjects(tx, frame.agenda.id),
      draft: await findKeptDraft(tx, viewer, address.draftOf),
    }
  })
}

async function findReport(tx: Tx, agendaId: string, period: string) {
  const [report] = await tx.$queryRaw<{ id: string; meetingOn: DateString | null }[]>`
    SELECT r.id, p."meetingOn"::text FROM "Report" r JOIN "ReportingPeriod" p ON p.id = r."periodId"
     WHERE r."agendaId" = ${agendaId}::uuid AND p.slug = ${period}`
  return report ?? null
}

type ItemToDecide = ItemPlace & { /** A report asked it, so that it says what it is about. */ isAsked: boolean; isClosed: boolean }

async function findItem(tx: Tx, regionId: string, itemId: string): Promise<ItemToDecide | null> {
  const [item] = await tx.$queryRaw<ItemToDecide[]>`
    SELECT i.id, i.title, b.slug AS "bodySlug", b.name AS "bodyName", m."heldOn"::text, i."requestId" IS NOT NULL AS "isAsked",
           m.status <> 'planned' AS "isClosed"
      FROM "AgendaItem" i JOIN "Meeting" m ON m.id = i."meetingId" JOIN "Body" b ON b.id = m."bodyId"
     WHERE i."regionId" = ${regionId}::uuid AND i.id::text = ${itemId}`
  return item ?? null
}

const listSubjects = (tx: Tx, agendaId: string) => tx.$queryRaw<{ code: string; title: string }[]>`
  SELECT code, title FROM (
    SELECT number AS code, title, position, 0 AS result FROM "Ambition" WHERE "agendaId" = ${agendaId}::uuid
    UNION ALL
    SELECT m.number || '.' || r.number, r.title, m.position, r.position
      FROM "Result" r JOIN "Ambition" m ON m.id = r."ambitionId" WHERE m."agendaId" = ${agendaId}::uuid) subject
   ORDER BY position, result`

/** A decision by id: as a colleague left it in the meantime. */
export const getDecisionNow = (viewer: Viewer, decisionId: string): Promise<DecisionRow | null> =>
  read(viewer, async (tx) => (await listDecisionRows(tx, { condition: Prisma.sql`d.id = ${decisionId}::uuid` })).rows[0] ?? null)
