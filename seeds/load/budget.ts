import type { BudgetEntry, ContentFile } from '../format/content'
import type { AgendaIds } from './agenda-ids'
import { nextVersion, saveAll, type Loading } from './save'
import { listTouched } from './touched'

/** Money: the lines, then what they consist of, and the totals as printed. */
export async function loadBudget(loading: Loading, { geld, totalen }: Pick<ContentFile, 'geld' | 'totalen'>, ids: AgendaIds) {
  const kept = await positionsKept(loading, ids.agenda)
  const placed = placeLines(geld, ids).filter(({ line }) => !kept.has(line.position))
  await saveLines(
    loading,
    ids.agenda,
    placed.filter(({ parent }) => parent === null).map(({ line }) => line),
  )
  const parents = await loading.tx.budgetLine.findMany({ where: { agendaId: ids.agenda }, select: { id: true, position: true } })
  const parts = placed.filter(({ parent }) => parent !== null)
  await saveLines(
    loading,
    ids.agenda,
    parts.map(({ line, parent }) => ({ ...line, parentId: parents.find(({ position }) => position === parent)!.id })),
  )
  await saveTotals(loading, ids.agenda, totalen)
}

/** Lines that people changed since, or wrote on what was spent, stay as they are. */
async function positionsKept(loading: Loading, agendaId: string): Promise<Set<number>> {
  const touched = await listTouched(loading, 'BudgetLine')
  const lines = await loading.tx.budgetLine.findMany({ where: { agendaId, OR: [{ steps: { some: {} } }, { id: { in: touched } }] } })
  return new Set(lines.map(({ position }) => position))
}

type Line = ReturnType<typeof lineFields>

/** In the order of the file, each part after the line it is a part of. */
function placeLines(lines: readonly BudgetEntry[], ids: AgendaIds) {
  const placed: { line: Line; parent: number | null }[] = []
  for (const entry of lines) {
    const parent = placed.length + 1
    placed.push({ line: lineFields(entry, parent, ids), parent: null })
    for (const part of entry.onderdelen)
      placed.push({ line: lineFields({ ...entry, ...part, bedrag: part.bedrag, gedrukt: part.gedrukt }, placed.length + 1, ids), parent })
  }
  return placed
}

const lineFields = (entry: BudgetEntry, position: number, ids: AgendaIds) => ({
  ...{ position, kind: entry.soort, title: entry.titel, source: entry.bron, year: entry.jaar, untilYear: entry.tot_jaar ?? null },
  ...{ amountCents: entry.bedrag === undefined ? null : cents(entry.bedrag), amountPrinted: entry.gedrukt ?? null },
  ...{ status: entry.status, lapsesOn: entry.vervalt ?? null },
  ambitionId: entry.ambitie ? ids.ambitions.get(entry.ambitie)! : null,
  parentId: null as string | null,
})

/** Money is counted in whole cents. */
export const cents = (euros: number) => BigInt(Math.round(euros * 100))

async function saveLines({ tx, tally, regionId }: Loading, agendaId: string, wanted: Line[]) {
  await saveAll(tally, {
    existing: await tx.budgetLine.findMany({ where: { agendaId } }),
    wanted,
    isSame: (row, line) => row.position === line.position,
    add: (missing) => tx.budgetLine.createMany({ data: missing.map((line) => ({ regionId, agendaId, ...line })) }),
    update: (id, changes) => tx.budgetLine.update({ where: { id }, data: { ...changes, ...nextVersion } }),
  })
}

async function saveTotals({ tx, tally, regionId }: Loading, agendaId: string, totals: ContentFile['totalen']) {
  await saveAll(tally, {
    existing: await tx.budgetTotal.findMany({ where: { agendaId } }),
    wanted: totals.map(({ soort, jaar, bedrag, gedrukt }) => ({
      ...{ kind: soort, year: jaar, amountCents: cents(bedrag), amountPrinted: gedrukt },
    })),
    isSame: (row, total) => row.kind === total.kind && row.year === total.year,
    add: (missing) => tx.budgetTotal.createMany({ data: missing.map((total) => ({ regionId, agendaId, ...total })) }),
    update: (id, changes) => tx.budgetTotal.update({ where: { id }, data: { ...changes, ...nextVersion } }),
  })
}
