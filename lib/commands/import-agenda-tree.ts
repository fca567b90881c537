import 'server-only'
import { findPlaces } from '@/lib/commands/agenda-places'
import { setTracking } from '@/lib/commands/activity-tracks'
import { removeFound } from '@/lib/commands/removed-part'
import { createActivity, updateActivity, type SavedActivity } from '@/lib/commands/save-activity'
import { saveAmbition, setThemes } from '@/lib/commands/save-ambition'
import type { HeldAgenda } from '@/lib/commands/structure-lock'
import { findPart } from '@/lib/commands/structure-part'
import { withdrawFound } from '@/lib/commands/withdrawn-part'
import { Prisma } from '@/lib/db/generated/client'
import type { Tx } from '@/lib/db/transaction'
import { placeAt, type AgendaPlaces } from '@/lib/domain/agenda-places'
import type { AgendaPlan, PlannedRow } from '@/lib/domain/agenda-comparison'
import { readingOf } from '@/lib/domain/agenda-rows'
import type { SheetRow } from '@/lib/domain/agenda-sheets'
import type { PartKind } from '@/lib/domain/structure'
import type { Viewer } from '@/lib/policy/viewer'

/** Title, years and words, then ambitions, results and activities: added and changed, and put in the order of the file. */
export async function importTree(tx: Tx, agenda: HeldAgenda, plan: AgendaPlan, now: Date): Promise<void> {
  const head = plan.agenda?.rows[0]
  if (head?.outcome === 'changed')
    await tx.agenda.update({ where: { id: agenda.id }, data: { ...headOf(head.row), version: { increment: 1 } }, select: { id: true } })
  await importAmbitions(tx, agenda, plan.ambitions?.rows ?? [])
  await importResults(tx, agenda, plan.results?.rows ?? [])
  await importActivities(tx, agenda, plan.activities?.rows ?? [], now)
}

type Required<T> = { [K in keyof T]: NonNullable<T[K]> }
// The comparison refused what is not filled in.
const filled = <T, K extends keyof T>(row: T): T & Required<Pick<T, K>> => row as T & Required<Pick<T, K>>

const headOf = (row: SheetRow<'agenda'>) => filled<typeof row, 'startYear' | 'endYear'>(row)
const isWritten = ({ outcome }: PlannedRow) => outcome === 'new' || outcome === 'changed'

async function importAmbitions(tx: Tx, agenda: HeldAgenda, rows: readonly PlannedRow<'ambitions'>[]) {
  const themes = await tx.theme.findMany({ select: { id: true, name: true } })
  const ids: string[] = []
  for (const planned of rows) {
    const { id, row } = planned
    if (!isWritten(planned)) ids.push(id!)
    else {
      const fields = { ...row, kind: row.kind!, aliases: [...row.aliases], nationalLines: [...row.nationalLines] }
      ids.push(await saveAmbition(tx, agenda, id, fields))
      const themeIds = row.themes.flatMap((name) => themes.find((theme) => theme.name === name)?.id ?? [])
      await setThemes(tx, agenda, ids.at(-1)!, themeIds)
    }
  }
  await setPositions(
    tx,
    'Ambition',
    ids.map((id, index) => ({ id, place: index + 1 })),
  )
}

async function importResults(tx: Tx, { id: agendaId, regionId }: HeldAgenda, rows: readonly PlannedRow<'results'>[]) {
  const { ambitions } = await findPlaces(tx, agendaId)
  const counts = new Map<string, number>()
  const positions: { id: string; place: number }[] = []
  for (const { id, row, outcome } of rows) {
    const [ambition = ''] = row.number.split('.')
    const place = (counts.get(ambition) ?? 0) + 1
    counts.set(ambition, place)
    const { title, awaitsDecision, landingKind, landingText, landingUrl } = row
    const data = { title, awaitsDecision, landingKind, landingText, landingUrl }
    if (id === null) {
      const own = { regionId, ambitionId: ambitions.get(ambition)!, number: row.number.slice(ambition.length + 1), position: place }
      await tx.result.create({ data: { ...own, ...data }, select: { id: true } })
    } else {
      if (outcome === 'changed')
        await tx.result.update({ where: { id }, data: { ...data, version: { increment: 1 } }, select: { id: true } })
      positions.push({ id, place })
    }
  }
  await setPositions(tx, 'Result', positions)
}

/** Activities before the steps of them, for a step needs one to stand under. */
async function importActivities(tx: Tx, agenda: HeldAgenda, rows: readonly PlannedRow<'activities'>[], now: Date) {
  const before = await findPlaces(tx, agenda.id)
  const isStep = ({ row }: PlannedRow<'activities'>) => !before.ambitions.has(row.under!) && !before.results.has(row.under!)
  const ids = new Map<string, string>()
  for (const list of [rows.filter((one) => !isStep(one)), rows.filter(isStep)]) {
    const places = await findPlaces(tx, agenda.id)
    for (const planned of list)
      ids.set(planned.row.code, isWritten(planned) ? await saveOne(tx, agenda, planned, { places, now }) : planned.id!)
  }
  if (rows.some((planned) => planned.outcome !== 'unchanged'))
    await setPositions(
      tx,
      'Activity',
      rows.map(({ row }, index) => ({ id: ids.get(row.code)!, place: index + 1 })),
    )
}

async function saveOne(
  tx: Tx,
  agenda: HeldAgenda,
  { id, row }: PlannedRow<'activities'>,
  { places, now }: { places: AgendaPlaces; now: Date },
): Promise<string> {
  const { ambitionId, resultId, activityId: parentId } = placeAt(places, row.under!)
  const place = { ambitionId, resultId, parentId }
  const fields: SavedActivity = {
    ...row,
    ...{ tracking: row.tracking!, scales: [...row.scales], nationalLines: [...row.nationalLines] },
    reading: readingOf(row),
  }
  if (id === null) {
    const made = await createActivity(tx, agenda, place, fields)
    await setTracking(tx, agenda.regionId, made, { tracking: fields.tracking, atStart: row.atStart ?? 'notStarted', now })
    return made
  }
  const existing = await tx.activity.findUniqueOrThrow({ where: { id } })
  await updateActivity(tx, existing, place, fields)
  await setStart(tx, agenda, { id, wasTracked: existing.tracking, now }, row)
  return id
}

/** Another way of following, or another start: as long as nobody reported, the states are made anew. */
async function setStart(
  tx: Tx,
  { regionId }: HeldAgenda,
  activity: { id: string; wasTracked: string; now: Date },
  row: SheetRow<'activities'>,
) {
  const tracks = await tx.activityTrack.findMany({ where: { activityId: activity.id }, select: { startLifecycle: true } })
  const starts = new Set(tracks.map(({ startLifecycle }) => startLifecycle))
  const [only = 'notStarted'] = starts.size === 1 ? starts : []
  const isSame = activity.wasTracked === row.tracking && (starts.size > 1 ? row.atStart === null : only === (row.atStart ?? 'notStarted'))
  if (isSame) return
  await tx.activityTrack.deleteMany({ where: { activityId: activity.id } })
  await setTracking(tx, regionId, activity.id, { tracking: row.tracking!, atStart: row.atStart ?? 'notStarted', now: activity.now })
}

const setPositions = (
  tx: Tx,
  table: 'Ambition' | 'Result' | 'Activity',
  places: readonly { id: string; place: number }[],
) => tx.$executeRaw`
  UPDATE ${Prisma.raw(`"${table}"`)} t SET position = o.place FROM jsonb_to_recordset(${JSON.stringify(places)}::jsonb) AS o(id uuid, place int)
   WHERE t.id = o.id AND t.position <> o.place`

type Leaving = { viewer: Viewer; reason: string; now: Date }

/** What is no longer in the file: gone from a draft, and lapsed in an adopted agenda. */
export async function dropFromTree(tx: Tx, agenda: HeldAgenda, plan: AgendaPlan, { viewer, reason, now }: Leaving): Promise<void> {
  const gone: { kind: PartKind; id: string }[] = [
    ...(plan.activities?.dropped ?? []).map(({ id }) => ({ kind: 'activity' as const, id })),
    ...(plan.results?.dropped ?? []).map(({ id }) => ({ kind: 'result' as const, id })),
    ...(plan.ambitions?.dropped ?? []).map(({ id }) => ({ kind: 'ambition' as const, id })),
  ]
  for (const part of gone) {
    // An activity may be gone already with the one that it was a step of.
    const found = await findPart(tx, agenda.id, part)
    if (!found || found.isWithdrawn) continue
    if (agenda.status === 'draft') await removeFound(tx, agenda, part, found)
    else await withdrawFound(tx, viewer, part, found, { reason, now })
  }
}
