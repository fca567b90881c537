import type { LearningFile } from '../format/learning'
import type { AgendaIds } from './agenda-ids'
import type { Person } from './people'
import type { Loading } from './save'

type Known = { ids: AgendaIds; people: Map<string, Person> }

/** Evaluations and lessons of the example. What is there already is left alone. */
export async function loadLearning(loading: Loading, { evaluaties, lessen }: LearningFile, { ids, people }: Known) {
  const { tx, tally, regionId } = loading
  const placeOf = ({ ambitie, activiteit }: { ambitie?: string | undefined; activiteit?: string | undefined }) => ({
    ...{ regionId, agendaId: ids.agenda },
    ambitionId: ambitie ? ids.ambitions.get(ambitie)! : null,
    activityId: activiteit ? ids.activities.get(activiteit)! : null,
  })
  for (const [index, entry] of evaluaties.entries()) {
    const number = index + 1
    if ((await tx.evaluation.count({ where: { regionId, number } })) > 0) continue
    const { wat, vraag, nulmeting, nulmeting_op, beslismoment, advies, vervolg, besluit, op, door } = entry
    const maker = people.get(door)!
    await tx.evaluation.create({
      data: {
        ...{ ...placeOf(entry), number, title: wat, question: vraag, advice: advies },
        ...{ baseline: nulmeting, baselineOn: nulmeting_op ?? null, decideOn: beslismoment ?? null },
        ...(besluit && { outcome: besluit.uitkomst, decidedOn: besluit.op, reason: besluit.reden, bodyName: besluit.overleg }),
        ...{ madeById: maker.id, madeFunction: maker.function, madeOn: op },
        ...(besluit && { decisions: { create: decisionOf(besluit, { regionId, maker }) } }),
        measurements: {
          create: vervolg.map(({ gepland, gemeten, gevonden }, place) => ({
            ...{ region: { connect: { id: regionId } }, position: place + 1 },
            ...{ plannedOn: gepland, measuredOn: gemeten ?? null, finding: gevonden },
          })),
        },
      },
    })
    tally.added += 1
  }
  for (const [index, entry] of lessen.entries()) {
    const number = index + 1
    if ((await tx.lesson.count({ where: { regionId, number } })) > 0) continue
    const { les, uitleg, thema, gedeeld, op, door } = entry
    const author = people.get(door)!
    const theme = thema && (await tx.theme.findUniqueOrThrow({ where: { slug: thema }, select: { id: true } }))
    await tx.lesson.create({
      data: {
        ...{ ...placeOf(entry), number, title: les, text: uitleg, themeId: theme ? theme.id : null, isShared: gedeeld },
        ...{ authorId: author.id, authorFunction: author.function, writtenOn: op },
      },
    })
    tally.added += 1
  }
}

type Decided = NonNullable<LearningFile['evaluaties'][number]['besluit']>

const decisionOf = ({ uitkomst, op, reden, overleg }: Decided, { regionId, maker }: { regionId: string; maker: Person }) => ({
  ...{ region: { connect: { id: regionId } }, number: 1, outcome: uitkomst, decidedOn: op, reason: reden, bodyName: overleg },
  ...{ recordedBy: { connect: { id: maker.id } }, recordedFunction: maker.function, recordedAt: op },
})
