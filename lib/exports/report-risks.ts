import { fullDate } from '@/lib/domain/dutch-dates'
import type { ConfidentialRisks, ReportModel, ReportRisk } from '@/lib/domain/report-model'
import {
  byNature,
  natureWords,
  riskCategoryWords,
  risksHeading,
  riskLevel,
  riskLevelWords,
  riskScore,
  riskTrendWords,
} from '@/lib/domain/risk'
import type { Block, Cell, Sheet, TextDocument } from '@/lib/exports/document'
import { chapter, paragraph } from '@/lib/exports/report-blocks'
import { date, number, text } from '@/lib/exports/sheet-columns'

/** The chapter about risks; none in copies from before these were kept. */
export function riskBlocks({ risks, agenda }: ReportModel): Block[] {
  if (risks === undefined) return []
  const heading = chapter(risksHeading(risks), 'risicos')
  return risks.length === 0
    ? [heading, paragraph('Er zijn geen risico’s vastgelegd.')]
    : [heading, ...risksTables(risks, agenda.ambitionTerm)]
}

export const risksSheet = (risks: readonly ReportRisk[], ambitionTerm: string): Sheet => ({
  name: 'Risico’s',
  columns: [
    number('Nummer', 10),
    text('Aard', 10),
    text('Wat kan er gebeuren', 50),
    text('Toelichting', 50),
    text('Soort', 16),
    text(ambitionTerm, 12),
    text('Businessmodel', 24),
    number('Waarschijnlijkheid (1-5)'),
    number('Omvang (1-5)'),
    number('Score'),
    text('Hoogte', 12),
    text('Verloop', 14),
    text('Gesloten', 10),
    text('Maatregelen', 60),
    date('Eerste datum'),
  ],
  rows: risks.map((risk) => [
    ...[risk.number, natureWords(risk.isOpportunity ?? false), risk.title, risk.description, riskCategoryWords[risk.category]],
    ...[risk.ambition, risk.businessModel ?? null],
    ...[
      risk.probability,
      risk.size,
      riskScore(risk),
      levelOf(risk),
      risk.trend && riskTrendWords[risk.trend],
      risk.isClosed ? 'Ja' : 'Nee',
    ],
    ...[risk.measures.map(measureInWords).join('\n'), firstDue(risk)],
  ]),
})

/** The confidential risks beside a report, as a document of their own. */
export const confidentialDocument = ({
  region,
  agenda,
  period,
  standOn,
  adoptedOn,
  ambitionTerm,
  risks,
}: ConfidentialRisks): TextDocument => ({
  title: `Vertrouwelijke ${risksHeading(risks).toLowerCase()} ${period}`,
  subtitle: agenda,
  facts: [
    { term: 'Regio', value: region },
    { term: 'Stand per', value: fullDate(standOn) },
    { term: 'Hoort bij', value: `Voortgangsrapportage ${period}` },
    { term: 'Voor', value: 'Leden van het bestuurlijk overleg, de secretaris en wie het programma leidt. Niet verspreiden.' },
  ],
  datedOn: adoptedOn ?? standOn,
  isConcept: adoptedOn === null,
  hasTitlePage: false,
  blocks: risksTables(risks, ambitionTerm),
})

const risksTables = (risks: readonly ReportRisk[], ambitionTerm: string): Block[] =>
  byNature(risks).map(({ isOpportunity, rows }) => risksTable(rows, isOpportunity, ambitionTerm))

const risksTable = (risks: readonly ReportRisk[], isOpportunity: boolean, ambitionTerm: string): Block => ({
  kind: 'table',
  caption: `${isOpportunity ? 'Wat kan er meevallen' : 'Wat kan er misgaan'}? Gewogen is waarschijnlijkheid × omvang, elk van 1 (zeer klein) tot 5 (zeer groot).`,
  columns: [
    { label: natureWords(isOpportunity), width: 36, heads: true },
    { label: 'Soort', width: 14 },
    { label: 'Weging', width: 18 },
    { label: 'Maatregelen', width: 32 },
  ],
  rows: risks.map((risk) => [
    {
      lines: [
        ...[`${risk.number}. ${risk.title}`, risk.description],
        ...[risk.ambition === null ? '' : `${ambitionTerm} ${risk.ambition}`, risk.businessModel ?? ''],
      ].filter(Boolean),
    },
    riskCategoryWords[risk.category],
    weighed(risk),
    { lines: risk.measures.map(measureInWords) },
  ]),
})

function weighed(risk: ReportRisk): Cell {
  const score = riskScore(risk)
  const said =
    score === null ? 'Niet gewogen' : `${risk.probability} × ${risk.size} = ${score} (${riskLevelWords[riskLevel(score)].toLowerCase()})`
  return { lines: [said, risk.isClosed ? 'Gesloten' : risk.trend ? riskTrendWords[risk.trend] : ''].filter(Boolean) }
}

function levelOf(risk: ReportRisk): string | null {
  const score = riskScore(risk)
  return score === null ? null : riskLevelWords[riskLevel(score)]
}

const measureInWords = ({ text: what, owner, dueOn, doneOn }: ReportRisk['measures'][number]): string =>
  `${what} (${owner}${doneOn ? `, gedaan op ${fullDate(doneOn)}` : dueOn ? `, uiterlijk ${fullDate(dueOn)}` : ''})`

const firstDue = ({ measures }: ReportRisk) =>
  measures
    .filter(({ doneOn }) => doneOn === null)
    .flatMap(({ dueOn }) => dueOn ?? [])
    .sort()[0] ?? null
