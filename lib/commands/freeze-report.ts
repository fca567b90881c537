import 'server-only'
import { createHash } from 'node:crypto'
import type { Tx } from '@/lib/db/transaction'
import type { ReportCopy } from '@/lib/exports/report-files'

type Adoption = { regionId: string; reportId: string; adoptedFunction: string; frozenAt: Date }

/** Writes the copy of a report that is adopted; from then on its page and files come from that copy alone. */
export async function freezeReport(tx: Tx, { model, data, files }: ReportCopy, adoption: Adoption): Promise<void> {
  const { regionId, reportId } = adoption
  const { id: snapshotId } = await tx.reportSnapshot.create({
    data: {
      ...adoption,
      agendaSlug: model.agenda.slug,
      periodSlug: model.period.slug,
      number: 1 + (await tx.reportSnapshot.count({ where: { reportId } })),
      title: `Voortgangsrapportage ${model.region}, ${model.period.name}`,
      adoptedOn: new Date(model.adoptedOn!),
      data,
      sha256: sha256(data),
    },
    select: { id: true },
  })
  await tx.reportFile.createMany({ data: files.map((file) => ({ regionId, snapshotId, ...file, sha256: sha256(file.bytes) })) })
}

const sha256 = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex')
