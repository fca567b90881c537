import { createMeeting } from '@/lib/commands/agenda-of-meeting'
import { dutchDate } from '@/lib/kernel/clock'
import type { ProgressFile, UpdateEntry } from '../format/example'
import type { AgendaIds } from './agenda-ids'
import type { Person } from './people'
import { nextVersion, save, saveAll, saveChanges, type Loading } from './save'

type Known = { ids: AgendaIds; municipalities: Map<string, string>; people: Map<string, Person> }

/** Reporting periods and the updates in them. A track that has updates already is left alone: what was said stays said. */
export async function loadProgress(loading: Loading, file: ProgressFile, { ids, municipalities, people }: Known) {
  const { tx, tally, regionId } = loading
  const periods = await loadPeriods(loading, file, ids.agenda)
  const tracks = await tx.activityTrack.findMany({ where: { regionId, lastUpdateId: null } })

  const rows = Object.entries(file.bijwerkingen).flatMap(([code, byPlace]) =>
    Object.entries(byPlace).flatMap(([where, updates]) => {
      const track = tracks.find(
        (row) => row.activityId === ids.activities.get(code) && row.municipalityId === (municipalities.get(where) ?? null),
      )
      if (!track) return []
      const writer = file.schrijvers[code] ?? file.schrijvers[where] ?? file.schrijvers[code[0]!]!
      return history(updates).map((said, i) => {
        const { id: authorId, function: authorFunction } = people.get(updates[i]!.door ?? writer)!
        return { regionId, trackId: track.id, periodId: periods.get(updates[i]!.ronde)!, number: i + 1, authorId, authorFunction, ...said }
      })
    }),
  )
  const added = await tx.progressUpdate.createManyAndReturn({ data: rows })
  for (const trackId of new Set(rows.map((row) => row.trackId)))
    await followUpdates(
      loading,
      trackId,
      added.filter((row) => row.trackId === trackId),
    )
  tally.added += rows.length
  await loadPriorities(loading, file, ids)
  await loadLinks(loading, file, ids)
}

async function loadPriorities({ tx, tally }: Loading, { prioriteiten }: ProgressFile, ids: AgendaIds) {
  const existing = await tx.activity.findMany({ where: { agendaId: ids.agenda } })
  for (const [code, { prioriteit: priority, van: priorityBy }] of Object.entries(prioriteiten))
    await saveChanges(tally, {
      existing: existing.find(({ id }) => id === ids.activities.get(code))!,
      wanted: { priority, priorityBy },
      update: ({ id }, changes) => tx.activity.update({ where: { id }, data: { ...changes, ...nextVersion } }),
    })
}

async function loadLinks({ tx, tally, regionId }: Loading, { verwante_agendas }: ProgressFile, ids: AgendaIds) {
  await saveAll(tally, {
    existing: await tx.agendaLink.findMany({ where: { agendaId: ids.agenda, activityId: { not: null } } }),
    wanted: verwante_agendas.map(({ activiteit, agenda, toelichting }, i) => ({
      ...{ activityId: ids.activities.get(activiteit)!, name: agenda, remark: toelichting, position: i + 1 },
    })),
    isSame: (row, wanted) => row.activityId === wanted.activityId && row.name === wanted.name,
    add: (missing) => tx.agendaLink.createMany({ data: missing.map((row) => ({ regionId, agendaId: ids.agenda, ...row })) }),
    update: (id, data) => tx.agendaLink.update({ where: { id }, data }),
  })
}

async function loadPeriods(loading: Loading, { rondes }: ProgressFile, agendaId: string) {
  const { tx, tally, regionId } = loading
  const existing = await tx.reportingPeriod.findMany({ where: { agendaId } })
  const ids = new Map<string, string>()
  for (const { slug, soort, van, tot_en_met, opent, sluit, overleg } of rondes) {
    const meetingId = overleg ? await boardMeeting(loading, overleg) : null
    const period = await save(tally, {
      existing: existing.find((row) => row.slug === slug),
      wanted: { kind: soort, startsOn: van, endsOn: tot_en_met, opensOn: opent, closesOn: sluit, meetingId, meetingOn: overleg ?? null },
      create: (wanted) => tx.reportingPeriod.create({ data: { regionId, agendaId, slug, ...wanted } }),
      update: ({ id }, changes) => tx.reportingPeriod.update({ where: { id }, data: { ...changes, ...nextVersion } }),
    })
    ids.set(slug, period.id)
  }
  return ids
}

/** The meeting of the board with which a period ends. */
async function boardMeeting({ tx, tally, regionId }: Loading, heldOn: Date): Promise<string> {
  const board = await tx.body.findFirstOrThrow({ where: { regionId, kind: 'board' }, orderBy: { name: 'asc' } })
  const existing = await tx.meeting.findUnique({ where: { bodyId_heldOn: { bodyId: board.id, heldOn } } })
  if (existing) return existing.id
  tally.added += 1
  return createMeeting(tx, { ...board, bodyId: board.id }, { heldOn: dutchDate(heldOn) })
}

type Change = Exclude<UpdateEntry, { ongewijzigd: true }>

/** What each update says; a confirmation repeats the one before it. */
function history(updates: UpdateEntry[]) {
  let last: ReturnType<typeof stateOf> | null = null
  return updates.map((update) => {
    const kind = 'ongewijzigd' in update ? ('confirmation' as const) : ('change' as const)
    last = 'ongewijzigd' in update ? last! : stateOf(update)
    return { ...last, kind, reportedAt: update.op }
  })
}

function stateOf({ stand, licht, gedaan, hierna, oorzaak, gevolg, maatregel, verwacht }: Change) {
  return {
    lifecycle: stand,
    light: licht,
    done: gedaan,
    next: hierna,
    cause: oorzaak,
    consequence: gevolg,
    measure: maatregel,
    expectedOn: verwacht ? new Date(`${verwacht.date}T00:00:00Z`) : null,
    expectedPrecision: verwacht?.precision ?? null,
  }
}

type SavedUpdate = Awaited<ReturnType<Loading['tx']['progressUpdate']['createManyAndReturn']>>[number]

/** The track says what its last update says (trigger track_follows_update). */
async function followUpdates({ tx }: Loading, trackId: string, updates: SavedUpdate[]) {
  const ordered = updates.toSorted((one, other) => one.number - other.number)
  const last = ordered.at(-1)!
  const { lifecycle, light, expectedOn, expectedPrecision } = last
  await tx.activityTrack.update({
    where: { id: trackId },
    data: {
      lifecycle,
      light,
      expectedOn,
      expectedPrecision,
      lastUpdateId: last.id,
      lastPeriodId: last.periodId,
      lastKind: last.kind,
      changedAt: ordered.findLast(({ kind }) => kind === 'change')!.reportedAt,
      confirmedAt: last.reportedAt,
      version: last.number + 1,
    },
  })
}
