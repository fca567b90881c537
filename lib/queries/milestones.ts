import 'server-only'
import { Prisma } from '@/lib/db/generated/client'
import { lastTouch, type LastTouch } from '@/lib/db/last-touch'
import type { Tx } from '@/lib/db/transaction'
import type { DatePrecision, DateString } from '@/lib/domain/dutch-dates'
import type { MilestoneStatus } from '@/lib/domain/milestone'
import type { Viewer } from '@/lib/policy/viewer'
import { agendaPage } from '@/lib/queries/region-page'

export type MilestoneRow = {
  position: number
  title: string
  printed: string
  status: MilestoneStatus
  start: DateString | null
  due: DateString | null
  precision: DatePrecision | null
  ambitionNumber: string | null
  touched: LastTouch
}

/** The milestones of an agenda, in the order of its document. */
export const getMilestones = (viewer: Viewer, address: { region: string; agenda: string; now: Date }) =>
  agendaPage(viewer, address, (tx, { agenda }) => listMilestones(tx, agenda.id))

export const listMilestones = (tx: Tx, agendaId: string) => tx.$queryRaw<MilestoneRow[]>`
  SELECT s.position, s.title, s.printed, s.status::text, s.start::text, s.due::text, s.precision::text, m.number AS "ambitionNumber",
         ${lastTouch('Milestone', Prisma.sql`s.id`)} AS touched
    FROM "Milestone" s LEFT JOIN "Ambition" m ON m.id = s."ambitionId"
   WHERE s."agendaId" = ${agendaId}::uuid ORDER BY s.position`
