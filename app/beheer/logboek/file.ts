import { filtersIn, listFile, wholeList, type ListFormat } from '@/app/list-file'
import { trailSheet } from '@/lib/exports/trail-sheet'
import { readTrailList } from '@/lib/forms/trail-address'
import { getInstallationTrail } from '@/lib/queries/trail'

export const installationTrailFile = (request: Request, format: ListFormat) =>
  listFile(format, async (viewer) => {
    const trail = await getInstallationTrail(viewer, { ...readTrailList(filtersIn(request)), ...wholeList })
    return trail && { name: 'Logboek van de installatie', sheet: trailSheet(trail.rows) }
  })
