import 'server-only'
import { Prisma } from '@/lib/db/generated/client'
import { listOf } from '@/lib/db/lists'
import type { Tx } from '@/lib/db/transaction'
import { seatsOn, waitingPlace, type Asked, type WaitingPlace } from '@/lib/db/waiting-place'
import { addDays, fullDate, shortDate, type DateString } from '@/lib/domain/dutch-dates'
import { askingOf, firstLook, type WaitingItem } from '@/lib/domain/waiting'
import { evaluationPath } from '@/lib/kernel/addresses'
import { canKeepEvaluation, type PartPlace } from '@/lib/policy/evaluation-policy'
import { holds } from '@/lib/policy/region-policy'
import { canChangeStructure } from '@/lib/policy/structure-policy'
import { partPlace, placedParts } from '@/lib/queries/evaluations'

type Task = WaitingPlace & {
  what: 'followUp' | 'decision' | 'stop'
  /** The evaluation, or the measurement that is to be done. */ id: string
  version: number
  agenda: string
  number: number
  title: string
  on: DateString
  place: PartPlace
  isOwn: boolean
  isOwned: boolean
}

/**
 * Measurements to be done and decisions to be taken, for who began the evaluation and who pulls its part, or where those are there no more for
 * the programme manager; and what one decided to stop but still stands in the agenda, for who can let it lapse.
 */
export async function listEvaluationTasks(tx: Tx, { who, which, today, until }: Asked): Promise<WaitingItem[]> {
  const seats = seatsOn(Prisma.sql`d."activityId" = x.id OR d."ambitionId" = m.id OR d."agendaId" = a.id`, today)
  const rows = await listOf<Task>(
    tx,
    Prisma.sql`
    SELECT ${waitingPlace}, t.what, t.id, t.version, a.slug AS agenda, w.number, w.title, t.on::text, ${partPlace} AS place,
           (w."madeById" = ${who.userId}::uuid OR coalesce(${who.userId}::uuid IN (${seats}), false)) AS "isOwn",
           (w."madeById" IN (SELECT "userId" FROM app.people_in(r.id)) OR EXISTS (SELECT FROM (${seats}) AS seat (who) WHERE who IS NOT NULL)) AS "isOwned"
      FROM "Evaluation" w ${placedParts} JOIN "Region" r ON r.id = w."regionId"
      JOIN LATERAL (
        SELECT 'decision' AS what, w.id, w.version, w."decideOn" AS on WHERE w.outcome IS NULL
        UNION ALL
        SELECT 'followUp', f.id, f.version, f."plannedOn" FROM "EvaluationMeasurement" f WHERE f."evaluationId" = w.id AND f."measuredOn" IS NULL AND w.outcome IS NULL
        UNION ALL
        SELECT 'stop', w.id, w.version, w."decidedOn" WHERE ${isStillThere}) t ON true
     WHERE ${which} AND a.status = 'adopted' AND t.on <= ${until ?? addDays(today, firstLook.evaluation)}::date
     ORDER BY t.on, w.number`,
  )
  return rows.filter((task) => isFor(task, who)).map((task) => itemOf(task, today))
}

/** Evaluation w decided to stop an ambition m or activity x that did not lapse yet. */
const isStillThere = Prisma.sql`(w.outcome = 'stop' AND m.id IS NOT NULL AND coalesce(x."withdrawnOn", m."withdrawnOn") IS NULL)`

function isFor({ what, regionId, place, isOwn, isOwned }: Task, who: Asked['who']): boolean {
  if (what === 'stop') return canChangeStructure(who, { regionId, status: 'adopted' })
  return (isOwn && canKeepEvaluation(who, place)) || (!isOwned && holds(who, regionId, ['programmeManager']))
}

function itemOf({ what, id, version, region, regionName, agenda, number, title, on }: Task, today: DateString): WaitingItem {
  const page = evaluationPath(region, agenda, number)
  const same = { kind: 'evaluations', region: regionName } as const
  if (what === 'stop')
    return {
      ...{ ...same, what: `Besloten te stoppen, staat nog in de agenda: ${title}`, late: false, path: `${page}#vervallen` },
      ...{ when: `besloten op ${shortDate(on, today)}`, asking: { weeklyFrom: on } },
    }
  return {
    ...{ ...same, late: on < today, asking: askingOf.evaluation(on), deadline: { id, on, version } },
    what: `${what === 'decision' ? 'Beslismoment' : 'Vervolgmeting'}: ${title}`,
    when: on < today ? `was gepland op ${fullDate(on)}` : `gepland op ${shortDate(on, today)}`,
    path: `${page}#${what === 'decision' ? 'besluit' : `meting-${id}`}`,
  }
}
