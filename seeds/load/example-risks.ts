import type { Weighing } from '@/lib/domain/risk'
import type { ExampleRisksFile } from '../format/example-risks'
import type { AgendaIds } from './agenda-ids'
import type { Person } from './people'
import type { Loading } from './save'

type Known = { ids: AgendaIds; people: Map<string, Person> }
type Entry = ExampleRisksFile['risicos'][number]

/** Risks of the example as people weighed them. One that was weighed already is left alone. */
export async function loadExampleRisks(loading: Loading, { risicos }: ExampleRisksFile, known: Known) {
  const { tx, tally } = loading
  const agendaId = known.ids.agenda
  let added = await tx.risk.count({ where: { agendaId, raisedById: null } })
  for (const entry of risicos) {
    const position = 'nummer' in entry ? entry.nummer : ++added
    if ((await tx.risk.count({ where: { agendaId, position, steps: { some: {} } } })) > 0) continue
    await loadRisk(loading, { position, entry }, known)
    tally.added += 1
  }
}

async function loadRisk({ tx, regionId }: Loading, { position, entry }: { position: number; entry: Entry }, { ids, people }: Known) {
  const agendaId = ids.agenda
  const { wegingen, maatregelen } = entry
  const last = wegingen.at(-1)!
  const weighed = { probability: last.kans, size: last.omvang }
  const { id: riskId } =
    'nummer' in entry
      ? await tx.risk.update({
          where: { agendaId_position: { agendaId, position } },
          data: { ...weighed, version: { increment: wegingen.length } },
        })
      : await tx.risk.create({
          data: {
            ...{
              regionId,
              agendaId,
              position,
              category: entry.soort,
              title: entry.titel,
              description: entry.tekst,
              isConfidential: entry.vertrouwelijk,
            },
            ...{ ambitionId: entry.ambitie ? ids.ambitions.get(entry.ambitie)! : null, ...weighed },
            ...{ raisedById: people.get(wegingen[0]!.door)!.id, version: wegingen.length },
          },
        })
  let was: Weighing = { probability: null, size: null }
  for (const [index, { op, door, kans, omvang, toelichting }] of wegingen.entries()) {
    const author = people.get(door)!
    const act = index === 0 && !('nummer' in entry) ? 'raised' : 'changed'
    await tx.riskStep.create({
      data: {
        ...{ regionId, riskId, number: index + 1, act, probability: kans, size: omvang, note: toelichting },
        ...{ wasProbability: was.probability, wasSize: was.size, authorId: author.id, authorFunction: author.function, takenAt: op },
      },
    })
    was = { probability: kans, size: omvang }
  }
  await tx.riskMeasure.createMany({
    data: maatregelen.map(({ wat, wie, persoon, voor, gedaan }, index) => ({
      ...{ regionId, riskId, position: index + 1, text: wat, ownerFunction: wie, ownerId: persoon ? people.get(persoon)!.id : null },
      ...{ dueOn: voor ?? null, doneOn: gedaan ?? null },
    })),
  })
}
