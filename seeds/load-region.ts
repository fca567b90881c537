import { maintain } from '@/lib/db/maintenance'
import { readExample, type ExampleFiles } from './example-files'
import type { AgendaIds } from './load/agenda-ids'
import { loadAgenda } from './load/agenda'
import { loadContent } from './load/content'
import { loadAdoptedKpis, loadExampleKpis } from './load/example-kpis'
import { loadMeasuredKpis } from './load/measured-kpis'
import { loadBottlenecks } from './load/bottlenecks'
import { loadLearning } from './load/learning'
import { loadFixedItems, loadMeetings } from './load/meetings'
import { loadExampleMoney } from './load/example-money'
import { loadExampleRisks } from './load/example-risks'
import { loadPeople } from './load/people'
import { loadProgress } from './load/progress'
import { publishFigures } from './load/published'
import { loadReports } from './load/reports'
import { loadBodies, loadMunicipalities, loadOrganisations, loadRegionRow } from './load/region'
import type { Tally } from './load/save'
import { loadSourceNotes } from './load/source-notes'
import { loadSourceTables } from './load/source-tables'
import { MistakeList } from './mistakes'
import type { RegionFiles } from './format/region-files'
import { currentAgenda, readRegion } from './region-files'

type Source = { folder: string; exampleFolder?: string }

/**
 * Brings the database to what the files of a region say, in one transaction: adds rows, changes what differs, never deletes.
 * Loading the same files again changes nothing. Throws SeedMistakes, before it writes, when something in a file is wrong.
 */
export async function loadRegion(databaseUrl: string, source: Source): Promise<Tally> {
  const { files, example } = readSource(source)
  return maintain(databaseUrl, 'region.loaded', async (tx) => {
    const tally = { added: 0, changed: 0 }
    const regionId = await loadRegionRow(tx, tally, files.region, example && chosenBy(example.people))
    const loading = { tx, tally, regionId }
    const municipalities = await loadMunicipalities(loading, files.region)
    const organisations = await loadOrganisations(loading, files.organisations, municipalities)
    const agendas = new Map<string, AgendaIds>()
    for (const { agenda, kpis, notes, content, tables } of files.agendas) {
      const loaded = await loadAgenda(loading, agenda, { organisations, municipalities })
      await loadMeasuredKpis(loading, kpis, loaded, municipalities)
      await loadContent(loading, { agenda, kpis, content }, loaded)
      await loadSourceTables(loading, tables, await loadSourceNotes(loading, notes, loaded))
      agendas.set(agenda.agenda.slug, loaded)
    }
    await loadBodies(loading, files.bodies, { agendas, organisations })
    if (example) {
      const ids = agendas.get(currentAgenda(files).agenda.agenda.slug)!
      const people = await loadPeople(loading, example.people, ids, municipalities)
      await loadFixedItems(loading, example.meetings)
      await loadProgress(loading, example.progress, { ids, municipalities, people })
      await loadExampleRisks(loading, example.risks, { ids, people })
      await loadExampleMoney(loading, example.money, { ids, people })
      await loadReports(loading, example.reports, { ids, people })
      await loadExampleKpis(loading, example, { ids, municipalities, people })
      await loadMeetings(loading, example.meetings, { ids, people })
      await loadAdoptedKpis(loading, example, { ids, municipalities, people })
      await loadBottlenecks(loading, example.bottlenecks, { ids, people })
      await loadLearning(loading, example.learning, { ids, people })
    }
    if (tally.added + tally.changed > 0) await publishFigures(loading)
    return tally
  })
}

function readSource({ folder, exampleFolder }: Source): { files: RegionFiles; example: ExampleFiles | null } {
  const mistakes = new MistakeList()
  const files = readRegion(folder, mistakes)
  const example = files && exampleFolder ? readExample(exampleFolder, files, mistakes) : null
  mistakes.throwIfAny()
  return { files: files!, example }
}

/** What the manager of an example region chose. */
const chosenBy = ({ tweede_stap, openbaar }: ExampleFiles['people']) => ({
  needsSecondFactor: tweede_stap,
  ...(openbaar && { isPublic: true, publicNames: openbaar.namen, openData: openbaar.open_data }),
})
