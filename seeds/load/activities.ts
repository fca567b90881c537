import { readPlanning, type Planning } from '@/lib/domain/planning'
import { dayOf, planningFields } from '@/lib/domain/planning-fields'
import { isLocal, listActivities, type PlacedActivity } from '../agenda-entries'
import type { ActivityEntry, AgendaFile, StepEntry } from '../format/agenda'
import { nextVersion, save, saveChanges, type Loading } from './save'
import { loadTracks } from './tracks'

type Ids = {
  agenda: string
  ambitions: Map<string, string>
  results: Map<string, string>
  organisations: Map<string, string>
  municipalities: Map<string, string>
}

/** Activities and the steps within them, in the order of the file. Gives the ids by code. */
export async function loadActivities(loading: Loading, file: AgendaFile, ids: Ids) {
  const { tx, tally, regionId } = loading
  const existing = await tx.activity.findMany({ where: { agendaId: ids.agenda } })
  const activities = new Map<string, string>()
  let position = 0

  const saveActivity = async (code: string, wanted: ReturnType<typeof activityFields>) => {
    position += 1
    const row = await save(tally, {
      existing: existing.find((activity) => activity.code === code),
      wanted: { ...wanted, position },
      create: (fields) => tx.activity.create({ data: { regionId, agendaId: ids.agenda, code, ...fields } }),
      update: ({ id }, changes) => tx.activity.update({ where: { id }, data: { ...changes, ...nextVersion } }),
    })
    activities.set(code, row.id)
    return row.id
  }

  for (const placed of listActivities(file)) {
    const parentId = await saveActivity(placed.entry.code, activityFields(placed, ids))
    for (const step of placed.steps) await saveActivity(step.code, { ...activityFields(placed, ids), ...stepFields(step), parentId })
  }
  await loadPhases(loading, file, activities)
  await loadParties(loading, file, activities, ids.organisations)
  await loadTracks(loading, file, activities, ids.municipalities)
  return activities
}

function activityFields({ ambition, resultNumber, entry }: PlacedActivity, { ambitions, results }: Ids) {
  return {
    ambitionId: ambitions.get(ambition.nummer)!,
    resultId: resultNumber === null ? null : results.get(`${ambition.nummer}.${resultNumber}`)!,
    parentId: null as string | null,
    title: entry.titel,
    description: entry.omschrijving,
    tracking: isLocal(entry) ? ('perMunicipality' as const) : ('shared' as const),
    scales: entry.schaal,
    scalePrinted: entry.schaal_gedrukt,
    ...planningFields(entry.planning, plannedBy(entry)),
    awaitsDecision: entry.wacht_op_besluit ?? null,
    reportsTo: entry.meldt_aan ?? null,
  }
}

/** A step is part of its activity: same place, scale and tracking, its own words and planning. */
function stepFields({ titel, omschrijving, planning }: StepEntry) {
  return {
    title: titel,
    description: omschrijving,
    ...planningFields(planning, readPlanning(planning)),
    awaitsDecision: null,
    reportsTo: null,
  }
}

function plannedBy({ planning, planning_lezing: stated }: ActivityEntry): Planning {
  if (!stated) return readPlanning(planning)
  const { soort, vanaf, gereed, nauwkeurigheid, keer_per_jaar, maand } = stated
  return { kind: soort, start: vanaf, due: gereed, precision: nauwkeurigheid, timesPerYear: keer_per_jaar, month: maand }
}

async function loadPhases({ tx, tally, regionId }: Loading, file: AgendaFile, activities: Map<string, string>) {
  const existing = await tx.activityPhase.findMany({ where: { regionId } })
  for (const { entry } of listActivities(file)) {
    const activityId = activities.get(entry.code)!
    for (const [i, phase] of entry.fasen.entries()) {
      const { start, due } = readPlanning(phase.planning)
      await save(tally, {
        existing: existing.find((row) => row.activityId === activityId && row.position === i + 1),
        wanted: { scale: phase.schaal, title: phase.titel, planningPrinted: phase.planning, start: dayOf(start), due: dayOf(due) },
        create: (wanted) => tx.activityPhase.create({ data: { regionId, activityId, position: i + 1, ...wanted } }),
        update: ({ id }, changes) => tx.activityPhase.update({ where: { id }, data: changes }),
      })
    }
  }
}

async function loadParties(
  { tx, tally, regionId }: Loading,
  file: AgendaFile,
  activities: Map<string, string>,
  organisations: Map<string, string>,
) {
  const existing = await tx.activityParty.findMany({ where: { regionId } })
  const wanted = listActivities(file).flatMap(({ entry }) =>
    entry.betrokken.map((party, i) => {
      const { organisatie, toevoeging } = typeof party === 'string' ? { organisatie: party, toevoeging: null } : party
      const key = { activityId: activities.get(entry.code)!, organisationId: organisations.get(organisatie)! }
      return { key, said: { position: i + 1, remark: toevoeging } }
    }),
  )
  const known = new Map(existing.map((row) => [`${row.activityId} ${row.organisationId}`, row]))
  const missing = wanted.filter(({ key }) => !known.has(`${key.activityId} ${key.organisationId}`))
  await tx.activityParty.createMany({ data: missing.map(({ key, said }) => ({ regionId, ...key, ...said })) })
  tally.added += missing.length
  for (const { key, said } of wanted) {
    const row = known.get(`${key.activityId} ${key.organisationId}`)
    if (!row) continue
    const update = (_: object, changes: object) => tx.activityParty.update({ where: { activityId_organisationId: key }, data: changes })
    await saveChanges(tally, { existing: row, wanted: said, update })
  }
}
