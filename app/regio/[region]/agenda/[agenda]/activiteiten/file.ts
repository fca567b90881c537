import { filtersIn, listFile, type ListFormat } from '@/app/list-file'
import { activitiesSheet } from '@/lib/exports/list-sheets'
import { readActivityList } from '@/lib/forms/activity-list'
import { now } from '@/lib/kernel/clock'
import { getAllActivities } from '@/lib/queries/activities'

/** What the filter of the page shows, of all its pages. */
export const activitiesFile = (request: Request, address: { region: string; agenda: string }, format: ListFormat) =>
  listFile(format, async (viewer) => {
    const input = readActivityList(filtersIn(request))
    const list = await getAllActivities(viewer, { ...address, now: now() }, input)
    if (!list) return null
    const { region, agenda, period, seesProgress } = list.frame
    return {
      name: `${agenda.activityTerms} ${region.name} ${agenda.slug}`,
      sheet: activitiesSheet(list.content, { terms: agenda, periodId: period?.id ?? null, seesProgress }),
    }
  })
