import { kpiStatuses } from '@/lib/domain/kpi'
import type { ExampleFiles } from '../example-files'
import type { ExampleKpiEntry, KpiDecisionEntry, KpiOwnerEntry } from '../format/example-kpis'
import type { AgendaIds } from './agenda-ids'
import { loadExampleFigures } from './example-figures'
import { loadKpiDetails } from './kpi-details'
import { sheetFields } from './kpis'
import type { Person } from './people'
import { nextVersion, type Loading } from './save'

type Known = { ids: AgendaIds; municipalities: Map<string, string>; people: Map<string, Person> }

/** What the region made of some KPIs of the agenda. A KPI that is as far already, and a figure that is there, are left alone. */
export async function loadExampleKpis(loading: Loading, example: ExampleFiles, known: Known) {
  const { tx, tally } = loading
  const { schrijver, bron, kpis } = example.kpis
  const analyst = known.people.get(schrijver)!
  for (const entry of kpis) {
    const kpiId = known.ids.kpis.get(entry.nummer)!
    const { status, ambitionId } = await tx.kpi.findUniqueOrThrow({ where: { id: kpiId }, select: { status: true, ambitionId: true } })
    if (kpiStatuses.indexOf(status) < kpiStatuses.indexOf(entry.status)) {
      const decisionId = entry.besluit ? await loadDecision(loading, entry.besluit, { ambitionId, known }) : null
      await tx.kpi.update({ where: { id: kpiId }, data: { ...sheetFields(entry), decisionId, ...nextVersion } })
      const by = { authorId: analyst.id, authorFunction: analyst.function, writtenAt: entry.geschreven }
      await loadKpiDetails(loading, { kpiId, sheet: entry, by })
      tally.changed += 1
    }
    if (entry.verantwoordelijk) await loadOwner(loading, entry.verantwoordelijk, kpiId)
    await loadFigures(loading, entry, { example, known, kpiId, analyst, source: bron })
  }
}

/** What the board adopted of the figures of the documents; one that is adopted or withdrawn already is left alone. */
export async function loadAdoptedKpis(loading: Loading, { kpis: { vastgesteld } }: ExampleFiles, known: Known) {
  for (const { nummer, besluit } of vastgesteld) {
    const { id, status, ambitionId } = await loading.tx.kpi.findUniqueOrThrow({ where: { id: known.ids.kpis.get(nummer)! } })
    if (kpiStatuses.indexOf(status) >= kpiStatuses.indexOf('adopted')) continue
    const decisionId = await loadDecision(loading, besluit, { ambitionId, known })
    await loading.tx.kpi.update({ where: { id }, data: { status: 'adopted', background: false, decisionId, ...nextVersion } })
    loading.tally.changed += 1
  }
}

/** Left alone as soon as the region named one. */
async function loadOwner({ tx, tally, regionId }: Loading, { functie, organisatie, vanaf }: KpiOwnerEntry, kpiId: string) {
  if ((await tx.lead.count({ where: { kpiId } })) > 0) return
  const { id: organisationId } = await tx.organisation.findUniqueOrThrow({ where: { regionId_name: { regionId, name: organisatie } } })
  await tx.lead.create({
    data: { regionId, kpiId, role: 'officialLead', function: functie, organisationId, position: 1, validFrom: vanaf },
  })
  tally.added += 1
}

type Figures = { example: ExampleFiles; known: Known; kpiId: string; analyst: Person; source: string }

const loadFigures = (loading: Loading, { metingen }: ExampleKpiEntry, { example, known, ...of }: Figures) =>
  loadExampleFigures(loading, metingen, { ...of, file: example.people, municipalities: known.municipalities, people: known.people })

/** A decision that no report asked for. */
async function loadDecision({ tx, tally, regionId }: Loading, entry: KpiDecisionEntry, of: { ambitionId: string | null; known: Known }) {
  const { titel, tekst, mandaat, besloten, vastgelegd, door } = entry
  const { id: recordedById, function: recordedFunction } = of.known.people.get(door)!
  const board = await tx.body.findFirstOrThrow({ where: { regionId, kind: 'board' }, orderBy: { name: 'asc' } })
  const last = await tx.decision.aggregate({ where: { regionId }, _max: { number: true } })
  const decision = await tx.decision.create({
    data: {
      ...{ regionId, agendaId: of.known.ids.agenda, ambitionId: of.ambitionId, number: 1 + (last._max.number ?? 0) },
      ...{ title: titel, outcome: 'decided', text: tekst, decidedOn: besloten, bodyName: board.name, mandate: mandaat },
      ...{ recordedById, recordedFunction, recordedAt: vastgelegd },
    },
    select: { id: true },
  })
  tally.added += 1
  return decision.id
}
