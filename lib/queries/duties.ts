import 'server-only'
import { Prisma } from '@/lib/db/generated/client'
import { findLastTouch, lastTouch, type LastTouch } from '@/lib/db/last-touch'
import { listOf } from '@/lib/db/lists'
import type { Tx } from '@/lib/db/transaction'
import { termOf, termsOf, waitingTerms, type DutyTerm, type KeptDuty } from '@/lib/domain/duty-terms'
import { addDays, type DateString } from '@/lib/domain/dutch-dates'
import { dutyTerms, isAsked, nextTerm, termsAskedFor } from '@/lib/domain/duty'
import { canFinishDuty, canKeepDuties, canSeeDuties } from '@/lib/policy/duty-policy'
import type { Viewer } from '@/lib/policy/viewer'
import { listKeptDuties } from '@/lib/queries/duty-terms'
import { findKeptDraft } from '@/lib/queries/kept-draft'
import { regionPage } from '@/lib/queries/region-page'

export type DutyRow = KeptDuty & { nextOn: DateString; touched: LastTouch }
export type WaitingTerm = DutyTerm & { mayFinish: boolean }

/** What comes back in a region, in the order in which it does; what waits of it, and what was done in the last year. Content null for who only reads. */
export function getDuties(viewer: Viewer, region: string, now: Date) {
  return regionPage(viewer, { region, now }, async (tx, { region: { id }, today }) => {
    if (!canSeeDuties(viewer, id)) return null
    const [all, touches] = await Promise.all([listKeptDuties(tx, Prisma.sql`r.id = ${id}::uuid`), listTouches(tx, id)])
    const waiting = all
      .flatMap((duty) => waitingTerms(duty, today))
      .map((term): WaitingTerm => ({ ...term, mayFinish: canFinishDuty(viewer, term.duty) }))
    const done = all.flatMap((duty) => termsOf(duty, addDays(today, -termsAskedFor), addDays(today, 366))).filter(({ isDone }) => isDone)
    return {
      duties: inOrder(comingBack(all, touches, today), ({ nextOn, title }) => nextOn + title),
      waiting: inOrder(waiting, ({ dueOn, duty }) => dueOn + duty.title),
      done: inOrder(done, ({ dueOn, duty }) => dueOn + duty.title).toReversed(),
      mayKeep: canKeepDuties(viewer, id),
    }
  })
}

const listTouches = async (tx: Tx, regionId: string): Promise<Map<string, LastTouch>> => {
  const touches = Prisma.sql`SELECT d.id, ${lastTouch('Duty', Prisma.sql`d.id`)} AS touched FROM "Duty" d WHERE d."regionId" = ${regionId}::uuid`
  return new Map((await listOf<{ id: string; touched: LastTouch }>(tx, touches)).map(({ id, touched }) => [id, touched]))
}

const comingBack = (duties: readonly KeptDuty[], touches: ReadonlyMap<string, LastTouch>, today: DateString): DutyRow[] =>
  duties.flatMap((duty) => {
    const nextOn = nextTerm(duty, today)
    return nextOn === null ? [] : [{ ...duty, nextOn, touched: touches.get(duty.id) ?? null }]
  })

const inOrder = <T>(rows: readonly T[], by: (row: T) => string): T[] => rows.toSorted((a, b) => (by(a) < by(b) ? -1 : 1))

/** One duty to change, or null in it for a new one. Content null where it doesn't exist. */
export function getDuty(viewer: Viewer, { region, duty: id, now, draftOf }: { region: string; duty: string; now: Date; draftOf: string }) {
  return regionPage(viewer, { region, now }, async (tx, frame) => {
    if (!canSeeDuties(viewer, frame.region.id)) return null
    const found = await listKeptDuties(tx, Prisma.sql`r.id = ${frame.region.id}::uuid AND d.id::text = ${id} AND d."endedOn" IS NULL`)
    const duty = found[0] ?? null
    if (!duty && id !== 'nieuw') return null
    return {
      ...{ duty, touched: duty && (await findLastTouch(tx, 'Duty', duty.id)) },
      ...{ mayKeep: canKeepDuties(viewer, frame.region.id), draft: await findKeptDraft(tx, viewer, draftOf) },
    }
  })
}

type TermAddress = { region: string; duty: string; dueOn: DateString; now: Date; draftOf: string }

/** One term of a duty, with all that was said of it. Content null where there is no such term. */
export function getDutyTerm(viewer: Viewer, { region, duty: id, dueOn, now, draftOf }: TermAddress) {
  return regionPage(viewer, { region, now }, async (tx, frame) => {
    if (!canSeeDuties(viewer, frame.region.id)) return null
    const [duty] = await listKeptDuties(tx, Prisma.sql`r.id = ${frame.region.id}::uuid AND d.id::text = ${id}`)
    if (!duty) return null
    const term = termOf(duty, dueOn)
    if (!term.last && dutyTerms(duty, dueOn, dueOn).length === 0) return null
    return {
      ...{ term, steps: duty.steps.filter((step) => step.dueOn === dueOn).toReversed() },
      mayFinish: canFinishDuty(viewer, duty) && (term.last !== null || isAsked(duty, dueOn, frame.today)),
      draft: await findKeptDraft(tx, viewer, draftOf),
    }
  })
}
