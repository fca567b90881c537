import 'server-only'
import type { HeldAgenda } from '@/lib/commands/structure-lock'
import { setLinks, setReferences } from '@/lib/commands/structure-parts'
import type { Tx } from '@/lib/db/transaction'
import { readPlanning } from '@/lib/domain/planning'
import { dayOf } from '@/lib/domain/planning-fields'
import type { LinkLine, PartyLine, PhaseLine, ReferenceLine } from '@/lib/domain/structure-lines'

type Lists = {
  phases: PhaseLine[]
  parties: PartyLine[]
  references: ReferenceLine[]
  links: LinkLine[]
  /** Ids of results. */
  extras: string[]
  targets: Map<string, string>
}
type Place = { id: string; ambitionId: string; resultId: string | null }

/** Phases, parties, extra results, "zie" and other agendas of an activity. What is the same already is not written again. */
export async function setActivityLists(tx: Tx, agenda: HeldAgenda, place: Place, lists: Lists): Promise<void> {
  await setPhases(tx, agenda, place.id, lists.phases)
  await setParties(tx, agenda, place.id, lists.parties)
  await setExtraResults(tx, agenda, place.id, lists.extras)
  const { id: fromId, ambitionId, resultId } = place
  await setReferences(tx, agenda, { ambitionId, resultId, fromId }, lists.references, lists.targets)
  await setLinks(tx, agenda, { ambitionId: null, activityId: place.id }, lists.links)
}

export async function setPhases(tx: Tx, { regionId }: HeldAgenda, activityId: string, phases: readonly PhaseLine[]) {
  const existing = await tx.activityPhase.findMany({ where: { activityId }, orderBy: { position: 'asc' } })
  const isSame = (row: (typeof existing)[number], phase?: PhaseLine) =>
    phase && row.scale === phase.scale && row.title === phase.title && row.planningPrinted === phase.planning
  if (existing.length === phases.length && existing.every((row, index) => isSame(row, phases[index]))) return
  await tx.activityPhase.deleteMany({ where: { activityId } })
  for (const [index, { scale, title, planning }] of phases.entries()) {
    const { start, due } = readPlanning(planning)
    const read = { planningPrinted: planning, start: dayOf(start), due: dayOf(due) }
    await tx.activityPhase.create({ data: { regionId, activityId, position: index + 1, scale, title, ...read } })
  }
}

export async function setParties(tx: Tx, { regionId }: HeldAgenda, activityId: string, parties: readonly PartyLine[]) {
  const existing = await tx.activityParty.findMany({
    where: { activityId },
    orderBy: { position: 'asc' },
    include: { organisation: { select: { name: true } } },
  })
  const isSame = (row: (typeof existing)[number], party?: PartyLine) =>
    party && row.organisation.name === party.name && row.remark === party.remark
  if (existing.length === parties.length && existing.every((row, index) => isSame(row, parties[index]))) return
  await tx.activityParty.deleteMany({ where: { activityId } })
  for (const [index, { name, remark }] of parties.entries()) {
    const organisationId = await organisationNamed(tx, regionId, name)
    await tx.activityParty.create({ data: { regionId, activityId, organisationId, position: index + 1, remark } })
  }
}

/** One that the region doesn't know yet is added to its list. */
export async function organisationNamed(tx: Tx, regionId: string, name: string): Promise<string> {
  const known = await tx.organisation.findUnique({ where: { regionId_name: { regionId, name } }, select: { id: true } })
  return (known ?? (await tx.organisation.create({ data: { regionId, name, kind: 'other' }, select: { id: true } }))).id
}

export async function setExtraResults(tx: Tx, { regionId }: HeldAgenda, activityId: string, resultIds: readonly string[]) {
  const existing = (await tx.activityResult.findMany({ where: { activityId }, orderBy: { position: 'asc' } })).map(
    ({ resultId }) => resultId,
  )
  if (existing.length === resultIds.length && existing.every((id, index) => id === resultIds[index])) return
  await tx.activityResult.deleteMany({ where: { activityId } })
  for (const [index, resultId] of resultIds.entries())
    await tx.activityResult.create({ data: { regionId, activityId, resultId, position: index + 1 } })
}
