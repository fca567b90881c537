import type { KpisFile, MeasuredKpiEntry } from '../format/kpis'
import type { AgendaIds } from './agenda-ids'
import type { Author } from './kpi-details'
import { loadKpis } from './kpis'
import { loadMeasurements } from './measurements'
import { loadReferenceAreas } from './reference-areas'
import type { Loading } from './save'

/** KPIs that carry measured series, after those of the agenda, and the figures themselves. */
export async function loadMeasuredKpis(loading: Loading, file: KpisFile, ids: AgendaIds, municipalities: Map<string, string>) {
  const areas = await loadReferenceAreas(loading, file)
  const placed = file.kpis.map((entry) => ({ entry, by: authorOf(entry, file), ...placeOf(entry, ids) }))
  const added = await loadKpis(loading, placed, { agendaId: ids.agenda, from: ids.kpis.size + 1, background: true })
  for (const [number, id] of added) ids.kpis.set(number, id)
  await loadMeasurements(loading, file, { kpis: ids.kpis, municipalities, areas })
}

const placeOf = ({ ambitie, resultaat, activiteit }: MeasuredKpiEntry, ids: AgendaIds) => ({
  ambitionId: ambitie ? ids.ambitions.get(ambitie)! : null,
  resultId: resultaat ? ids.results.get(resultaat)! : null,
  activityId: activiteit ? ids.activities.get(activiteit)! : null,
})

/** What the sheet says has the source of its first figures. */
function authorOf({ metingen }: MeasuredKpiEntry, { bronnen }: KpisFile): Author {
  const { functie, datum } = bronnen.find(({ code }) => code === metingen[0]!.bron)!
  return { authorId: null, authorFunction: functie, writtenAt: datum }
}
