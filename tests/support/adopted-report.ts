import { createHash } from 'node:crypto'
import { asOwner, type TestRegion } from './regions'

const now = new Date('2023-06-20T10:00:00Z')
const statuses = ['agreed', 'offered', 'adopted'] as const

/** A report of the region's period that went its whole route, with the copy that adopting makes. */
export const anAdoptedReport = (region: TestRegion, authorId: string) =>
  asOwner(async (tx) => {
    const regionId = region.id
    const report = await tx.report.create({ data: { regionId, agendaId: region.agenda.id, periodId: region.period.id, compiledAt: now } })
    const step = (number: number, kind: 'compiled' | (typeof statuses)[number], toStatus: 'concept' | (typeof statuses)[number]) =>
      tx.reportStep.create({
        data: { regionId, reportId: report.id, number, kind, toStatus, authorId, authorFunction: 'secretaris', takenAt: now },
      })
    await step(1, 'compiled', 'concept')
    for (const [i, status] of statuses.entries()) {
      await tx.report.update({ where: { id: report.id }, data: { status } })
      await step(i + 2, status, status)
    }
    const data = '{}'
    await tx.reportSnapshot.create({
      data: {
        ...{
          regionId,
          reportId: report.id,
          agendaSlug: region.agenda.slug,
          periodSlug: region.period.slug,
          number: 1,
          title: 'Rapportage',
        },
        ...{ adoptedOn: now, adoptedFunction: 'secretaris', frozenAt: now },
        ...{ data, sha256: createHash('sha256').update(data).digest('hex') },
      },
    })
    return report
  })
