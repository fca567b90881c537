import type { ActivityEntry, AgendaFile, AmbitionEntry, LeadEntry, StepEntry } from './format/agenda'

export type PlacedActivity = {
  /** Where it stands in agenda.yaml. */
  place: string
  ambition: AmbitionEntry
  /** Null: it hangs on the ambition itself. */
  resultNumber: string | null
  entry: ActivityEntry
  steps: StepEntry[]
}

export function listActivities({ ambities }: AgendaFile): PlacedActivity[] {
  return ambities.flatMap((ambition, a) => {
    const placed = (list: string, resultNumber: string | null) => (entry: ActivityEntry, i: number) => ({
      ...{ place: `${list}[${i}]`, ambition, resultNumber, entry, steps: entry.deelstappen },
    })
    const place = `ambities[${a}]`
    return [
      ...ambition.activiteiten.map(placed(`${place}.activiteiten`, null)),
      ...ambition.resultaten.flatMap(({ nummer, activiteiten }, r) =>
        activiteiten.map(placed(`${place}.resultaten[${r}].activiteiten`, nummer)),
      ),
    ]
  })
}

/** A local activity is followed for each municipality apart. */
export const isLocal = ({ schaal }: ActivityEntry) => schaal.includes('local')

export const partyName = (party: ActivityEntry['betrokken'][number]) => (typeof party === 'string' ? party : party.organisatie)

export type PlacedLeads = { place: string; target: { ambition?: string; activity?: string }; leads: LeadEntry[] }

export function listLeads(agenda: AgendaFile): PlacedLeads[] {
  return [
    { place: 'agenda', target: {}, leads: agenda.agenda.trekkers },
    ...agenda.ambities.map(({ nummer, trekkers }, i) => ({ place: `ambities[${i}]`, target: { ambition: nummer }, leads: trekkers })),
    ...listActivities(agenda).map(({ place, entry }) => ({ place, target: { activity: entry.code }, leads: entry.trekkers })),
  ]
}

/** Of the ambitions, in their order, then of the agenda as a whole. */
export const kpisIn = ({ ambities, kpis }: AgendaFile): { ambition: string | null; entry: AgendaFile['kpis'][number] }[] => [
  ...ambities.flatMap((ambition) => ambition.kpis.map((entry) => ({ ambition: ambition.nummer, entry }))),
  ...kpis.map((entry) => ({ ambition: null, entry })),
]

/** The numbers and codes that other files may point at. */
export function numbersIn(agenda: AgendaFile) {
  return {
    ambitions: new Set(agenda.ambities.map(({ nummer }) => nummer)),
    results: new Set(agenda.ambities.flatMap(({ nummer, resultaten }) => resultaten.map((result) => `${nummer}.${result.nummer}`))),
    activities: new Set(listActivities(agenda).flatMap(({ entry, steps }) => [entry.code, ...steps.map(({ code }) => code)])),
    kpis: new Set(kpisIn(agenda).map(({ entry }) => entry.nummer)),
  }
}
