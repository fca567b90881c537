import { kpisIn } from '../agenda-entries'
import type { AgendaFile } from '../format/agenda'
import { loadActivities } from './activities'
import { loadKpis } from './kpis'
import { loadLeads } from './leads'
import type { AgendaIds } from './agenda-ids'
import { loadThreads } from './threads'
import { nextVersion, save, saveAll, type Loading } from './save'

type Places = { organisations: Map<string, string>; municipalities: Map<string, string> }

export async function loadAgenda(loading: Loading, file: AgendaFile, { organisations, municipalities }: Places): Promise<AgendaIds> {
  const agenda = await loadAgendaRow(loading, file)
  const ambitions = await loadAmbitions(loading, file, agenda)
  await loadThemes(loading, file, ambitions)
  const results = await loadResults(loading, file, ambitions)
  const activities = await loadActivities(loading, file, { agenda, ambitions, results, organisations, municipalities })
  await loadReferences(loading, file, { agenda, ambitions, activities })
  const kpis = await loadAgendaKpis(loading, file, agenda, ambitions)
  await loadThreads(loading, file, { agenda, ambitions, activities })
  const ids = { agenda, ambitions, results, activities, kpis }
  await loadLeads(loading, file, ids, organisations)
  return ids
}

async function loadAgendaRow({ tx, tally, regionId }: Loading, { agenda }: AgendaFile): Promise<string> {
  const { ambitie, resultaat, activiteit } = agenda.niveaus
  const bySlug = (slug: string) => tx.agenda.findUnique({ where: { regionId_slug: { regionId, slug } } })
  const predecessor = agenda.vervolg_op ? await bySlug(agenda.vervolg_op) : null
  const row = await save(tally, {
    existing: (await bySlug(agenda.slug)) ?? undefined,
    wanted: {
      title: agenda.titel,
      startYear: agenda.van,
      endYear: agenda.tot,
      status: agenda.status,
      ambitionTerm: ambitie[0],
      ambitionTerms: ambitie[1],
      resultTerm: resultaat?.[0] ?? null,
      resultTerms: resultaat?.[1] ?? null,
      activityTerm: activiteit[0],
      activityTerms: activiteit[1],
      predecessorId: predecessor?.id ?? null,
      sharedSubjects: agenda.met_andere_regios,
    },
    create: (wanted) => tx.agenda.create({ data: { regionId, slug: agenda.slug, ...wanted } }),
    update: ({ id }, changes) => tx.agenda.update({ where: { id }, data: { ...changes, ...nextVersion } }),
  })
  return row.id
}

async function loadAmbitions({ tx, tally, regionId }: Loading, { ambities }: AgendaFile, agendaId: string) {
  const existing = await tx.ambition.findMany({ where: { agendaId } })
  const ids = new Map<string, string>()
  for (const [i, entry] of ambities.entries()) {
    const ambition = await save(tally, {
      existing: existing.find(({ number }) => number === entry.nummer),
      wanted: {
        ...{ kind: entry.soort, position: i + 1, title: entry.titel, aliases: entry.ook_genoemd, goal: entry.doel },
        nationalLines: entry.landelijke_lijnen,
      },
      create: (wanted) => tx.ambition.create({ data: { regionId, agendaId, number: entry.nummer, ...wanted } }),
      update: ({ id }, changes) => tx.ambition.update({ where: { id }, data: { ...changes, ...nextVersion } }),
    })
    ids.set(entry.nummer, ambition.id)
  }
  return ids
}

/** Adds themes only: what somebody ticked in the browser stays. */
async function loadThemes({ tx, tally, regionId }: Loading, { ambities }: AgendaFile, ambitions: Map<string, string>) {
  const themes = await tx.theme.findMany()
  const wanted = ambities.flatMap(({ nummer, themas }) =>
    themas.map((slug) => {
      const theme = themes.find((one) => one.slug === slug)
      if (!theme) throw new Error(`ambitie ${nummer}: het thema ${slug} bestaat niet`)
      return { regionId, ambitionId: ambitions.get(nummer)!, themeId: theme.id }
    }),
  )
  const { count } = await tx.ambitionTheme.createMany({ data: wanted, skipDuplicates: true })
  tally.added += count
}

async function loadResults({ tx, tally, regionId }: Loading, { ambities }: AgendaFile, ambitions: Map<string, string>) {
  const existing = await tx.result.findMany({ where: { ambitionId: { in: [...ambitions.values()] } } })
  const ids = new Map<string, string>()
  for (const ambition of ambities) {
    const ambitionId = ambitions.get(ambition.nummer)!
    for (const [i, entry] of ambition.resultaten.entries()) {
      const result = await save(tally, {
        existing: existing.find((row) => row.ambitionId === ambitionId && row.number === entry.nummer),
        wanted: { position: i + 1, title: entry.titel, awaitsDecision: entry.wacht_op_besluit ?? null },
        create: (wanted) => tx.result.create({ data: { regionId, ambitionId, number: entry.nummer, ...wanted } }),
        update: ({ id }, changes) => tx.result.update({ where: { id }, data: { ...changes, ...nextVersion } }),
      })
      ids.set(`${ambition.nummer}.${entry.nummer}`, result.id)
    }
  }
  return ids
}

/** What stands in the agenda itself, in its order; kpis.yaml goes on where it ends. */
function loadAgendaKpis(loading: Loading, file: AgendaFile, agendaId: string, ambitions: Map<string, string>) {
  const by = { authorId: null, authorFunction: 'uit de agenda', writtenAt: new Date(Date.UTC(file.agenda.van, 0, 1)) }
  const placed = kpisIn(file).map(({ ambition, entry }) => ({
    ...{ entry, by, ambitionId: ambition === null ? null : ambitions.get(ambition)!, resultId: null, activityId: null },
  }))
  return loadKpis(loading, placed, { agendaId, from: 1 })
}

type Placed = Pick<AgendaIds, 'agenda' | 'ambitions' | 'activities'>

/** "Zie 03": counted where it stands, and shown at other ambitions too. */
async function loadReferences(
  { tx, tally, regionId }: Loading,
  { ambities }: AgendaFile,
  { agenda: agendaId, ambitions, activities }: Placed,
) {
  await saveAll(tally, {
    existing: await tx.activityReference.findMany({ where: { agendaId } }),
    wanted: ambities.flatMap(({ nummer, zie }) =>
      zie.map(({ activiteit, gedrukt, titel, tekst }, i) => ({
        ...{ ambitionId: ambitions.get(nummer)!, position: i + 1, targetId: activities.get(activiteit)! },
        ...{ printed: gedrukt, title: titel, text: tekst },
      })),
    ),
    isSame: (row, wanted) => row.ambitionId === wanted.ambitionId && row.position === wanted.position,
    add: (missing) => tx.activityReference.createMany({ data: missing.map((row) => ({ regionId, agendaId, ...row })) }),
    update: (id, data) => tx.activityReference.update({ where: { id }, data }),
  })
}
