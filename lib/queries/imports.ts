import 'server-only'
import { read, type Tx } from '@/lib/db/transaction'
import { dutchDate } from '@/lib/kernel/clock'
import type { MeasurePeriod } from '@/lib/domain/measure-period'
import { remarksAt, type SaidOfFigures } from '@/lib/domain/kpi-caveats'
import { previewApart, type Compared, type Preview } from '@/lib/imports/import-apart'
import type { Outcome, PreviewRow } from '@/lib/imports/import-preview'
import { canEnterMeasurements, isKept } from '@/lib/policy/kpi-policy'
import type { Viewer } from '@/lib/policy/viewer'
import { listImports, readCompared } from '@/lib/queries/import-source'
import { findKeptDraft } from '@/lib/queries/kept-draft'
import { agendaPage } from '@/lib/queries/region-page'
import { saidOfFigures } from '@/lib/queries/said-of-figures'

type Address = { region: string; agenda: string; now: Date }

/** The last imports of an agenda, the newest first. */
export function getImports(viewer: Viewer, address: Address) {
  return agendaPage(viewer, address, async (tx, { agenda, region, seesProgress }) => {
    if (!seesProgress) return null
    const mayImport = isKept(agenda) && canEnterMeasurements(viewer, region.id)
    return { mayImport, agendaId: agenda.id, imports: mayImport ? (await listImports(tx, { agendaId: agenda.id })).map(withDays) : [] }
  })
}

const withDays = <T extends { createdAt: Date; importedAt: Date | null; undoneAt: Date | null }>(row: T) => ({
  ...row,
  createdOn: dutchDate(row.createdAt),
  importedOn: row.importedAt && dutchDate(row.importedAt),
  undoneOn: row.undoneAt && dutchDate(row.undoneAt),
})

export const pageOfPreview = 100

/** `draftOf`: the form of which kept choices are looked for; `only`: the rows with this outcome. */
type OneImport = Address & { id: string; page: number; only?: Outcome; draftOf?: string }

/** One import: what waits with what importing it would do, or what was done. */
export async function getImport(viewer: Viewer, { id, page, only, draftOf, ...address }: OneImport) {
  const found = await agendaPage(viewer, address, async (tx, { agenda, region, today, seesProgress }) => {
    if (!seesProgress) return null
    if (!isKept(agenda) || !canEnterMeasurements(viewer, region.id)) return { mayImport: false as const }
    const [stored] = isId(id) ? await listImports(tx, { id }) : []
    if (!stored || stored.agendaId !== agenda.id) return null
    return {
      mayImport: true as const,
      import: withDays(stored),
      touched: stored.status === 'imported' ? await listTouched(tx, stored.id) : [],
      compared: stored.status === 'pending' ? await readCompared(tx, stored, today) : null,
      said: await saidOfFigures(tx, Object.values(stored.mapping?.kpiOf ?? {})),
      draft: draftOf === undefined ? null : await findKeptDraft(tx, viewer, draftOf),
    }
  })
  if (!found?.content.mayImport) return found && { frame: found.frame, content: { mayImport: false as const } }
  // After the transaction: comparing takes another process seconds.
  const { compared, said, ...content } = found.content
  const part = { from: (page - 1) * pageOfPreview, until: page * pageOfPreview, only: only ?? null }
  const preview = compared && (await previewApart(compared, part, viewer.userId ?? viewer.origin))
  return {
    frame: found.frame,
    content: { ...content, isBusy: preview?.ok === false, waiting: preview?.ok ? waitingIn(compared!, preview.value, said) : null },
  }
}

/** The version of an import now, for a form that came too late; null when it is not there for him. */
export const getImportVersion = (viewer: Viewer, id: string): Promise<number | null> =>
  read(viewer, async (tx) => (await tx.measurementImport.findUnique({ where: { id }, select: { version: true } }))?.version ?? null)

const isId = (text: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)

function waitingIn({ mapping: { kpiOf }, kpis }: Compared, made: Preview, said: ReadonlyMap<string, SaidOfFigures>) {
  const { title, wide, indicators, ...preview } = made
  return {
    ...{ title, wide },
    preview: { ...preview, rows: preview.rows.map((row) => ({ ...row, remarks: remarksIn(row, said) })) },
    choices: kpis.map(({ id: kpiId, number, name }) => ({ id: kpiId, name: `${number} ${name}` })),
    indicators: indicators.map((indicator) => ({ indicator, kpiId: Object.hasOwn(kpiOf, indicator) ? kpiOf[indicator]! : '' })),
  }
}

/** What will stand with the figure once it is imported. */
function remarksIn(row: PreviewRow, said: ReadonlyMap<string, SaidOfFigures>): string[] {
  const ofKpi = row.outcome === 'refused' ? undefined : said.get(row.cell.kpiId)
  return row.outcome === 'refused' || ofKpi === undefined ? [] : remarksAt(row.cell, ofKpi)
}

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
