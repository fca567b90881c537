import 'server-only'
import type { Tx } from '@/lib/db/transaction'
import { dutchDate } from '@/lib/kernel/clock'
import type { MeasurePeriod } from '@/lib/domain/measure-period'
import { countsOf, type ImportCounts, type PreviewRow } from '@/lib/imports/import-preview'
import { guessedWide, headerOf, indicatorsIn } from '@/lib/imports/import-mapping'
import { canEnterMeasurements } from '@/lib/policy/kpi-policy'
import type { Viewer } from '@/lib/policy/viewer'
import { listImportKpis, listImports, previewNow, readContent } from '@/lib/queries/import-source'
import { agendaPage } from '@/lib/queries/region-page'

type Address = { region: string; agenda: string; now: Date }

/** The last imports of an agenda, the newest first. */
export function getImports(viewer: Viewer, address: Address) {
  return agendaPage(viewer, address, async (tx, { agenda, region, seesProgress }) => {
    if (!seesProgress) return null
    const mayImport = canEnterMeasurements(viewer, region.id)
    return { mayImport, agendaId: agenda.id, imports: mayImport ? (await listImports(tx, { agendaId: agenda.id })).map(withDays) : [] }
  })
}

const withDays = <T extends { createdAt: Date; importedAt: Date | null; undoneAt: Date | null }>(row: T) => ({
  ...row,
  createdOn: dutchDate(row.createdAt),
  importedOn: row.importedAt && dutchDate(row.importedAt),
  undoneOn: row.undoneAt && dutchDate(row.undoneAt),
})

export const pageOfPreview = 200

/** One import: what waits with what importing it would do, or what was done. */
export function getImport(viewer: Viewer, { id, page, ...address }: Address & { id: string; page: number }) {
  return agendaPage(viewer, address, async (tx, { agenda, region, seesProgress }) => {
    if (!seesProgress) return null
    if (!canEnterMeasurements(viewer, region.id)) return { mayImport: false as const }
    const [found] = isId(id) ? await listImports(tx, { id }) : []
    if (!found || found.agendaId !== agenda.id) return null
    const touched = found.status === 'imported' ? await listTouched(tx, found.id) : []
    return { mayImport: true as const, import: withDays(found), touched, waiting: await readWaiting(tx, found, page) }
  })
}

const isId = (text: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)

type Found = Awaited<ReturnType<typeof listImports>>[number]

async function readWaiting(tx: Tx, { id, regionId, agendaId, mapping, status }: Found, page: number) {
  const file = status === 'pending' ? await readContent(tx, id) : null
  if (file === null) return null
  const kpis = await listImportKpis(tx, agendaId)
  const said = mapping ?? { kpiOf: {}, wide: null }
  const rows = await previewNow(tx, { regionId, file, mapping: said, kpis })
  const choices = kpis.map(({ id: kpiId, number, name }) => ({ id: kpiId, name: `${number} ${name}` }))
  const wide = file.kind === 'wide' ? { header: file.header, ...(said.wide ?? guessedWide(file, kpis)) } : null
  return {
    choices,
    wide,
    indicators:
      file.kind === 'values'
        ? indicatorsIn(file.values).map((indicator) => ({
            indicator,
            kpiId: Object.hasOwn(said.kpiOf, indicator) ? said.kpiOf[indicator]! : '',
          }))
        : [],
    title: file.title,
    header: headerOf(file),
    preview: pageOf(rows, page),
  }
}

type PreviewPage = { rows: PreviewRow[]; counts: ImportCounts; total: number }

const pageOf = (rows: readonly PreviewRow[], page: number): PreviewPage => ({
  rows: rows.slice((page - 1) * pageOfPreview, page * pageOfPreview),
  counts: countsOf(rows),
  total: rows.length,
})

export type TouchedFigure = { kpi: string; area: string; period: MeasurePeriod; breakdown: string | null }

/** Figures of an import with which somebody did something since; at most twenty. */
const listTouched = (tx: Tx, importId: string) => tx.$queryRaw<TouchedFigure[]>`
  SELECT k.number || ' ' || k.name AS kpi, coalesce(g.name, a.name, 'Regio als geheel') AS area, m.period, b.label AS breakdown
    FROM "ImportedChange" c JOIN "Measurement" m ON m.id = c."measurementId" JOIN "Kpi" k ON k.id = m."kpiId"
    LEFT JOIN "Municipality" g ON g.id = m."municipalityId"
    LEFT JOIN "ReferenceArea" a ON a.id = m."referenceAreaId"
    LEFT JOIN "KpiBreakdown" b ON b.id = m."breakdownId"
   WHERE c."importId" = ${importId}::uuid AND m.version <> (c.after ->> 'version')::int
   ORDER BY k.position, area, m.period LIMIT 20`
