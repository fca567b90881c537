import { filtersIn, listFile, wholeList, type ListFormat } from '@/app/list-file'
import { periodName } from '@/lib/domain/period'
import { comparisonSheet } from '@/lib/exports/list-sheets'
import { readComparison } from '@/lib/forms/comparison-address'
import { now } from '@/lib/kernel/clock'
import { getComparison } from '@/lib/queries/comparison'

export const comparisonFile = (request: Request, address: { region: string; agenda: string }, format: ListFormat) =>
  listFile(format, async (viewer) => {
    const page = await getComparison(viewer, { ...address, now: now() }, { ...readComparison(filtersIn(request)), ...wholeList })
    if (!page?.content.compared) return null
    const { frame, content } = page
    const { from, to, rows } = content.compared!
    return {
      name: `Vergelijking ${from.slug} en ${to.slug} ${frame.region.name}`,
      sheet: comparisonSheet(rows, { from: periodName(from), to: periodName(to), activityTerm: frame.agenda.activityTerm }),
    }
  })
