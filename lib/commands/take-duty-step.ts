import 'server-only'
import { memberOn } from '@/lib/db/membership'
import { write, type Tx } from '@/lib/db/transaction'
import type { DateString } from '@/lib/domain/dutch-dates'
import { isAsked, saysDone, type DutyRole } from '@/lib/domain/duty'
import { dutchDate } from '@/lib/kernel/clock'
import { failed, ok, type Result } from '@/lib/kernel/result'
import { canFinishDuty, canSeeDuties } from '@/lib/policy/duty-policy'
import type { Viewer } from '@/lib/policy/viewer'

export type TakeDutyStepFailure = 'not-found' | 'not-allowed' | 'not-now' | 'stale'

type Step = {
  dutyId: string
  dueOn: DateString
  /** Null: for the whole region. */ municipalityId: string | null
  /** How many steps its sender saw. */ seen: number
  note: string
  url: string | null
  now: Date
}

/** Says that a term of a duty is done, or after that that it is not. 'not-now': no term of it, or one after the next. 'stale': somebody else was first. */
export function takeDutyStep(viewer: Viewer, step: Step): Promise<Result<null, TakeDutyStepFailure>> {
  const { dutyId, dueOn, municipalityId, seen, note, url, now } = step
  const number = seen + 1
  const event = saysDone(number) ? 'duty.term-done' : 'duty.term-reopened'
  return write(viewer, event, { table: 'Duty', id: dutyId }, async (tx): Promise<Result<null, TakeDutyStepFailure>> => {
    const row = await tx.duty.findUnique({ where: { id: dutyId } })
    if (!row || !canSeeDuties(viewer, row.regionId)) return failed('not-found')
    const { regionId, timesPerYear, month, day, countsFrom, endedOn } = row
    const term = new Date(dueOn)
    if (row.perMunicipality !== (municipalityId !== null)) return failed('not-found')
    if (!canFinishDuty(viewer, { regionId, role: row.role as DutyRole, municipalityId })) return failed('not-allowed')
    const duty = { timesPerYear, month, day, countsFrom: dutchDate(countsFrom), endedOn: endedOn && dutchDate(endedOn) }
    if (seen === 0 && !isAsked(duty, dueOn, dutchDate(now))) return failed('not-now')
    if (seen === 0 && municipalityId && !(await belongsThen(tx, { regionId, municipalityId, dueOn }))) return failed('not-found')
    if ((await tx.dutyStep.count({ where: { dutyId, dueOn: term, municipalityId } })) !== seen) return failed('stale')
    const added = await tx.dutyStep.createMany({
      data: [
        {
          ...{ regionId, dutyId, dueOn: term, municipalityId, number, note, url },
          ...{ authorId: viewer.userId!, authorFunction: viewer.function, takenAt: now },
        },
      ],
      skipDuplicates: true, // somebody did so at the same moment
    })
    return added.count === 0 ? failed('stale') : ok(null)
  })
}

type Membership = { regionId: string; municipalityId: string; dueOn: DateString }

const belongsThen = async (tx: Tx, { regionId, municipalityId, dueOn }: Membership): Promise<boolean> =>
  (await tx.regionMembership.count({ where: { regionId, municipalityId, ...memberOn(dueOn) } })) > 0
