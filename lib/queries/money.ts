import 'server-only'
import { Prisma } from '@/lib/db/generated/client'
import { lastTouch, type LastTouch } from '@/lib/db/last-touch'
import { read, type Tx } from '@/lib/db/transaction'
import type { BudgetAct, BudgetKind, BudgetStatus } from '@/lib/domain/budget'
import type { DateString } from '@/lib/domain/dutch-dates'
import type { HoursText } from '@/lib/domain/hours'
import { canKeepMoney, canRecordSpending } from '@/lib/policy/money-policy'
import { canSeeProgress } from '@/lib/policy/region-policy'
import type { Viewer } from '@/lib/policy/viewer'
import { listBudgetLines, type BudgetRow } from '@/lib/queries/budget-lines'
import { findKeptDraft } from '@/lib/queries/kept-draft'
import { agendaPage, type AgendaHead } from '@/lib/queries/region-page'

type Address = { region: string; agenda: string; now: Date }
type Form = Address & { draftOf: string }

export type HoursRow = HoursText & {
  id: string
  /** Its number in addresses. */
  position: number
  ambitionNumber: string | null
  withdrawnOn: DateString | null
  withdrawnReason: string | null
  version: number
  touched: LastTouch
}

/** The money and the hours of an agenda; what was spent and what lapsed for who works here. */
export function getMoney(viewer: Viewer, address: Address) {
  return agendaPage(viewer, address, async (tx, { agenda, region, seesProgress }) => ({
    lines: await listBudgetLines(tx, { where: Prisma.sql`b."agendaId" = ${agenda.id}::uuid`, seesProgress }),
    totals: await tx.$queryRaw<{ kind: BudgetKind; year: number; amountCents: bigint }[]>`
      SELECT kind::text, year, "amountCents" FROM "BudgetTotal" WHERE "agendaId" = ${agenda.id}::uuid`,
    hours: await listHours(tx, { where: Prisma.sql`h."agendaId" = ${agenda.id}::uuid`, seesProgress }),
    ambitions: await listAmbitions(tx, agenda.id),
    mayKeep: canKeepMoney(viewer, placeIn(region.id, agenda)),
  }))
}

const placeIn = (regionId: string, { status }: AgendaHead) => ({ regionId, agendaStatus: status })

const listAmbitions = (tx: Tx, agendaId: string) =>
  tx.ambition.findMany({ where: { agendaId }, select: { id: true, number: true, title: true }, orderBy: { position: 'asc' } })

/** Those that lapsed come last, and are left out for readers. */
const listHours = (tx: Tx, { where, seesProgress }: { where: Prisma.Sql; seesProgress: boolean }) => tx.$queryRaw<HoursRow[]>`
  SELECT h.id, h.position, h.account, h.hours::float8, h.per::text, h."isExtension", h.remark, h."ambitionId", m.number AS "ambitionNumber",
         h."withdrawnOn"::text, h."withdrawnReason", h.version, ${lastTouch('HoursLine', Prisma.sql`h.id`)} AS touched
    FROM "HoursLine" h LEFT JOIN "Ambition" m ON m.id = h."ambitionId"
   WHERE ${where} AND (h."withdrawnOn" IS NULL OR ${seesProgress}) ORDER BY h."withdrawnOn" IS NOT NULL, h.position`

export type WholeLine = { id: string; kind: BudgetKind; year: number; title: string }

/** Of which a line can be a part; nothing for one that has parts itself. */
const listWholes = (tx: Tx, agendaId: string, lineId: string | null) => tx.$queryRaw<WholeLine[]>`
  SELECT b.id, b.kind::text, b.year, b.title FROM "BudgetLine" b
   WHERE b."agendaId" = ${agendaId}::uuid AND b."parentId" IS NULL AND b."withdrawnOn" IS NULL AND b.id IS DISTINCT FROM ${lineId}::uuid
     AND NOT EXISTS (SELECT FROM "BudgetLine" WHERE "parentId" = ${lineId}::uuid)
   ORDER BY b.kind, b.year, b.position`

export type BudgetStepRow = {
  number: number
  act: BudgetAct
  amountCents: bigint | null
  wasAmountCents: bigint | null
  status: BudgetStatus
  wasStatus: BudgetStatus | null
  spentCents: bigint | null
  spentOn: DateString | null
  note: string
  takenOn: DateString
  author: string
  authorFunction: string
}

/** One line of the budget with its history; null where there is none, or for who does not work here. */
export const getBudgetLine = (viewer: Viewer, address: Form & { number: number }) =>
  agendaPage(viewer, address, async (tx, { agenda, region }) => {
    if (!canSeeProgress(viewer, region.id)) return null
    const where = Prisma.sql`b."agendaId" = ${agenda.id}::uuid AND b.position = ${address.number}`
    const [line] = await listBudgetLines(tx, { where, seesProgress: true })
    if (!line) return null
    const place = placeIn(region.id, agenda)
    return {
      line,
      steps: await listSteps(tx, line.id),
      mayKeep: canKeepMoney(viewer, place),
      maySpend: canRecordSpending(viewer, place),
      ambitions: await listAmbitions(tx, agenda.id),
      wholes: await listWholes(tx, agenda.id, line.id),
      draft: await findKeptDraft(tx, viewer, address.draftOf),
    }
  })

const listSteps = (tx: Tx, lineId: string) => tx.$queryRaw<BudgetStepRow[]>`
  SELECT s.number, s.act::text, s."amountCents", s."wasAmountCents", s.status::text, s."wasStatus"::text, s."spentCents", s."spentOn"::text, s.note,
         (s."takenAt" AT TIME ZONE 'Europe/Amsterdam')::date::text AS "takenOn", coalesce(u.name, 'voormalig medewerker') AS author, s."authorFunction"
    FROM "BudgetStep" s LEFT JOIN "User" u ON u.id = s."authorId" WHERE s."lineId" = ${lineId}::uuid ORDER BY s.number DESC`

/** What the form for a new line, or for new hours, needs. */
export const getNewMoney = (viewer: Viewer, address: Form) =>
  agendaPage(viewer, address, async (tx, { agenda, region }) => ({
    mayKeep: canKeepMoney(viewer, placeIn(region.id, agenda)),
    ambitions: await listAmbitions(tx, agenda.id),
    wholes: await listWholes(tx, agenda.id, null),
    draft: await findKeptDraft(tx, viewer, address.draftOf),
  }))

/** Hours to change; null where there are none, or for who does not work here. */
export const getHours = (viewer: Viewer, address: Form & { number: number }) =>
  agendaPage(viewer, address, async (tx, { agenda, region }) => {
    if (!canSeeProgress(viewer, region.id)) return null
    const where = Prisma.sql`h."agendaId" = ${agenda.id}::uuid AND h.position = ${address.number}`
    const [hours] = await listHours(tx, { where, seesProgress: true })
    if (!hours) return null
    return {
      hours,
      mayKeep: canKeepMoney(viewer, placeIn(region.id, agenda)),
      ambitions: await listAmbitions(tx, agenda.id),
      draft: await findKeptDraft(tx, viewer, address.draftOf),
    }
  })

/** A line as it is now, to lay beside what somebody typed; null for who may not see it. */
export const getBudgetLineNow = (viewer: Viewer, id: string): Promise<BudgetRow | null> =>
  read(viewer, async (tx) => {
    const found = await tx.budgetLine.findUnique({ where: { id }, select: { regionId: true } })
    if (!found || !canSeeProgress(viewer, found.regionId)) return null
    return (await listBudgetLines(tx, { where: Prisma.sql`b.id = ${id}::uuid`, seesProgress: true }))[0] ?? null
  })

/** The same of hours. */
export const getHoursNow = (viewer: Viewer, id: string): Promise<HoursRow | null> =>
  read(viewer, async (tx) => {
    const found = await tx.hoursLine.findUnique({ where: { id }, select: { regionId: true } })
    if (!found || !canSeeProgress(viewer, found.regionId)) return null
    return (await listHours(tx, { where: Prisma.sql`h.id = ${id}::uuid`, seesProgress: true }))[0] ?? null
  })
