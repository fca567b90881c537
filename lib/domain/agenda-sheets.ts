import type { AgendaSheet, RowOf } from '@/lib/domain/agenda-columns'
import { contentSheets } from '@/lib/domain/agenda-content-sheets'
import { kpiSheets } from '@/lib/domain/agenda-kpi-sheets'
import { sourceSheets } from '@/lib/domain/agenda-source-sheets'
import { treeSheets } from '@/lib/domain/agenda-tree-sheets'

/** The tables of a file with an agenda, in their order: what stands in the tree, and what the document says besides. */
export const agendaSheets = { ...treeSheets, ...contentSheets, ...kpiSheets, ...sourceSheets }

export type SheetId = keyof typeof agendaSheets
export type SheetRow<S extends SheetId> = RowOf<(typeof agendaSheets)[S]['columns']>
/** Every row of an agenda, in order. */
export type AgendaRows = { [S in SheetId]: SheetRow<S>[] }

export const sheetIds = Object.keys(agendaSheets) as SheetId[]

/** The description of a table without its own row type, for what treats them all alike. */
export const sheetOf = (id: SheetId): AgendaSheet => agendaSheets[id] as unknown as AgendaSheet
