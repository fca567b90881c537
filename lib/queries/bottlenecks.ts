import 'server-only'
import { nextMeetingsJson, onAgendasJson } from '@/lib/db/meeting-json'
import { Prisma } from '@/lib/db/generated/client'
import { ownersBefore } from '@/lib/db/owners-before'
import { read, type Tx } from '@/lib/db/transaction'
import type { BottleneckOn, BottleneckStatus } from '@/lib/domain/bottleneck'
import type { DateString } from '@/lib/domain/dutch-dates'
import { earlierOwners, type OwnerChange } from '@/lib/domain/owners'
import type { BottleneckListInput } from '@/lib/forms/bottleneck-list'
import { canKeepBottleneck, canSeeBottlenecks } from '@/lib/policy/bottleneck-policy'
import type { Viewer } from '@/lib/policy/viewer'
import { listBottleneckRows, type BottleneckRow } from '@/lib/queries/bottleneck-rows'
import { findKeptDraft } from '@/lib/queries/kept-draft'
import { findColleagues } from '@/lib/queries/meeting-choices'
import type { NextMeeting, OnAgenda } from '@/lib/queries/next-meetings'
import { agendaPage } from '@/lib/queries/region-page'

export const pageOfBottlenecks = 50

type Address = { region: string; agenda: string; now: Date }

/** The bottlenecks of an agenda, filtered and paged, with how many there are of each status. */
export function getBottlenecks(viewer: Viewer, address: Address, input: BottleneckListInput) {
  return agendaPage(viewer, address, async (tx, { agenda, region }) => {
    if (!canSeeBottlenecks(viewer, region.id)) return null
    const conditions = [Prisma.sql`n."agendaId" = ${agenda.id}::uuid`]
    if (input.stand !== undefined) conditions.push(Prisma.sql`n.status = ${input.stand}::"BottleneckStatus"`)
    if (input.ambitie !== undefined) conditions.push(Prisma.sql`m.number = ${input.ambitie}`)
    if (input.sinds !== undefined) conditions.push(Prisma.sql`(s."takenAt" AT TIME ZONE 'Europe/Amsterdam')::date < ${input.sinds}::date`)
    const list = await listBottleneckRows(tx, Prisma.join(conditions, ' AND '), {
      limit: pageOfBottlenecks,
      offset: (input.pagina - 1) * pageOfBottlenecks,
    })
    const [choices] = await tx.$queryRaw<
      [{ ambitions: { number: string; title: string }[]; counts: Partial<Record<BottleneckStatus, number>> }]
    >`
      SELECT coalesce((SELECT jsonb_agg(jsonb_build_object('number', number, 'title', title) ORDER BY position) FROM "Ambition" WHERE "agendaId" = ${agenda.id}::uuid), '[]') AS ambitions,
             coalesce((SELECT jsonb_object_agg(status, amount) FROM (
               SELECT status, count(*)::int AS amount FROM "Bottleneck" WHERE "agendaId" = ${agenda.id}::uuid GROUP BY status) c), '{}') AS counts`
    return {
      ...list,
      ...choices,
      mayRaise: mayRaiseSome(viewer, { regionId: region.id, agendaId: agenda.id, agendaStatus: agenda.status }),
    }
  })
}

/** For the button on the list: whether the viewer may write one down anywhere in the agenda. */
function mayRaiseSome(
  viewer: Viewer,
  agenda: { regionId: string; agendaId: string; agendaStatus: 'draft' | 'adopted' | 'closed' },
): boolean {
  const places = viewer.grants.map(({ ambitionId = null, activityId = null }) => ({ ambitionId, activityId }))
  return [...places, { ambitionId: null, activityId: null }].some((place) =>
    canKeepBottleneck(viewer, { ...agenda, ...place, isKpi: true }),
  )
}

export type BottleneckStepRow = {
  number: number
  act: 'raised' | 'changed' | 'takenUp' | 'submitted' | 'resolved' | 'reopened'
  note: string
  takenOn: DateString
  author: string
  authorFunction: string
}

/** One bottleneck with its history, the agendas it is on, and what the viewer may do with it. */
export function getBottleneck(viewer: Viewer, address: Address & { number: number; draftOf: string }) {
  return agendaPage(viewer, address, async (tx, { agenda, region, today }) => {
    if (!canSeeBottlenecks(viewer, region.id)) return null
    const of = Prisma.sql`n."agendaId" = ${agenda.id}::uuid AND n.number = ${address.number}`
    const [bottleneck] = (await listBottleneckRows(tx, of, { limit: 1 })).rows
    if (!bottleneck) return null
    const [around] = await tx.$queryRaw<
      [{ steps: BottleneckStepRow[]; agendas: OnAgenda[]; nextMeetings: NextMeeting[]; changes: OwnerChange[] }]
    >`
      SELECT coalesce((SELECT jsonb_agg(jsonb_build_object('number', s.number, 'act', s.act, 'note', s.note, 'authorFunction', s."authorFunction",
                         'takenOn', (s."takenAt" AT TIME ZONE 'Europe/Amsterdam')::date, 'author', coalesce(w.name, 'voormalig medewerker')) ORDER BY s.number DESC)
                         FROM "BottleneckStep" s LEFT JOIN "User" w ON w.id = s."authorId" WHERE s."bottleneckId" = ${bottleneck.id}::uuid), '[]') AS steps,
             ${onAgendasJson(Prisma.sql`i."bottleneckId" = ${bottleneck.id}::uuid`)} AS agendas,
             ${nextMeetingsJson(region.id, today)} AS "nextMeetings", ${ownersBefore('Bottleneck', Prisma.sql`${bottleneck.id}::uuid`)} AS changes`
    const { changes, ...rest } = around
    return {
      ...{ bottleneck, ...rest },
      neededBefore: earlierOwners({ function: bottleneck.neededFrom, name: bottleneck.person }, changes),
      colleagues: await findColleagues(tx, region.id),
      mayKeep: canKeepBottleneck(viewer, bottleneck.place),
      draft: await findKeptDraft(tx, viewer, address.draftOf),
    }
  })
}

/** By id: as a colleague left it in the meantime. */
export const getBottleneckNow = (viewer: Viewer, id: string): Promise<BottleneckRow | null> =>
  read(viewer, async (tx) => (await listBottleneckRows(tx, Prisma.sql`n.id = ${id}::uuid`, { limit: 1 })).rows[0] ?? null)

type PlaceToChoose = BottleneckOn & { code: string; title: string; ambitionId: string | null; activityId: string | null }

/** For a new one: on what the viewer may write one down, and what a report of progress says already. */
export function getNewBottleneck(viewer: Viewer, address: Address & { update: string | null; draftOf: string }) {
  return agendaPage(viewer, address, async (tx, { agenda, region }) => {
    if (!canSeeBottlenecks(viewer, region.id)) return null
    const of = { regionId: region.id, agendaId: agenda.id, agendaStatus: agenda.status }
    const places = (await listPlaces(tx, agenda.id)).filter(({ kind, ambitionId, activityId }) =>
      canKeepBottleneck(viewer, { ...of, ambitionId, activityId, isKpi: kind === 'kpi' }),
    )
    return {
      places,
      said: address.update === null ? null : await findUpdate(tx, agenda.id, address.update),
      colleagues: await findColleagues(tx, region.id),
      draft: await findKeptDraft(tx, viewer, address.draftOf),
    }
  })
}

const listPlaces = (tx: Tx, agendaId: string) => tx.$queryRaw<PlaceToChoose[]>`
  SELECT kind, id, code, title, "ambitionId", "activityId" FROM (
    SELECT 'ambition' AS kind, id, number AS code, title, id AS "ambitionId", NULL::uuid AS "activityId", position AS ambition, 0 AS place
      FROM "Ambition" WHERE "agendaId" = ${agendaId}::uuid AND "withdrawnOn" IS NULL
    UNION ALL
    SELECT 'activity', x.id, x.code, x.title, m.id, x.id, m.position, x.position
      FROM "Activity" x JOIN "Ambition" m ON m.id = x."ambitionId" WHERE x."agendaId" = ${agendaId}::uuid AND x."withdrawnOn" IS NULL
    UNION ALL
    SELECT 'kpi', k.id, k.number, k.name, m.id, k."activityId", 10000, k.position
      FROM "Kpi" k LEFT JOIN "Result" r ON r.id = k."resultId" LEFT JOIN "Activity" x ON x.id = k."activityId"
      LEFT JOIN "Ambition" m ON m.id = coalesce(k."ambitionId", r."ambitionId", x."ambitionId")
     WHERE k."agendaId" = ${agendaId}::uuid AND k.status <> 'withdrawn') p
  ORDER BY ambition, place`

export type SaidInUpdate = {
  id: string
  activityId: string
  code: string
  title: string
  cause: string
  consequence: string
  measure: string
}

async function findUpdate(tx: Tx, agendaId: string, id: string): Promise<SaidInUpdate | null> {
  const [said] = await tx.$queryRaw<SaidInUpdate[]>`
    SELECT u.id, x.id AS "activityId", x.code, concat_ws(', ', x.title, g.name) AS title, u.cause, u.consequence, u.measure
      FROM "ProgressUpdate" u JOIN "ActivityTrack" t ON t.id = u."trackId" JOIN "Activity" x ON x.id = t."activityId"
      LEFT JOIN "Municipality" g ON g.id = t."municipalityId"
     WHERE u.id = ${id}::uuid AND x."agendaId" = ${agendaId}::uuid`
  return said ?? null
}
