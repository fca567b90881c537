export const searchKinds = [
  ...(['ambition', 'result', 'activity', 'kpi', 'report', 'decision', 'action', 'pact'] as const),
  ...(['bottleneck', 'risk', 'body', 'meeting', 'item', 'update'] as const),
] as const
export type SearchKind = (typeof searchKinds)[number]

export const searchKindWords: Record<SearchKind, string> = {
  ambition: 'Ambitie',
  result: 'Resultaat',
  activity: 'Activiteit',
  kpi: 'KPI',
  report: 'Rapport',
  decision: 'Besluit',
  action: 'Actie',
  pact: 'Werkafspraken',
  bottleneck: 'Knelpunt',
  risk: 'Risico of kans',
  body: 'Overleg',
  meeting: 'Vergadering',
  item: 'Agendapunt',
  update: 'Melding',
}

const mostTerms = 8
const longestTerm = 40

/** The words that somebody asks for: letters and digits in small letters, at most eight. Empty: nothing to look for. */
export const searchTerms = (text: string): string[] =>
  (text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).slice(0, mostTerms).map((term) => [...term].slice(0, longestTerm).join(''))

/** A piece of text; `isFound`: it is what somebody looked for. */
export type Snippet = { text: string; isFound: boolean }

/** What ts_headline() is told to put round what was found: no text holds these. */
export const foundMarks = { start: '\u0002', stop: '\u0003' }

/** A text with those marks as pieces, in their order. */
export const snippetsOf = (marked: string): Snippet[] =>
  marked
    .split(foundMarks.start)
    .flatMap((part, index) => {
      if (index === 0) return [{ text: part, isFound: false }]
      const [found = '', ...rest] = part.split(foundMarks.stop)
      return [
        { text: found, isFound: true },
        { text: rest.join(''), isFound: false },
      ]
    })
    .filter(({ text }) => text !== '')
