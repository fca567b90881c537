import 'server-only'
import { Prisma } from '@/lib/db/generated/client'
import { read, type Tx } from '@/lib/db/transaction'
import type { DateString } from '@/lib/domain/dutch-dates'
import type { Progress } from '@/lib/domain/progress'
import type { TrackPlace } from '@/lib/policy/activity-policy'
import type { Viewer } from '@/lib/policy/viewer'
import { agendaPage } from '@/lib/queries/region-page'

export type SaidBefore = Progress & { kind: 'change' | 'confirmation'; reportedOn: DateString; author: string; authorFunction: string }

export type UpdateSubject = {
  trackId: string
  version: number
  place: TrackPlace
  code: string
  title: string
  description: string
  planningPrinted: string
  planningDue: DateString | null
  municipality: { name: string; slug: string } | null
  last: SaidBefore | null
}

/** What the form to update an activity needs. Null when there is no such activity, or no such state of it (for this municipality). */
export function getUpdateSubject(
  viewer: Viewer,
  address: { region: string; agenda: string; code: string; municipality?: string; now: Date },
) {
  return agendaPage(viewer, address, async (tx, frame) =>
    frame.seesProgress
      ? subject(
          tx,
          Prisma.sql`x."agendaId" = ${frame.agenda.id}::uuid AND x.code = ${address.code} AND g.slug IS NOT DISTINCT FROM ${address.municipality ?? null}::text`,
        )
      : null,
  )
}

/** The same by id: the state as a colleague left it in the meantime. */
export const getTrackNow = (viewer: Viewer, trackId: string): Promise<UpdateSubject | null> =>
  read(viewer, (tx) => subject(tx, Prisma.sql`t.id = ${trackId}::uuid`))

async function subject(tx: Tx, condition: Prisma.Sql): Promise<UpdateSubject | null> {
  const [row] = await tx.$queryRaw<UpdateSubject[]>`
    SELECT t.id AS "trackId", t.version, x.code, x.title, x.description, x."planningPrinted", x."planningDue"::text,
           jsonb_build_object('regionId', x."regionId", 'agendaId', x."agendaId", 'agendaStatus', a.status, 'ambitionId', x."ambitionId",
                              'activityId', x.id, 'municipalityId', t."municipalityId") AS place,
           CASE WHEN g.id IS NOT NULL THEN jsonb_build_object('name', g.name, 'slug', g.slug) END AS municipality,
           CASE WHEN u.id IS NOT NULL THEN to_jsonb(u) || jsonb_build_object(
             'reportedOn', (u."reportedAt" AT TIME ZONE 'Europe/Amsterdam')::date, 'author', coalesce(w.name, 'voormalig medewerker')) END AS last
      FROM "ActivityTrack" t
      JOIN "Activity" x ON x.id = t."activityId"
      JOIN "Agenda" a ON a.id = x."agendaId"
      LEFT JOIN "Municipality" g ON g.id = t."municipalityId"
      LEFT JOIN "ProgressUpdate" u ON u.id = t."lastUpdateId"
      LEFT JOIN "User" w ON w.id = u."authorId"
     WHERE t.participation = 'takesPart' AND ${condition}`
  return row ?? null
}
