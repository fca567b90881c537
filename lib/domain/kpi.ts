export const kpiStatuses = ['toBeDetermined', 'proposed', 'advised', 'adopted', 'withdrawn'] as const
export type KpiStatus = (typeof kpiStatuses)[number]

export const kpiStatusWords: Record<KpiStatus, string> = {
  toBeDetermined: 'Nader te bepalen',
  proposed: 'Voorgesteld',
  advised: 'Geadviseerd',
  adopted: 'Vastgesteld',
  withdrawn: 'Vervallen',
}

/** What a KPI hangs on; null: the agenda as a whole. */
export type KpiOn = { kind: 'ambition' | 'result' | 'activity'; id: string } | null

/** What is counted: how many there are at a moment, how many came in a period, how many since the start, a share, or words. */
export const kpiKinds = ['stock', 'flow', 'cumulative', 'percentage', 'qualitative'] as const
export type KpiKind = (typeof kpiKinds)[number]

export const kpiKindWords: Record<KpiKind, string> = {
  stock: 'Stand',
  flow: 'Stroom',
  cumulative: 'Cumulatief',
  percentage: 'Percentage',
  qualitative: 'Kwalitatief',
}

export const countingLevels = ['youth', 'family', 'trajectory', 'report'] as const
export type CountingLevel = (typeof countingLevels)[number]

export const countingLevelWords: Record<CountingLevel, string> = {
  youth: 'Jeugdige',
  family: 'Gezin',
  trajectory: 'Traject',
  report: 'Melding',
}

export const kpiDirections = ['up', 'down', 'reach', 'follow'] as const
export type KpiDirection = (typeof kpiDirections)[number]

export const kpiDirectionWords: Record<KpiDirection, string> = { up: 'Omhoog', down: 'Omlaag', reach: 'Te bereiken', follow: 'Volgen' }

export const kpiFrequencies = ['quarter', 'halfYear', 'year'] as const
export type KpiFrequency = (typeof kpiFrequencies)[number]

export const kpiFrequencyWords: Record<KpiFrequency, string> = { quarter: 'Elk kwartaal', halfYear: 'Elk halfjaar', year: 'Elk jaar' }

/** Two levels of indicators (document 004, L1493-1499): the effect in society, and that of the help itself. */
export const kpiLevels = ['societal', 'care'] as const
export type KpiLevel = (typeof kpiLevels)[number]

export const kpiLevelWords: Record<KpiLevel, string> = { societal: 'Maatschappelijk resultaat', care: 'Resultaat van de hulp' }

/** How sure a figure is, in the words of CBS (conventies-nl.md 3.2); secret and unknown have no value. */
export type ValueStatus = 'provisional' | 'revisedProvisional' | 'final' | 'secret' | 'unknown'

export const valueStatusWords: Record<ValueStatus, string> = {
  provisional: 'Voorlopig',
  revisedProvisional: 'Nader voorlopig',
  final: 'Definitief',
  secret: 'Geheim',
  unknown: 'Onbekend',
}

/** What stands behind a figure that is not sure yet, as CBS does (conventies-nl.md 3.2). */
export const statusMarks: Record<ValueStatus, string> = { provisional: '*', revisedProvisional: '**', final: '', secret: '', unknown: '' }

/**
 * One figure. Of a percentage `value` is the percentage (12.5 is 12,5 %), and numerator and denominator are what it was made of, where known;
 * of a count they are null. `value` is null for a figure that is secret or unknown.
 */
export type Figure = { value: number | null; numerator: number | null; denominator: number | null; status: ValueStatus }

/** A figure of the image of the region that came with the source documents: nobody proposed it as a KPI, and it hangs on nothing. */
export const isBackground = ({ background, status, on }: { background: boolean; status: KpiStatus; on: object | null }): boolean =>
  background && status === 'toBeDetermined' && on === null
