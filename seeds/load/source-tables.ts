import type { SourceTablesFile } from '../format/source-tables'
import { saveAll, type Loading } from './save'

/** What a document prints: its tables, and the numbers in its text. */
export async function loadSourceTables({ tx, tally, regionId }: Loading, file: SourceTablesFile, documents: Map<string, string>) {
  const key = { regionId, documentId: documents.get(file.brondocument)! }
  const where = { documentId: key.documentId }
  await saveAll(tally, {
    existing: await tx.sourceTable.findMany({ where }),
    wanted: file.tabellen.map(({ titel, kolommen, rijen, opmerking, regels }, i) => ({
      ...{ position: i + 1, title: titel, columns: kolommen, rows: rijen, note: opmerking, lines: regels },
    })),
    isSame: atPosition,
    add: (missing) => tx.sourceTable.createMany({ data: missing.map((table) => ({ ...key, ...table })) }),
    update: (id, data) => tx.sourceTable.update({ where: { id }, data }),
  })
  await saveAll(tally, {
    existing: await tx.sourceFigure.findMany({ where }),
    wanted: file.getallen.map(({ getal, wat, regels }, i) => ({ position: i + 1, value: getal, subject: wat, lines: regels })),
    isSame: atPosition,
    add: (missing) => tx.sourceFigure.createMany({ data: missing.map((figure) => ({ ...key, ...figure })) }),
    update: (id, data) => tx.sourceFigure.update({ where: { id }, data }),
  })
}

const atPosition = (row: { position: number }, wanted: { position: number }) => row.position === wanted.position
