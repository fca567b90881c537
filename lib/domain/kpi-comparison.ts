import { countingLevelWords, kpiFrequencyWords, kpiKindWords, type CountingLevel, type KpiFrequency, type KpiKind } from '@/lib/domain/kpi'

/** How a KPI counts. */
export type Counting = { kind: KpiKind | null; countingLevel: CountingLevel | null; unit: string; frequency: KpiFrequency | null }

export type CountingDifference = { about: string; own: string; other: string }

/**
 * What keeps figures of two KPIs that follow the same national indicator from standing in one chart. They match when kind, counting level, unit and
 * frequency are the same; what only one of the two sheets says is a difference too.
 */
export function countingDifferences(own: Counting, other: Counting): CountingDifference[] {
  const rows: CountingDifference[] = [
    { about: 'Soort', own: said(own.kind, kpiKindWords), other: said(other.kind, kpiKindWords) },
    { about: 'Telt per', own: said(own.countingLevel, countingLevelWords), other: said(other.countingLevel, countingLevelWords) },
    { about: 'Eenheid', own: own.unit.trim(), other: other.unit.trim() },
    { about: 'Hoe vaak', own: said(own.frequency, kpiFrequencyWords), other: said(other.frequency, kpiFrequencyWords) },
  ]
  return rows.filter((row) => row.own.toLowerCase() !== row.other.toLowerCase())
}

const said = <Word extends string>(word: Word | null, words: Record<Word, string>): string => (word === null ? 'Niet gezegd' : words[word])
