import { putLast } from '@/lib/commands/agenda-of-meeting'
import { bottleneckStatusAfter, type BottleneckStatus } from '@/lib/domain/bottleneck'
import { fullDate } from '@/lib/domain/dutch-dates'
import { dutchDate } from '@/lib/kernel/clock'
import type { BottlenecksFile } from '../format/bottlenecks'
import type { AgendaIds } from './agenda-ids'
import type { Person } from './people'
import type { Loading } from './save'

type Known = { ids: AgendaIds; people: Map<string, Person> }
type Entry = BottlenecksFile['knelpunten'][number]

/** Bottlenecks of the example, with the steps taken since. One that is there already is left alone. */
export async function loadBottlenecks(loading: Loading, { knelpunten }: BottlenecksFile, known: Known) {
  const { tx, tally, regionId } = loading
  for (const [index, entry] of knelpunten.entries()) {
    const number = index + 1
    if ((await tx.bottleneck.count({ where: { regionId, number } })) > 0) continue
    await loadBottleneck(loading, { number, entry }, known)
    tally.added += 1
  }
}

async function loadBottleneck({ tx, regionId }: Loading, { number, entry }: { number: number; entry: Entry }, { ids, people }: Known) {
  const { ambitie, activiteit, kpi, wat, oorzaak, gevolg, nodig, van, persoon, voor, op, door, stappen } = entry
  const raiser = people.get(door)!
  const place = {
    ambitionId: ambitie ? ids.ambitions.get(ambitie)! : null,
    activityId: activiteit ? ids.activities.get(activiteit)! : null,
    kpiId: kpi ? ids.kpis.get(kpi)! : null,
  }
  const { id: bottleneckId } = await tx.bottleneck.create({
    data: {
      ...{ regionId, agendaId: ids.agenda, number, ...place },
      ...{ title: wat, cause: oorzaak, consequence: gevolg, needed: nodig, neededFrom: van },
      ...{ neededFromId: persoon ? people.get(persoon)!.id : null, dueOn: voor ?? null },
      ...{ status: stateAfter(stappen), raisedOn: new Date(dutchDate(op)), raisedById: raiser.id, raisedFunction: raiser.function },
      version: 1 + stappen.length,
    },
  })
  const all = [{ stap: 'raised' as const, op, door, toelichting: '', vergadering: undefined }, ...stappen]
  for (const [index, { stap, op: takenAt, door: email, toelichting, vergadering }] of all.entries()) {
    const author = people.get(email)!
    const where = vergadering ? `${vergadering.overleg}, ${fullDate(dutchDate(vergadering.op))}` : ''
    await tx.bottleneckStep.create({
      data: {
        ...{
          regionId,
          bottleneckId,
          number: index + 1,
          act: stap,
          toStatus: stateAfter(stappen.slice(0, index)),
          note: toelichting || where,
        },
        ...{ authorId: author.id, authorFunction: author.function, takenAt },
      },
    })
    if (!vergadering) continue
    const meeting = await tx.meeting.findFirstOrThrow({
      where: { regionId, heldOn: vergadering.op, body: { name: vergadering.overleg } },
      select: { id: true, regionId: true },
    })
    await putLast(tx, meeting, {
      ...{ kind: 'decide', title: `Knelpunt ${number}: ${wat}`, text: `Nodig: ${nodig}` },
      ...{ broughtBy: author.function, bottleneckId },
    })
  }
}

const stateAfter = (steps: Entry['stappen']): BottleneckStatus =>
  steps.reduce<BottleneckStatus>((status, { stap }) => bottleneckStatusAfter(status, stap) ?? status, 'open')
