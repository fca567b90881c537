import type { Weighing } from '@/lib/domain/risk'
import type { ExampleRisksFile } from '../format/example-risks'
import type { AgendaIds } from './agenda-ids'
import type { Person } from './people'
import type { Loading } from './save'

type Known = { ids: AgendaIds; people: Map<string, Person>; models: Map<string, string> }
type Entry = ExampleRisksFile['risicos'][number]

/** Risks of the example as people weighed them. One that was weighed already is left alone. */
export async function loadExampleRisks(
  loading: Loading,
  { businessmodellen, risicos }: ExampleRisksFile,
  { ids, people }: Omit<Known, 'models'>,
) {
  const { tx, tally } = loading
  const agendaId = ids.agenda
  const known = { ids, people, models: await loadModels(loading, agendaId, businessmodellen) }
  let last = 100
  for (const entry of risicos) {
    const position = 'nummer' in entry ? entry.nummer : ++last
    if ((await tx.risk.count({ where: { agendaId, position, steps: { some: {} } } })) > 0) continue
    await loadRisk(loading, { position, entry }, known)
    tally.added += 1
  }
}

/** Those that are there by that name stay as they are. */
async function loadModels({ tx, tally, regionId }: Loading, agendaId: string, models: ExampleRisksFile['businessmodellen']) {
  const ids = new Map((await tx.businessModel.findMany({ where: { agendaId } })).map(({ name, id }) => [name, id]))
  for (const { naam, toelichting, gemeenten } of models) {
    if (ids.has(naam)) continue
    const data = { regionId, agendaId, number: ids.size + 1, name: naam, description: toelichting }
    const { id: modelId } = await tx.businessModel.create({ data, select: { id: true } })
    const municipalities = await tx.municipality.findMany({ where: { slug: { in: gemeenten } }, select: { id: true } })
    await tx.businessModelMunicipality.createMany({ data: municipalities.map(({ id }) => ({ regionId, modelId, municipalityId: id })) })
    ids.set(naam, modelId)
    tally.added += 1
  }
  return ids
}

async function loadRisk(
  { tx, regionId }: Loading,
  { position, entry }: { position: number; entry: Entry },
  { ids, people, models }: Known,
) {
  const agendaId = ids.agenda
  const { wegingen, maatregelen } = entry
  const last = wegingen.at(-1)!
  const weighed = { probability: last.kans, size: last.omvang, businessModelId: entry.model ? models.get(entry.model)! : null }
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
              isOpportunity: entry.is_een_kans,
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
