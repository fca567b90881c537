type ActivityAt = { id: string; ambitionId: string; resultId: string | null; isStep: boolean }
/** Where the parts of an agenda are, by the numbers that a document has. */
export type AgendaPlaces = {
  ambitions: Map<string, string>
  results: Map<string, { id: string; ambitionId: string }>
  activities: Map<string, ActivityAt>
}

/** What a number or code is of: an ambition first, then a result, then an activity, as where an activity is put by hand. */
export function placeAt({ ambitions, results, activities }: AgendaPlaces, number: string) {
  const ambitionId = ambitions.get(number)
  if (ambitionId) return { ambitionId, resultId: null, activityId: null }
  const result = results.get(number)
  if (result) return { ambitionId: result.ambitionId, resultId: result.id, activityId: null }
  const activity = activities.get(number)!
  return { ambitionId: activity.ambitionId, resultId: activity.resultId, activityId: activity.id }
}
