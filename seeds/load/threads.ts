import { listActivities } from '../agenda-entries'
import type { AgendaFile } from '../format/agenda'
import type { AgendaIds } from './agenda-ids'
import type { Loading } from './save'

type Placed = Pick<AgendaIds, 'agenda' | 'ambitions' | 'activities'>

const byTitle = 'Gekozen op de titel; het document zegt het niet.'

/** What goes on with something of the version before. Adds threads only: what somebody said in the browser stays. */
export async function loadThreads({ tx, tally, regionId }: Loading, file: AgendaFile, ids: Placed) {
  const { vervolg_op } = file.agenda
  if (!vervolg_op) return
  const before = await tx.agenda.findUniqueOrThrow({
    where: { regionId_slug: { regionId, slug: vervolg_op } },
    include: { ambitions: true, activities: true },
  })
  const own = { regionId, agendaId: ids.agenda, kind: 'continues' as const }
  const ambitions = file.ambities.flatMap(({ nummer, komt_voort_uit }) =>
    komt_voort_uit.map((from) => ({
      ...{ ...own, toId: ids.ambitions.get(nummer)!, fromId: found(before.ambitions.find(({ number }) => number === from)?.id, from) },
    })),
  )
  const activities = listActivities(file).flatMap(({ entry, steps }) =>
    [entry, ...steps].flatMap(({ code, komt_voort_uit }) =>
      komt_voort_uit.map((from) => ({
        ...{
          ...own,
          note: byTitle,
          toId: ids.activities.get(code)!,
          fromId: found(before.activities.find((one) => one.code === from)?.id, from),
        },
      })),
    ),
  )
  const added = [
    await tx.ambitionLineage.createMany({ data: ambitions, skipDuplicates: true }),
    await tx.activityLineage.createMany({ data: activities, skipDuplicates: true }),
  ]
  tally.added += added[0]!.count + added[1]!.count
}

function found(id: string | undefined, number: string): string {
  if (!id) throw new Error(`komt_voort_uit: ${number} staat niet in de versie ervoor`)
  return id
}
