import type { BudgetAct, BudgetStatus } from '@/lib/domain/budget'
import type { ExampleMoneyFile } from '../format/example-money'
import type { AgendaIds } from './agenda-ids'
import { cents } from './budget'
import type { Person } from './people'
import type { Loading } from './save'

type Known = { ids: AgendaIds; people: Map<string, Person> }
type Entry = ExampleMoneyFile['posten'][number]
type Line = { id: string; amountCents: bigint | null; status: BudgetStatus }

/** Money of the example as people kept it. A line with which somebody did something already is left alone. */
export async function loadExampleMoney(loading: Loading, { posten }: ExampleMoneyFile, known: Known) {
  const { tx, tally } = loading
  const agendaId = known.ids.agenda
  let last = 100
  for (const entry of posten) {
    const position = 'nummer' in entry ? entry.nummer : ++last
    if ((await tx.budgetLine.count({ where: { agendaId, position, steps: { some: {} } } })) > 0) continue
    await loadLine(loading, { position, entry }, known)
    tally.added += 1
  }
}

async function loadLine(loading: Loading, { position, entry }: { position: number; entry: Entry }, { ids, people }: Known) {
  const { tx, regionId } = loading
  const agendaId = ids.agenda
  const line: Line =
    'nummer' in entry
      ? await tx.budgetLine.findUniqueOrThrow({ where: { agendaId_position: { agendaId, position } } })
      : await tx.budgetLine.create({
          data: {
            ...{ regionId, agendaId, position, kind: 'expense', title: entry.titel, source: entry.bron, year: entry.jaar },
            ...{ amountCents: cents(entry.bedrag), status: entry.status, lapsesOn: entry.vervalt ?? null },
            ambitionId: entry.ambitie ? ids.ambitions.get(entry.ambitie)! : null,
          },
        })
  const said = { amountCents: line.amountCents, status: line.status }
  const steps = [
    ...('nummer' in entry ? [] : [{ act: 'added' as BudgetAct, op: entry.op, door: entry.door, note: '' }]),
    ...entry.bestedingen.map(({ op, door, bedrag, besteed_op, toelichting }) => ({
      ...{ act: 'spent' as BudgetAct, op, door, note: toelichting, spentCents: cents(bedrag), spentOn: besteed_op },
      ...{ wasAmountCents: said.amountCents, wasStatus: said.status },
    })),
  ]
  for (const [index, { op, door, ...step }] of steps.entries()) {
    const author = people.get(door)!
    await tx.budgetStep.create({
      data: {
        ...{ regionId, lineId: line.id, number: index + 1, ...said, ...step },
        ...{ authorId: author.id, authorFunction: author.function, takenAt: op },
      },
    })
  }
  await tx.budgetLine.update({ where: { id: line.id }, data: { version: { increment: entry.bestedingen.length } } })
}
