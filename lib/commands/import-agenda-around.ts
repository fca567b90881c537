import 'server-only'
import { organisationNamed, setExtraResults, setParties, setPhases } from '@/lib/commands/activity-lists'
import { findPlaces } from '@/lib/commands/agenda-places'
import { saveList } from '@/lib/commands/save-list'
import type { HeldAgenda } from '@/lib/commands/structure-lock'
import type { Tx } from '@/lib/db/transaction'
import { placeAt, type AgendaPlaces } from '@/lib/domain/agenda-places'
import { goesAlong, type AgendaPlan, type PlannedRow } from '@/lib/domain/agenda-comparison'
import { rowsOf, type HeldRows } from '@/lib/domain/agenda-rows'
import type { AgendaRows, SheetId, SheetRow } from '@/lib/domain/agenda-sheets'
import { dayOf } from '@/lib/domain/planning-fields'
import { groupBy } from '@/lib/kernel/group-by'
import { dutchDate } from '@/lib/kernel/clock'

type Given = { plan: AgendaPlan; held: HeldRows; now: Date }

/** What hangs on ambitions and activities. Lists that were not given are kept with the part they hang on, also where that went elsewhere. */
export async function importAround(tx: Tx, agenda: HeldAgenda, { plan, held, now }: Given): Promise<void> {
  const places = await findPlaces(tx, agenda.id)
  const stays = {
    ...rowsOf(held),
    ...Object.fromEntries(Object.entries(plan).flatMap(([id, list]) => (list ? [[id, list.rows.map(({ row }) => row)]] : []))),
  } as AgendaRows
  await importLists(tx, agenda, plan, places)
  await importAbsences(tx, stays, places)
  await importLeads(tx, agenda, { plan, stays, now }, places)
  await importReferences(tx, agenda, leaving('references', plan, held, stays), places)
  await importLinks(tx, agenda, leaving('links', plan, held, stays), places)
}

type Leaving<S extends SheetId> = { rows: Pick<PlannedRow<S>, 'id' | 'row'>[]; dropped: string[] }

/** The rows that stay, also when none were given; what goes with its part is not taken apart. */
function leaving<S extends 'references' | 'links'>(id: S, plan: AgendaPlan, held: HeldRows, stays: AgendaRows): Leaving<S> {
  const list = plan[id]
  const rows: Leaving<S>['rows'] = list ? list.rows : held[id].filter(({ row }) => !goesAlong(id, row, stays))
  return { rows, dropped: list ? list.dropped.filter(({ row }) => !goesAlong(id, row, stays)).map((one) => one.id) : [] }
}

async function importLists(tx: Tx, agenda: HeldAgenda, { phases, parties, activities }: AgendaPlan, places: AgendaPlaces) {
  const phasesOf = groupBy(phases?.rows ?? [], ({ row }) => row.activity)
  const partiesOf = groupBy(parties?.rows ?? [], ({ row }) => row.activity)
  const codes = activities ? activities.rows.map(({ row }) => row.code) : [...places.activities.keys()]
  for (const code of codes) {
    const { id, ...activity } = places.activities.get(code)!
    const of = <T>(map: Map<string | null, T[]>) => map.get(code) ?? []
    if (phases) {
      const lines = of(phasesOf).map(({ row }) => ({ scale: row.scale!, title: row.title, planning: row.planning }))
      await setPhases(tx, agenda, id, lines)
    }
    if (parties)
      await setParties(
        tx,
        agenda,
        id,
        of(partiesOf).map(({ row }) => ({ name: row.name, remark: row.remark })),
      )
    const own = activities?.rows.find(({ row }) => row.code === code)
    if (!own || own.outcome === 'unchanged') continue
    const results = own.row.extraResults.map((number) => places.results.get(number)!.id)
    await setExtraResults(
      tx,
      agenda,
      id,
      results.filter((result) => result !== activity.resultId),
    )
  }
}

/** Every municipality takes part but these. */
async function importAbsences(tx: Tx, { absences, activities }: AgendaRows, places: AgendaPlaces) {
  const ids = activities.map(({ code }) => places.activities.get(code)!.id)
  const tracks = await tx.activityTrack.findMany({
    where: { activityId: { in: ids }, municipalityId: { not: null } },
    select: { id: true, activityId: true, participation: true, participationReason: true, municipality: { select: { name: true } } },
  })
  for (const track of tracks) {
    const absence = absences.find(
      ({ activity, municipality }) =>
        places.activities.get(activity!)?.id === track.activityId && municipality === track.municipality!.name,
    )
    const participation = absence?.participation ?? 'takesPart'
    const participationReason = absence?.reason ?? null
    if (track.participation === participation && track.participationReason === participationReason) continue
    await tx.activityTrack.updateMany({ where: { id: track.id }, data: { participation, participationReason } })
  }
}

type Seats = { plan: AgendaPlan; stays: AgendaRows; now: Date }

/** Seats without a person. Who sits on one that stays, keeps it. */
async function importLeads(tx: Tx, { id: agendaId, regionId }: HeldAgenda, { plan, stays, now }: Seats, places: AgendaPlaces) {
  const counts = new Map<string | null, number>()
  for (const { id, row } of plan.leads?.rows ?? []) {
    const position = (counts.get(row.at) ?? 0) + 1
    counts.set(row.at, position)
    if (id !== null) continue
    const at = row.at === null ? null : placeAt(places, row.at)
    const place = {
      agendaId: at ? null : agendaId,
      ambitionId: at && !at.activityId ? at.ambitionId : null,
      activityId: at?.activityId ?? null,
    }
    const organisationId = row.organisation === null ? null : await organisationNamed(tx, regionId, row.organisation)
    const seat = { role: row.role!, function: row.function, vacancy: row.vacancy, organisationId, position, validFrom: dayOf(row.from)! }
    await tx.lead.create({ data: { regionId, ...place, ...seat } })
  }
  for (const { id, row } of plan.leads?.dropped ?? [])
    if (!goesAlong('leads', row, stays)) await tx.$executeRaw`SELECT app.drop_seat(${id}::uuid, ${dutchDate(now)}::date)`
}

async function importReferences(
  tx: Tx,
  { id: agendaId, regionId }: HeldAgenda,
  { rows, dropped }: Leaving<'references'>,
  places: AgendaPlaces,
) {
  const known = [...rows.flatMap(({ id }) => id ?? []), ...dropped]
  const others = await tx.activityReference.groupBy({
    by: ['ambitionId'],
    where: { agendaId, id: { notIn: known } },
    _max: { position: true },
  })
  const counts = new Map(others.map(({ ambitionId, _max }) => [ambitionId, _max.position ?? 0]))
  const list = rows.map(({ id, row }) => {
    const { ambitionId, resultId, activityId: fromId } = placeAt(places, row.at!)
    const position = (counts.get(ambitionId) ?? 0) + 1
    counts.set(ambitionId, position)
    const { printed, title, text } = row
    const targetId = places.activities.get(row.activity!)!.id
    return { id, own: { regionId, agendaId }, data: { ambitionId, resultId, fromId, targetId, position, printed, title, text } }
  })
  await saveList(tx, { table: 'ActivityReference', rows: list, dropped })
}

/** Another agenda that is known here by its title is linked to. */
async function importLinks(tx: Tx, { id: agendaId, regionId }: HeldAgenda, { rows, dropped }: Leaving<'links'>, places: AgendaPlaces) {
  const names = rows.filter(({ id }) => id === null).map(({ row }) => row.name)
  const others = await tx.agenda.findMany({ where: { title: { in: names }, id: { not: agendaId } }, select: { id: true, title: true } })
  const counts = new Map<string | null, number>()
  const list = rows.map(({ id, row }: { id: string | null; row: SheetRow<'links'> }) => {
    const position = (counts.get(row.at) ?? 0) + 1
    counts.set(row.at, position)
    const at = row.at === null ? null : placeAt(places, row.at)
    const place = { ambitionId: at && !at.activityId ? at.ambitionId : null, activityId: at?.activityId ?? null }
    const otherAgendaId = others.find(({ title }) => title === row.name)?.id ?? null
    return {
      id,
      own: { regionId, agendaId, otherAgendaId },
      data: { ...place, name: row.name, remark: row.remark, url: row.url, position },
    }
  })
  await saveList(tx, { table: 'AgendaLink', rows: list, dropped })
}
