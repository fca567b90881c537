import type { ActivityEntry, AgendaFile, AmbitionEntry, LeadEntry, StepEntry } from './format/agenda'

export type PlacedActivity = {
  /** Where it stands in agenda.yaml. */
  place: string
  ambition: AmbitionEntry
  resultNumber: string
  entry: ActivityEntry
  steps: StepEntry[]
}

export function listActivities({ ambities }: AgendaFile): PlacedActivity[] {
  return ambities.flatMap((ambition, a) =>
    ambition.resultaten.flatMap((result, r) =>
      result.activiteiten.map((entry, i) => ({
        place: `ambities[${a}].resultaten[${r}].activiteiten[${i}]`,
        ambition,
        resultNumber: result.nummer,
        entry,
        steps: entry.deelstappen,
      })),
    ),
  )
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

/** The numbers and codes that other files may point at. */
export function numbersIn(agenda: AgendaFile) {
  return {
    ambitions: new Set(agenda.ambities.map(({ nummer }) => nummer)),
    results: new Set(agenda.ambities.flatMap(({ nummer, resultaten }) => resultaten.map((result) => `${nummer}.${result.nummer}`))),
    activities: new Set(listActivities(agenda).flatMap(({ entry, steps }) => [entry.code, ...steps.map(({ code }) => code)])),
    kpis: new Set(agenda.ambities.flatMap(({ kpis }) => kpis.map(({ nummer }) => nummer))),
  }
}
