import type { ActivityRow } from '@/lib/queries/activity-rows'

/** The municipalities that have a state in these rows, by name. */
export function municipalitiesIn(rows: readonly Pick<ActivityRow, 'tracks'>[]) {
  const found = rows.flatMap(({ tracks }) => tracks.flatMap(({ municipality }) => (municipality ? [municipality] : [])))
  return [...new Map(found.map((municipality) => [municipality.slug, municipality])).values()].sort((a, b) =>
    a.name.localeCompare(b.name, 'nl'),
  )
}
