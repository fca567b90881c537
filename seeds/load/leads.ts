import { listLeads, type PlacedLeads } from '../agenda-entries'
import type { AgendaFile } from '../format/agenda'
import type { AgendaIds } from './agenda-ids'
import { nextVersion, save, type Loading } from './save'

/** The seats; who fills them is no business of the agenda's file. */
export async function loadLeads({ tx, tally, regionId }: Loading, file: AgendaFile, ids: AgendaIds, organisations: Map<string, string>) {
  const existing = await tx.lead.findMany({ where: { regionId } })
  const startOfAgenda = new Date(Date.UTC(file.agenda.van, 0, 1))
  for (const { target, leads } of listLeads(file)) {
    const place = leadPlace(target, ids)
    for (const [i, entry] of leads.entries()) {
      const key = { ...place, position: i + 1, validFrom: entry.vanaf ?? startOfAgenda }
      const seat = existing.find((row) => sameSeat(row, key))
      await save(tally, {
        existing: seat,
        wanted: {
          role: entry.rol,
          function: entry.functie,
          organisationId: entry.organisatie ? organisations.get(entry.organisatie)! : null,
          // A seat that has been filled since is no longer open.
          vacancy: seat?.userId ? null : (entry.open ?? null),
        },
        create: (wanted) => tx.lead.create({ data: { regionId, ...key, ...wanted } }),
        update: ({ id }, changes) => tx.lead.update({ where: { id }, data: { ...changes, ...nextVersion } }),
      })
    }
  }
}

type Seat = { agendaId: string | null; ambitionId: string | null; activityId: string | null; position: number; validFrom: Date }

export function leadPlace({ ambition, activity }: PlacedLeads['target'], ids: AgendaIds) {
  const activityId = activity ? ids.activities.get(activity)! : null
  const ambitionId = ambition ? ids.ambitions.get(ambition)! : null
  return { agendaId: activityId || ambitionId ? null : ids.agenda, ambitionId, activityId }
}

const sameSeat = (one: Seat, other: Seat) =>
  one.agendaId === other.agendaId &&
  one.ambitionId === other.ambitionId &&
  one.activityId === other.activityId &&
  one.position === other.position &&
  one.validFrom.getTime() === other.validFrom.getTime()
