import 'server-only'
import { isFollowed } from '@/lib/db/followed'
import { write, type Tx } from '@/lib/db/transaction'
import { isOpen, periodName, type Period } from '@/lib/domain/period'
import { reminderMail } from '@/lib/domain/reminder'
import { myUpdatesPath, updatePath } from '@/lib/kernel/addresses'
import { dutchDate } from '@/lib/kernel/clock'
import { failed, ok, type Result } from '@/lib/kernel/result'
import { canRemind } from '@/lib/policy/report-policy'
import type { Viewer } from '@/lib/policy/viewer'

export type SendRemindersFailure = 'not-found' | 'not-allowed' | 'period-not-open'

/** `queued`: people who get a mail; `already`: people who got one today. */
export type RemindersSent = { queued: number; already: number }

/**
 * Puts one mail in the outbox for everybody who still has something to report in the open period; the postman sends it.
 * `site`: where people open the app, "https://koersvast.nl".
 */
export function sendReminders(
  viewer: Viewer,
  { periodId, now, site }: { periodId: string; now: Date; site: string },
): Promise<Result<RemindersSent, SendRemindersFailure>> {
  return write(viewer, 'reminders.queued', { table: 'ReportingPeriod', id: periodId }, async (tx) => {
    const today = dutchDate(now)
    const period = await findPeriod(tx, periodId)
    if (!period) return failed('not-found')
    if (!canRemind(viewer, period.regionId)) return failed('not-allowed')
    if (period.agendaStatus !== 'adopted' || !isOpen(period, today)) return failed('period-not-open')

    const people = await listPeopleToRemind(tx, period)
    const queued = await tx.outboxMail.createMany({
      data: people.map((person) => ({
        ...mailTo(person, period, viewer, site),
        regionId: period.regionId,
        periodId,
        recipientId: person.id,
        address: person.email,
        queuedOn: new Date(today),
        queuedAt: now,
        nextAttemptAt: now,
      })),
      // Who got one today, perhaps at this very moment by a colleague, gets no second one.
      skipDuplicates: true,
    })
    return ok({ queued: queued.count, already: people.length - queued.count })
  })
}

type Place = Pick<Period, 'id' | 'slug' | 'kind' | 'opensOn' | 'closesOn'> & {
  regionId: string
  region: string
  regionName: string
  agendaId: string
  agenda: string
  agendaStatus: string
}

async function findPeriod(tx: Tx, periodId: string): Promise<Place | null> {
  const [period] = await tx.$queryRaw<Place[]>`
    SELECT p.id, p.slug, p.kind::text, p."opensOn"::text, p."closesOn"::text, p."regionId", r.slug AS region, r.name AS "regionName",
           a.id AS "agendaId", a.slug AS agenda, a.status::text AS "agendaStatus"
      FROM "ReportingPeriod" p JOIN "Agenda" a ON a.id = p."agendaId" JOIN "Region" r ON r.id = p."regionId"
     WHERE p.id = ${periodId}::uuid`
  return period ?? null
}

type PersonToRemind = {
  id: string
  name: string
  email: string
  missing: { code: string; title: string; municipality: string | null; slug: string | null }[]
}

const listPeopleToRemind = (tx: Tx, { id, agendaId }: Place) => tx.$queryRaw<PersonToRemind[]>`
  SELECT u.id, u.name, u.email,
         jsonb_agg(jsonb_build_object('code', x.code, 'title', x.title, 'municipality', g.name, 'slug', g.slug) ORDER BY x.position, g.name) AS missing
    FROM app.reporters(${agendaId}::uuid) who
    JOIN "ActivityTrack" t ON t.id = who."trackId"
    JOIN "Activity" x ON x.id = t."activityId"
    JOIN "User" u ON u.id = who."userId"
    LEFT JOIN "Municipality" g ON g.id = t."municipalityId"
   WHERE ${isFollowed} AND t."lastPeriodId" IS DISTINCT FROM ${id}::uuid
   GROUP BY u.id
   ORDER BY u.id`

function mailTo(person: PersonToRemind, period: Place, sender: Viewer, site: string): { subject: string; text: string } {
  return reminderMail({
    name: person.name,
    region: period.regionName,
    period: periodName(period),
    closesOn: period.closesOn,
    sender: `${sender.name}, ${sender.function}`,
    myUpdatesUrl: site + myUpdatesPath(period.region),
    missing: person.missing.map(({ slug, ...item }) => ({
      ...item,
      formUrl: site + updatePath(period.region, period.agenda, item.code, slug ?? undefined),
    })),
  })
}
