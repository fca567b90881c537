import 'server-only'
import { lastTouch, untouchedSince, type LastTouch } from '@/lib/db/last-touch'
import { ownersBefore } from '@/lib/db/owners-before'
import { Prisma } from '@/lib/db/generated/client'
import type { Tx } from '@/lib/db/transaction'
import type { ActionState, MovedDay } from '@/lib/domain/decisions'
import type { DateString } from '@/lib/domain/dutch-dates'
import { earlierOwners, type OwnerChange } from '@/lib/domain/owners'
import type { ActionListInput } from '@/lib/forms/decision-lists'
import { canFinishAction, canKeepActions } from '@/lib/policy/report-policy'
import type { Viewer } from '@/lib/policy/viewer'
import { actionJson, type ActionRow } from '@/lib/queries/decision-rows'
import { findKeptDraft } from '@/lib/queries/kept-draft'
import { findColleagues } from '@/lib/queries/meeting-choices'
import { regionPage } from '@/lib/queries/region-page'

export const pageOfActions = 50

export type TouchedAction = ActionRow & { touched: LastTouch }

// One that was done was touched on that day at least, by who had it.
const touchedAction = Prisma.sql`coalesce(${lastTouch('ActionPoint', Prisma.sql`a.id`)},
  CASE WHEN a."doneOn" IS NOT NULL THEN jsonb_build_object('on', a."doneOn", 'by', coalesce(w.name, a."ownerFunction")) END)`

/** The actions and commitments of a region: what is overdue first, then by its day; what is done last. Content null for who may not see them. */
export function getActions(viewer: Viewer, region: string, input: ActionListInput & { pageSize?: number }, now: Date) {
  const { pageSize = pageOfActions } = input
  return regionPage(viewer, { region, now }, async (tx, frame) => {
    if (!frame.seesProgress) return null
    const counts = await countActions(tx, frame.region.id, frame.today)
    const rows = await tx.$queryRaw<{ action: ActionRow; touched: LastTouch; total: number }[]>`
      SELECT ${actionJson} AS action, ${touchedAction} AS touched, (count(*) OVER ())::int AS total
        FROM "ActionPoint" a
        LEFT JOIN "User" w ON w.id = a."ownerId"
        LEFT JOIN "Decision" d ON d.id = a."decisionId"
       WHERE ${Prisma.join(conditions(viewer, frame.region.id, input, frame.today), ' AND ')}
       ORDER BY a."doneOn" DESC NULLS FIRST, a."dueOn" NULLS LAST, a.number
       LIMIT ${pageSize} OFFSET ${(input.pagina - 1) * pageSize}`
    return { counts, rows: rows.map(({ action, touched }): TouchedAction => ({ ...action, touched })), total: rows[0]?.total ?? 0 }
  })
}

// The rule of actionState() in lib/domain/decisions.ts, for filtering and counting in the database.
const state = (today: DateString) =>
  Prisma.sql`CASE WHEN a."doneOn" IS NOT NULL THEN 'done' WHEN a."dueOn" < ${today}::date THEN 'overdue' ELSE 'open' END`

function conditions(viewer: Viewer, regionId: string, input: ActionListInput, today: DateString): Prisma.Sql[] {
  const all = [Prisma.sql`a."regionId" = ${regionId}::uuid`]
  if (input.stand !== undefined) all.push(Prisma.sql`${state(today)} = ${input.stand}`)
  if (input.soort !== undefined) all.push(Prisma.sql`a.kind = ${input.soort}::"ActionKind"`)
  if (input.van === 'mij') all.push(Prisma.sql`a."ownerId" = ${viewer.userId}::uuid`)
  if (input.sinds !== undefined) all.push(untouchedSince(touchedAction, input.sinds))
  if (input.zoek !== undefined) {
    const pattern = `%${input.zoek.replace(/[\\%_]/g, '\\$&')}%`
    all.push(
      Prisma.sql`(a.title ILIKE ${pattern} OR a."ownerFunction" ILIKE ${pattern} OR a."promisedTo" ILIKE ${pattern} OR w.name ILIKE ${pattern})`,
    )
  }
  return all
}

/** How many actions of a region are overdue, open and done. */
export async function countActions(tx: Tx, regionId: string, today: DateString): Promise<Record<ActionState, number>> {
  const rows = await tx.$queryRaw<{ state: ActionState; count: number }[]>`
    SELECT ${state(today)} AS state, count(*)::int AS count FROM "ActionPoint" a WHERE a."regionId" = ${regionId}::uuid GROUP BY 1`
  return { overdue: 0, open: 0, done: 0, ...Object.fromEntries(rows.map((row) => [row.state, row.count])) }
}

/** One time that an action got another day, or was opened again: who did it and why. */
export type ActionMove = MovedDay & { number: number; wasDoneNote: string; reason: string; movedBy: string; movedFunction: string }

/** As JSON: which days an action had before, the last change first. */
const movesJson = Prisma.sql`
  coalesce((SELECT jsonb_agg(jsonb_build_object('number', v.number, 'wasDueOn', v."wasDueOn", 'dueOn', v."dueOn", 'wasDoneOn', v."wasDoneOn",
              'wasDoneNote', v."wasDoneNote", 'reason', v.reason, 'movedBy', coalesce(u.name, 'voormalig medewerker'), 'movedFunction', v."movedFunction",
              'movedOn', (v."movedAt" AT TIME ZONE 'Europe/Amsterdam')::date) ORDER BY v.number DESC)
              FROM "ActionMove" v LEFT JOIN "User" u ON u.id = v."movedById" WHERE v."actionId" = a.id), '[]')`

/** One action with what the viewer may do with it. Content null where it doesn't exist for the viewer. */
export function getAction(
  viewer: Viewer,
  { region, number, now, draftOf }: { region: string; number: number; now: Date; draftOf: string },
) {
  return regionPage(viewer, { region, now }, async (tx, frame) => {
    if (!frame.seesProgress) return null
    const [row] = await tx.$queryRaw<
      { action: ActionRow; decisionTitle: string | null; changes: OwnerChange[]; moves: ActionMove[]; touched: LastTouch }[]
    >`
      SELECT ${actionJson} AS action, d.title AS "decisionTitle", ${ownersBefore('ActionPoint', Prisma.sql`a.id`)} AS changes,
             ${movesJson} AS moves, ${touchedAction} AS touched
        FROM "ActionPoint" a LEFT JOIN "User" w ON w.id = a."ownerId" LEFT JOIN "Decision" d ON d.id = a."decisionId"
       WHERE a."regionId" = ${frame.region.id}::uuid AND a.number = ${number}`
    if (!row) return null
    const { action, decisionTitle, changes, moves, touched } = row
    const mayKeep = canKeepActions(viewer, frame.region.id)
    return {
      ...{ action, decisionTitle, moves, touched },
      earlier: earlierOwners({ function: action.ownerFunction, name: action.owner }, changes),
      colleagues: mayKeep ? await findColleagues(tx, frame.region.id) : [],
      mayFinish: canFinishAction(viewer, { regionId: frame.region.id, ownerId: action.ownerId }),
      mayKeep,
      draft: await findKeptDraft(tx, viewer, draftOf),
    }
  })
}
