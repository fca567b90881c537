import { priorityWords, landingKindWords } from '@/lib/domain/structure'
import { scaleWords } from '@/lib/domain/scale'

/** A row of a table before and after a change, as the database kept it. */
export type ChangedRow = { object: string; before: Record<string, unknown> | null; after: Record<string, unknown> | null }
export type Difference = { field: string; before: string | null; after: string | null }

// What people typed; places, keys and what the app reads in the planning say nothing by themselves.
const fields: Record<string, string> = {
  title: 'Titel',
  startYear: 'Eerste jaar',
  endYear: 'Laatste jaar',
  ambitionTerm: 'Bovenste niveau',
  resultTerm: 'Tweede niveau',
  activityTerm: 'Onderste niveau',
  adoptionThreshold: 'Gemeenten nodig',
  sharedSubjects: 'Samen met andere regio’s',
  number: 'Nummer',
  code: 'Nummer',
  goal: 'Doel',
  aliases: 'Ook genoemd',
  description: 'Omschrijving',
  scales: 'Schaalniveau',
  scalePrinted: 'Schaal',
  planningPrinted: 'Planning',
  awaitsDecision: 'Wacht op',
  reportsTo: 'Rapporteert aan',
  priority: 'Prioriteit',
  priorityBy: 'Van wie',
  elsewhere: 'Belegd elders',
  nationalLines: 'Actielijnen',
  landingKind: 'Waar het landt',
  landingText: 'Waarin',
  landingUrl: 'Webadres',
  withdrawnReason: 'Vervallen',
  participationReason: 'Doet niet mee',
  printed: 'Verwijzing',
  name: 'Andere agenda',
  remark: 'Toevoeging',
  adoptedOn: 'Vastgesteld op',
  url: 'Webadres',
}

const words: Record<string, Record<string, string>> = { priority: priorityWords, landingKind: landingKindWords, scales: scaleWords }

/** What differs between before and after, in the words of the screen. A position says nothing to a reader, so it is left out. */
export function differencesIn({ before, after }: ChangedRow): Difference[] {
  return Object.entries(fields).flatMap(([name, field]) => {
    const [was, is] = [inWords(name, before?.[name]), inWords(name, after?.[name])]
    return was === is ? [] : [{ field, before: was, after: is }]
  })
}

function inWords(name: string, value: unknown): string | null {
  if (value === null || value === undefined || value === '') return null
  if (Array.isArray(value)) return value.length === 0 ? null : value.map((one) => words[name]?.[String(one)] ?? String(one)).join(', ')
  return words[name]?.[String(value)] ?? String(value)
}
