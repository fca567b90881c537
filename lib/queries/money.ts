import 'server-only'
import type { Tx } from '@/lib/db/transaction'
import type { BudgetKind, BudgetStatus } from '@/lib/domain/budget'
import type { DateString } from '@/lib/domain/dutch-dates'
import type { Viewer } from '@/lib/policy/viewer'
import { agendaPage } from '@/lib/queries/region-page'

export type BudgetRow = {
  position: number
  kind: BudgetKind
  title: string
  source: string
  year: number
  untilYear: number | null
  amountCents: number | null
  amountPrinted: string | null
  status: BudgetStatus
  lapsesOn: DateString | null
  /** A part of the line before it, which counts in that one. */
  isPart: boolean
  ambitionNumber: string | null
}
export type HoursRow = {
  position: number
  account: string
  hours: number
  per: 'week' | 'total' | 'unknown'
  isExtension: boolean
  remark: string
  ambitionNumber: string | null
}

/** The money and the hours of an agenda. */
export function getMoney(viewer: Viewer, address: { region: string; agenda: string; now: Date }) {
  return agendaPage(viewer, address, async (tx, { agenda }) => ({
    lines: await listBudget(tx, agenda.id),
    totals: await tx.$queryRaw<{ kind: BudgetKind; year: number; amountCents: number }[]>`
      SELECT kind::text, year, "amountCents"::float8 FROM "BudgetTotal" WHERE "agendaId" = ${agenda.id}::uuid`,
    hours: await tx.$queryRaw<HoursRow[]>`
      SELECT h.position, h.account, h.hours::float8, h.per::text, h."isExtension", h.remark, m.number AS "ambitionNumber"
        FROM "HoursLine" h LEFT JOIN "Ambition" m ON m.id = h."ambitionId"
       WHERE h."agendaId" = ${agenda.id}::uuid ORDER BY h.position`,
  }))
}

const listBudget = (tx: Tx, agendaId: string) => tx.$queryRaw<BudgetRow[]>`
  SELECT b.position, b.kind::text, b.title, b.source, b.year, b."untilYear", b."amountCents"::float8, b."amountPrinted", b.status::text,
         b."lapsesOn"::text, b."parentId" IS NOT NULL AS "isPart", m.number AS "ambitionNumber"
    FROM "BudgetLine" b LEFT JOIN "Ambition" m ON m.id = b."ambitionId"
   WHERE b."agendaId" = ${agendaId}::uuid ORDER BY b.kind, b.year, b.position`
