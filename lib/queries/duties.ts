import 'server-only'
import type { Tx } from '@/lib/db/transaction'
import { addDays, type DateString } from '@/lib/domain/dutch-dates'
import { dutyDays, type DutyRhythm, type DutyRole } from '@/lib/domain/duty'
import { canKeepDuties, canSeeDuties } from '@/lib/policy/duty-policy'
import type { Viewer } from '@/lib/policy/viewer'
import { findKeptDraft } from '@/lib/queries/kept-draft'
import { regionPage } from '@/lib/queries/region-page'

export type DutyRow = DutyRhythm & { id: string; title: string; explanation: string; role: DutyRole; version: number; nextOn: DateString }

/** What comes back in a region, in the order in which it does. Content null for who only reads. */
export function getDuties(viewer: Viewer, region: string, now: Date) {
  return regionPage(viewer, { region, now }, async (tx, frame) => {
    if (!canSeeDuties(viewer, frame.region.id)) return null
    return { duties: await listDuties(tx, frame.region.id, frame.today), mayKeep: canKeepDuties(viewer, frame.region.id) }
  })
}

/** One duty to change, or null in it for a new one. Content null where it doesn't exist. */
export function getDuty(viewer: Viewer, { region, duty: id, now, draftOf }: { region: string; duty: string; now: Date; draftOf: string }) {
  return regionPage(viewer, { region, now }, async (tx, frame) => {
    if (!canSeeDuties(viewer, frame.region.id)) return null
    const duty = (await listDuties(tx, frame.region.id, frame.today)).find((row) => row.id === id) ?? null
    if (!duty && id !== 'nieuw') return null
    return { duty, mayKeep: canKeepDuties(viewer, frame.region.id), draft: await findKeptDraft(tx, viewer, draftOf) }
  })
}

async function listDuties(tx: Tx, regionId: string, today: DateString): Promise<DutyRow[]> {
  const rows = await tx.$queryRaw<Omit<DutyRow, 'nextOn'>[]>`
    SELECT id, title, explanation, role::text, "timesPerYear", month, day, version FROM "Duty" WHERE "regionId" = ${regionId}::uuid`
  return rows
    .map((row) => ({ ...row, nextOn: dutyDays(row, today, addDays(today, 366))[0]! }))
    .toSorted((a, b) => (a.nextOn + a.title < b.nextOn + b.title ? -1 : 1))
}
