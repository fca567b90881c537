import { kpisIn } from '../agenda-entries'
import type { AgendaFiles } from '../format/region-files'
import type { AgendaIds } from './agenda-ids'
import { nextVersion, saveAll, type Loading } from './save'

type Files = Pick<AgendaFiles, 'agenda' | 'kpis' | 'content'>
type Statement = Files['content']['uitspraken'][number]

/** What the agenda wants and starts from; with a result of the whole also which ambitions work towards it and which KPIs measure it. */
export async function loadStatements(loading: Loading, { agenda, kpis, content }: Files, ids: AgendaIds) {
  const { tx, tally, regionId } = loading
  const placed = placeStatements(content.uitspraken)
  await saveAll(tally, {
    existing: await tx.agendaStatement.findMany({ where: { agendaId: ids.agenda } }),
    wanted: placed.map(({ entry, position }) => ({
      ...{ kind: entry.soort, position, title: entry.titel, text: entry.tekst },
      ambitionId: entry.ambitie ? ids.ambitions.get(entry.ambitie)! : null,
    })),
    isSame: (row, wanted) => row.kind === wanted.kind && row.position === wanted.position,
    add: (missing) => tx.agendaStatement.createMany({ data: missing.map((row) => ({ regionId, agendaId: ids.agenda, ...row })) }),
    update: (id, changes) => tx.agendaStatement.update({ where: { id }, data: { ...changes, ...nextVersion } }),
  })
  const rows = await tx.agendaStatement.findMany({ where: { agendaId: ids.agenda }, include: { contributors: true } })
  const missing = placed.flatMap(({ entry, position }) => {
    const row = rows.find(({ kind, position: at }) => kind === entry.soort && at === position)!
    return entry.bijdragen
      .map((number) => ({ regionId, statementId: row.id, ambitionId: ids.ambitions.get(number)! }))
      .filter(({ ambitionId }) => !row.contributors.some((known) => known.ambitionId === ambitionId))
  })
  if (missing.length > 0) await tx.statementAmbition.createMany({ data: missing })
  tally.added += missing.length

  const results = rows.filter(({ kind }) => kind === 'result')
  const measuring = [...kpisIn(agenda).map(({ entry }) => entry), ...kpis.kpis].flatMap((entry) => {
    const result = results.find(({ position }) => position === entry.resultaat_van_geheel)
    return result ? [{ number: entry.nummer, statementId: result.id as string | null }] : []
  })
  await saveAll(tally, {
    existing: await tx.kpi.findMany({ where: { agendaId: ids.agenda } }),
    wanted: measuring,
    isSame: (row, { number }) => row.number === number,
    add: () => Promise.resolve(),
    update: (id, changes) => tx.kpi.update({ where: { id }, data: { ...changes, ...nextVersion } }),
  })
}

/** Numbered within their kind. */
function placeStatements(entries: readonly Statement[]) {
  const counts = new Map<string, number>()
  return entries.map((entry) => {
    const position = (counts.get(entry.soort) ?? 0) + 1
    counts.set(entry.soort, position)
    return { entry, position }
  })
}
