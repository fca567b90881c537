import { listFile, type ListFormat } from '@/app/list-file'
import { matrixSheet } from '@/lib/exports/list-sheets'
import { now } from '@/lib/kernel/clock'
import { getMunicipalityMatrix } from '@/lib/queries/municipality-matrix'
import { municipalitiesIn } from './municipalities'

export const matrixFile = (address: { region: string; agenda: string }, format: ListFormat) =>
  listFile(format, async (viewer) => {
    const list = await getMunicipalityMatrix(viewer, { ...address, now: now() })
    if (!list) return null
    const { region, agenda, period } = list.frame
    return {
      name: `Lokale ${agenda.activityTerms.toLowerCase()} per gemeente ${region.name} ${agenda.slug}`,
      sheet: matrixSheet(list.content, municipalitiesIn(list.content), { terms: agenda, periodId: period?.id ?? null }),
    }
  })
