import 'server-only'
import { listOf } from '@/lib/db/lists'
import { Prisma } from '@/lib/db/generated/client'
import type { Tx } from '@/lib/db/transaction'
import { waitingPlace, type Asked, type WaitingPlace } from '@/lib/db/waiting-place'
import { fullDate, type DateString } from '@/lib/domain/dutch-dates'
import { reviewTaskInWords } from '@/lib/domain/rights'
import { askingOf, type WaitingItem } from '@/lib/domain/waiting'
import { reportersPath, rightsPath } from '@/lib/kernel/addresses'
import { holds } from '@/lib/policy/region-policy'
import { findReviewTask } from '@/lib/queries/rights'

/** What waits for who answers for the rights and addresses of people in regions r. Only for the viewer himself: the database shows it to nobody else. */
export async function listUpkeep(tx: Tx, { who, which, today }: Asked): Promise<WaitingItem[]> {
  if (!who.grants.some(({ role }) => role === 'programmeManager')) return []
  const regions = await listOf<WaitingPlace>(tx, Prisma.sql`SELECT ${waitingPlace} FROM "Region" r WHERE ${which} ORDER BY r.name`)
  const managed = regions.filter(({ regionId }) => holds(who, regionId, ['programmeManager']))
  const items: WaitingItem[] = []
  for (const region of managed) items.push(...(await listReview(tx, region, today)))
  return [...items, ...(await listUndelivered(tx, managed))]
}

async function listReview(tx: Tx, { region, regionId, regionName }: WaitingPlace, today: DateString): Promise<WaitingItem[]> {
  const task = await findReviewTask(tx, regionId, today)
  return task === null
    ? []
    : [
        {
          ...{ kind: 'rights', region: regionName, what: reviewTaskInWords(task), late: task.dueOn < today },
          ...{ when: `sinds ${fullDate(task.dueOn)}`, path: `${rightsPath(region)}?rechten=bijzonder` },
          asking: askingOf.review(task.dueOn),
        },
      ]
}

async function listUndelivered(tx: Tx, managed: readonly WaitingPlace[]): Promise<WaitingItem[]> {
  const rows = await listOf<WaitingPlace & { name: string; email: string; on: DateString }>(
    tx,
    Prisma.sql`
    SELECT ${waitingPlace}, u.name, u.email, (w.since AT TIME ZONE 'Europe/Amsterdam')::date::text AS on
      FROM "Region" r CROSS JOIN LATERAL app.undeliverable_people(r.id) w JOIN "User" u ON u.id = w."userId"
     WHERE r.id = ANY (${managed.map(({ regionId }) => regionId)}::uuid[]) ORDER BY u.name`,
  )
  return rows.map(({ region, regionName, name, email, on }) => ({
    ...{ kind: 'undelivered', region: regionName, late: false, path: reportersPath(region) },
    what: `${name}: op ${email} komt geen mail aan`,
    when: `geprobeerd tot ${fullDate(on)}; klopt het adres nog?`,
    asking: { weeklyFrom: on },
  }))
}
