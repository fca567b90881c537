import { listFile, type ListFormat } from '@/app/list-file'
import { rightsSheet } from '@/lib/exports/rights-sheet'
import { now } from '@/lib/kernel/clock'
import { getInstallationRights } from '@/lib/queries/rights'

export const installationRightsFile = (format: ListFormat) =>
  listFile(format, async (viewer) => {
    const list = await getInstallationRights(viewer, now(), { onlySpecial: false })
    return list && { name: 'Wie mag wat in de installatie', sheet: rightsSheet(list.rows, 'Hele installatie') }
  })
