import 'server-only'
import type { ActivityPlace } from '@/lib/commands/activity-place'
import type { HeldAgenda } from '@/lib/commands/structure-lock'
import type { Tx } from '@/lib/db/transaction'
import { readPlanning, type Planning } from '@/lib/domain/planning'
import { planningFields } from '@/lib/domain/planning-fields'
import type { Scale } from '@/lib/domain/scale'
import type { Priority } from '@/lib/domain/structure'

/** What an activity says of itself. */
export type ActivityOwn = {
  code: string
  title: string
  description: string
  tracking: 'shared' | 'perMunicipality'
  scales: Scale[]
  scalePrinted: string
  planningPrinted: string
  awaitsDecision: string | null
  reportsTo: string | null
  priority: Priority | null
  priorityBy: string | null
  elsewhere: string | null
  nationalLines: string[]
}

type Place = Omit<ActivityPlace, 'activityTerm'>
type ExistingActivity = { id: string; planningPrinted: string } & Place
/** `reading`: of the planning, where it is stated; else the app reads what changed. */
export type SavedActivity = ActivityOwn & { reading?: Planning }

// Renumbering gives it its place.
const atTheEnd = 1_000_000

/** Adds an activity; gives its id. */
export async function createActivity(tx: Tx, { id: agendaId, regionId }: HeldAgenda, place: Place, fields: SavedActivity): Promise<string> {
  const data = { ...ownFields(fields), ...planningOf(fields), ...hangsOn(place) }
  return (await tx.activity.create({ data: { regionId, agendaId, position: atTheEnd, ...data }, select: { id: true } })).id
}

/** Changes an activity, with its steps to another place; gives its id. */
export async function updateActivity(tx: Tx, existing: ExistingActivity, place: Place, fields: SavedActivity): Promise<string> {
  const { ambitionId, resultId, parentId } = hangsOn(place)
  const isMoved = existing.ambitionId !== ambitionId || existing.resultId !== resultId || existing.parentId !== parentId
  // A step stands where its activity stands.
  if (isMoved) await tx.activity.updateMany({ where: { parentId: existing.id }, data: { ambitionId, resultId } })
  // Words that stay keep the reading they have: somebody may have stated it.
  const isSame = fields.planningPrinted === existing.planningPrinted && fields.reading === undefined
  const planning = isSame ? {} : planningOf(fields)
  const position = isMoved ? { position: atTheEnd } : {}
  const data = { ...ownFields(fields), ...planning, ambitionId, resultId, parentId, ...position, version: { increment: 1 } }
  await tx.activity.update({ where: { id: existing.id }, data, select: { id: true } })
  return existing.id
}

const planningOf = ({ planningPrinted, reading }: SavedActivity) =>
  planningFields(planningPrinted, reading ?? readPlanning(planningPrinted))

const hangsOn = ({ ambitionId, resultId, parentId }: Place) => ({ ambitionId, resultId, parentId })

function ownFields(fields: SavedActivity) {
  const {
    code,
    title,
    description,
    tracking,
    scales,
    scalePrinted,
    awaitsDecision,
    reportsTo,
    priority,
    priorityBy,
    elsewhere,
    nationalLines,
  } = fields
  return {
    code,
    title,
    description,
    tracking,
    scales,
    scalePrinted,
    awaitsDecision,
    reportsTo,
    priority,
    priorityBy,
    elsewhere,
    nationalLines,
  }
}
