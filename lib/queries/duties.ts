import 'server-only'
import { Prisma } from '@/lib/db/generated/client'
import { findLastTouch, lastTouchOfAll, touchedRows, type LastTouch } from '@/lib/db/last-touch'
import { listOf } from '@/lib/db/lists'
import type { Tx } from '@/lib/db/transaction'
import {
  stepsAt,
  termOf,
  termsOf,
  waitingTerms,
  type DutyTerm,
  type KeptDuty,
  type TermPlace,
  type TermStep,
} from '@/lib/domain/duty-terms'
import { addDays, type DateString } from '@/lib/domain/dutch-dates'
import { isUntouchedSince } from '@/lib/domain/freshness'
import { dutyTerms, isAsked, nextTerm, termsAskedFor } from '@/lib/domain/duty'
import { canFinishDuty, canKeepDuties, carriesDuty, canSeeDuties, dutyPlace } from '@/lib/policy/duty-policy'
import type { Viewer } from '@/lib/policy/viewer'
import { listKeptDuties } from '@/lib/queries/duty-terms'
import { findKeptDraft } from '@/lib/queries/kept-draft'
import { regionPage } from '@/lib/queries/region-page'

export type DutyRow = KeptDuty & { nextOn: DateString; touched: LastTouch }
export type WaitingTerm = DutyTerm & { mayFinish: boolean }
/** With all that was said there, the last first. */
export type PlaceToFinish = TermPlace & { steps: TermStep[]; mayFinish: boolean; isOwn: boolean }

/** What comes back in a region, in the order in which it does; what waits of it, and what was done in the last year. Of what is agreed perhaps only what nobody touched since a day. Content null for who only reads. */
export function getDuties(viewer: Viewer, address: { region: string; now: Date; untouchedSince?: DateString }) {
  return regionPage(viewer, address, async (tx, { region: { id }, today }) => {
    if (!canSeeDuties(viewer, id)) return null
    const [all, touches] = await Promise.all([listKeptDuties(tx, Prisma.sql`r.id = ${id}::uuid`), listTouches(tx, id)])
    const waiting = all
      .flatMap((duty) => waitingTerms(duty, today))
      .map((term): WaitingTerm => ({ ...term, mayFinish: openTo(viewer, term).some(({ isDone }) => !isDone) }))
    const done = all.flatMap((duty) => termsOf(duty, addDays(today, -termsAskedFor), addDays(today, 366))).filter(({ isDone }) => isDone)
    const { untouchedSince: since } = address
    const agreed = comingBack(all, touches, today)
    return {
      duties: inOrder(since ? agreed.filter((duty) => isUntouchedSince(duty, since)) : agreed, ({ nextOn, title }) => nextOn + title),
      waiting: inOrder(waiting, ({ dueOn, duty }) => dueOn + duty.title),
      done: inOrder(done, ({ dueOn, duty }) => dueOn + duty.title).toReversed(),
      mayKeep: canKeepDuties(viewer, id),
    }
  })
}

/** What was agreed, or what was said of one of its terms. */
const touchedDuty = lastTouchOfAll(Prisma.sql`SELECT 'Duty', d.id UNION ALL ${touchedRows('DutyStep', Prisma.sql`"dutyId" = d.id`)}`)

const listTouches = async (tx: Tx, regionId: string): Promise<Map<string, LastTouch>> => {
  const touches = Prisma.sql`SELECT d.id, ${touchedDuty} AS touched FROM "Duty" d WHERE d."regionId" = ${regionId}::uuid`
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

const openTo = (viewer: Viewer, { duty, places }: DutyTerm) => places.filter((place) => canFinishDuty(viewer, dutyPlace(duty, place)))

/** The terms of a duty per municipality until now, the last one first. Content null where there is no such duty. */
export function getDutyMunicipalities(viewer: Viewer, { region, duty: id, now }: { region: string; duty: string; now: Date }) {
  return regionPage(viewer, { region, now }, async (tx, { region: { id: regionId }, today }) => {
    if (!canSeeDuties(viewer, regionId)) return null
    const [duty] = await listKeptDuties(tx, Prisma.sql`r.id = ${regionId}::uuid AND d.id::text = ${id} AND d."perMunicipality"`)
    if (!duty) return null
    const first = [duty.countsFrom, ...duty.steps.map(({ dueOn }) => dueOn)].sort()[0]!
    return { duty, terms: termsOf(duty, first, nextTerm(duty, today) ?? today).toReversed() }
  })
}

/** `municipality`: of which one the form is, by its part of an address. */
type TermAddress = {
  region: string
  duty: string
  dueOn: DateString
  municipality: string | undefined
  now: Date
  draftOf: (municipality?: string) => string
}

/** One term of a duty, with all that was said of it. Content null where there is no such term. */
export function getDutyTerm(viewer: Viewer, { region, duty: id, dueOn, municipality, now, draftOf }: TermAddress) {
  return regionPage(viewer, { region, now }, async (tx, frame) => {
    if (!canSeeDuties(viewer, frame.region.id)) return null
    const [duty] = await listKeptDuties(tx, Prisma.sql`r.id = ${frame.region.id}::uuid AND d.id::text = ${id}`)
    if (!duty) return null
    const term = termOf(duty, dueOn)
    const isSaid = duty.steps.some((step) => step.dueOn === dueOn)
    if (!isSaid && dutyTerms(duty, dueOn, dueOn).length === 0) return null
    const isNow = isAsked(duty, dueOn, frame.today)
    const places = term.places.map((place): PlaceToFinish => ({
      ...{ ...place, steps: stepsAt(duty, dueOn, place.municipality).toReversed() },
      mayFinish: canFinishDuty(viewer, dutyPlace(duty, place)) && (place.last !== null || isNow),
      isOwn: carriesDuty(viewer, dutyPlace(duty, place)),
    }))
    const asked = placeAsked(places, municipality)
    return { term, places, asked, draft: await findKeptDraft(tx, viewer, draftOf(asked?.municipality?.slug)) }
  })
}

/** Of which place the form is: that of the address, or the only one that is his to do, or for which he may say it. */
function placeAsked(places: readonly PlaceToFinish[], slug: string | undefined): PlaceToFinish | null {
  const open = places.filter(({ mayFinish }) => mayFinish)
  if (slug !== undefined) return open.find(({ municipality }) => municipality?.slug === slug) ?? null
  const own = open.filter(({ isOwn }) => isOwn)
  return (own.length === 1 ? own[0] : open.length === 1 ? open[0] : null) ?? null
}
