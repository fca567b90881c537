import 'server-only'
import { importKpiLeads, importKpis, type Made } from '@/lib/commands/import-agenda-kpis'
import { findPlaces } from '@/lib/commands/agenda-places'
import { saveList, type ListRow } from '@/lib/commands/save-list'
import type { HeldAgenda } from '@/lib/commands/structure-lock'
import type { Tx } from '@/lib/db/transaction'
import type { AgendaPlaces } from '@/lib/domain/agenda-places'
import type { AgendaPlan, PlannedRow } from '@/lib/domain/agenda-comparison'
import { tableCells } from '@/lib/domain/agenda-rows'
import type { SheetId } from '@/lib/domain/agenda-sheets'

type Writing = { tx: Tx; agenda: HeldAgenda; plan: AgendaPlan; places: AgendaPlaces }

/** What the document says besides its tree, and where that stands in its sources. */
export async function importContent(tx: Tx, agenda: HeldAgenda, plan: AgendaPlan, made: Made): Promise<void> {
  const writing = { tx, agenda, plan, places: await findPlaces(tx, agenda.id) }
  await importStatements(writing)
  await importBudget(writing)
  for (const [sheet, table] of ofAmbitions)
    await importPlain(writing, sheet, table, ({ ambition, ...row }) => ({ ...row, ambitionId: ambitionAt(writing, ambition) }))
  await importRisks(writing)
  for (const [sheet, table] of plain) await importPlain(writing, sheet, table, (row) => row)
  await importKpis(tx, { ...writing, ...made })
  await importKpiLeads(tx, writing.agenda, writing.plan)
  await importSources(writing)
}

const ofAmbitions = [
  ['milestones', 'Milestone'],
  ['hours', 'HoursLine'],
] as const
const plain = [
  ['totals', 'BudgetTotal'],
  ['agreements', 'Agreement'],
  ['tasks', 'AgendaTask'],
  ['register', 'RegisterEntry'],
  ['reportingLines', 'ReportingLine'],
] as const

type Columns = Record<string, unknown>
const ambitionAt = ({ places }: Writing, number: unknown): string | null =>
  typeof number === 'string' ? places.ambitions.get(number)! : null
const activityAt = ({ places }: Writing, code: unknown): string | null =>
  typeof code === 'string' ? places.activities.get(code)!.id : null
const ownOf = ({ agenda }: Writing) => ({ regionId: agenda.regionId, agendaId: agenda.id })

/** 1 for the first of each group, in the order of the file. */
function placedIn<S extends SheetId>(rows: readonly PlannedRow<S>[], groupOf: (row: PlannedRow<S>['row']) => unknown): number[] {
  const counts = new Map<unknown, number>()
  return rows.map(({ row }) => {
    const place = (counts.get(groupOf(row)) ?? 0) + 1
    counts.set(groupOf(row), place)
    return place
  })
}

async function importPlain(
  writing: Writing,
  sheet: (typeof ofAmbitions | typeof plain)[number][0],
  table: string,
  columnsOf: (row: Columns) => Columns,
): Promise<void> {
  const list = writing.plan[sheet]
  if (!list) return
  const rows = list.rows as PlannedRow[]
  const withdrawn = sheet === 'hours' ? await listWithdrawn(writing, 'HoursLine', rows.length) : []
  const places = sheet === 'totals' ? null : placedIn(rows, (row) => (sheet === 'tasks' ? (row as Columns).scale : null))
  await saveList(writing.tx, {
    table,
    rows: [
      ...rows.map(({ id, row }, index) => ({
        ...{ id, own: ownOf(writing) },
        data: { ...columnsOf(row), ...(places && { position: places[index] }) },
      })),
      ...withdrawn,
    ],
    dropped: list.dropped.map(({ id }) => id),
  })
}

/** What lapsed is not in a file, and stays behind what is. */
async function listWithdrawn({ tx, agenda }: Writing, table: 'BudgetLine' | 'HoursLine', given: number): Promise<ListRow[]> {
  const wanted = { where: { agendaId: agenda.id, withdrawnOn: { not: null } }, select: { id: true }, orderBy: { position: 'asc' } } as const
  const rows = table === 'BudgetLine' ? await tx.budgetLine.findMany(wanted) : await tx.hoursLine.findMany(wanted)
  return rows.map(({ id }, index) => ({ id, data: { position: given + index + 1 } }))
}

/** A risk that people weighed since stays as they weighed it. */
async function importRisks(writing: Writing): Promise<void> {
  const { tx, plan } = writing
  const list = plan.risks
  if (!list) return
  const known = [...list.rows.flatMap(({ id }) => id ?? []), ...list.dropped.map(({ id }) => id)]
  const steps = await tx.riskStep.findMany({ where: { riskId: { in: known } }, select: { riskId: true }, distinct: ['riskId'] })
  const isWeighed = (id: string | null | undefined) => steps.some(({ riskId }) => riskId === id)
  const staying = list.dropped.filter(({ id }) => isWeighed(id)).map(({ id, row }) => ({ id, row }))
  const rows = [...list.rows, ...staying].map(({ id, row: { ambition, ...row } }, index): ListRow => {
    const { probability, size, ...said } = row
    const data = { ...said, ambitionId: ambitionAt(writing, ambition), position: index + 1 }
    return { id, own: ownOf(writing), data: isWeighed(id) ? data : { ...data, probability, size } }
  })
  await saveList(tx, { table: 'Risk', rows, dropped: list.dropped.filter(({ id }) => !isWeighed(id)).map(({ id }) => id) })
}

async function importStatements(writing: Writing): Promise<void> {
  const { tx, plan, places, agenda } = writing
  const list = plan.statements
  if (!list) return
  const positions = placedIn(list.rows, ({ kind }) => kind)
  const dropped = list.dropped.map(({ id }) => id)
  await tx.statementAmbition.deleteMany({ where: { statementId: { in: dropped } } })
  const ids = await saveList(tx, {
    table: 'AgendaStatement',
    rows: list.rows.map(({ id, row: { kind, title, text, ambition } }, index) => ({
      ...{ id, own: ownOf(writing) },
      data: { kind, title, text, ambitionId: ambitionAt(writing, ambition), position: positions[index] },
    })),
    dropped,
  })
  for (const [index, { row }] of list.rows.entries()) {
    const statementId = ids[index]!
    const wanted = [...new Set(row.contributors)].map((number) => places.ambitions.get(number)!)
    const known = (await tx.statementAmbition.findMany({ where: { statementId } })).map(({ ambitionId }) => ambitionId)
    const gone = known.filter((id) => !wanted.includes(id))
    if (gone.length > 0) await tx.statementAmbition.deleteMany({ where: { statementId, ambitionId: { in: gone } } })
    for (const ambitionId of wanted.filter((id) => !known.includes(id)))
      await tx.statementAmbition.create({ data: { regionId: agenda.regionId, statementId, ambitionId } })
  }
}

/** A part belongs to the line above it that is no part itself. */
async function importBudget(writing: Writing): Promise<void> {
  const { tx, plan } = writing
  const list = plan.budget
  if (!list) return
  const columnsOf = ({ row: { isPart: _, ambition, activity, ...row } }: PlannedRow<'budget'>, index: number) => ({
    ...{ ...row, ambitionId: ambitionAt(writing, ambition), activityId: activityAt(writing, activity), position: index + 1 },
  })
  const dropped = list.dropped.map(({ id }) => id)
  const removeFirst = list.dropped.filter(({ row }) => row.isPart).map(({ id }) => id)
  // What was a part of a line that goes, first stands on its own.
  await tx.budgetLine.updateMany({ where: { parentId: { in: dropped }, id: { notIn: dropped } }, data: { parentId: null } })
  const given = list.rows.map((planned, index): ListRow => ({ id: planned.id, own: ownOf(writing), data: columnsOf(planned, index) }))
  const rows = [...given, ...(await listWithdrawn(writing, 'BudgetLine', given.length))]
  const ids = await saveList(tx, { table: 'BudgetLine', rows, dropped, removeFirst })
  const parentAt = (index: number) => ids[list.rows.findLastIndex(({ row }, at) => at < index && !row.isPart)] ?? null
  const parents = list.rows.map(({ row }, index) => ({ id: ids[index]!, data: { parentId: row.isPart ? parentAt(index) : null } }))
  await saveList(tx, { table: 'BudgetLine', rows: parents, dropped: [] })
}

/** Documents before what stands in them; they go after it. */
async function importSources(writing: Writing): Promise<void> {
  const { tx, agenda, plan } = writing
  if (plan.documents)
    await saveList(tx, {
      table: 'SourceDocument',
      rows: plan.documents.rows.map(({ id, row }) => ({ id, own: ownOf(writing), data: { ...row } })),
      dropped: [],
    })
  const found = await tx.sourceDocument.findMany({ where: { regionId: agenda.regionId }, select: { id: true, code: true } })
  const documents = new Map(found.map(({ id, code }) => [code, id]))
  await importNotes(writing, documents)
  await importPrinted(writing, documents)
  const gone = plan.documents?.dropped.map(({ id }) => id) ?? []
  if (gone.length === 0) return
  await tx.sourceTable.deleteMany({ where: { documentId: { in: gone } } })
  await tx.sourceFigure.deleteMany({ where: { documentId: { in: gone } } })
  await tx.sourceDocument.deleteMany({ where: { id: { in: gone } } })
}

async function importNotes(writing: Writing, documents: ReadonlyMap<string, string>): Promise<void> {
  const { tx, plan, places, agenda } = writing
  if (!plan.notes) return
  const kpis = await tx.kpi.findMany({ where: { agendaId: agenda.id }, select: { id: true, number: true } })
  await saveList(tx, {
    table: 'SourceNote',
    rows: plan.notes.rows.map(({ id, row: { document, ambition, result, activity, kpi, ...row } }, index) => ({
      ...{ id, own: ownOf(writing) },
      data: {
        ...{ ...row, position: index + 1, documentId: documents.get(document!), ambitionId: ambitionAt(writing, ambition) },
        ...{ resultId: result === null ? null : places.results.get(result)!.id, activityId: activityAt(writing, activity) },
        kpiId: kpis.find(({ number }) => number === kpi)?.id ?? null,
      },
    })),
    dropped: plan.notes.dropped.map(({ id }) => id),
  })
}

async function importPrinted(writing: Writing, documents: ReadonlyMap<string, string>): Promise<void> {
  const { tx, agenda, plan } = writing
  const own = { regionId: agenda.regionId }
  if (plan.tables) {
    const positions = placedIn(plan.tables.rows, ({ document }) => document)
    await saveList(tx, {
      table: 'SourceTable',
      // A table that is as it was is not read back from its lines, which say a little less.
      rows: plan.tables.rows.map(({ id, outcome, row: { document, rows, ...row } }, index) => ({
        ...{ id, own },
        data: {
          ...{ ...row, documentId: documents.get(document!), position: positions[index] },
          ...(outcome !== 'unchanged' && { rows: rows.map(tableCells) }),
        },
      })),
      dropped: plan.tables.dropped.map(({ id }) => id),
    })
  }
  if (plan.figures) {
    const positions = placedIn(plan.figures.rows, ({ document }) => document)
    await saveList(tx, {
      table: 'SourceFigure',
      rows: plan.figures.rows.map(({ id, row: { document, ...row } }, index) => ({
        ...{ id, own, data: { ...row, documentId: documents.get(document!), position: positions[index] } },
      })),
      dropped: plan.figures.dropped.map(({ id }) => id),
    })
  }
}
