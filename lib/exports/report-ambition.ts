import { kpiStatusWords } from '@/lib/domain/kpi'
import { needsExplanation } from '@/lib/domain/progress'
import { regionFigureInWords } from '@/lib/domain/region-figure'
import type { ReportAmbition, ReportModel } from '@/lib/domain/report-model'
import type { Block } from '@/lib/exports/document'
import { ambitionName, lightCell, notWritten, paragraph, part, written } from '@/lib/exports/report-blocks'

/** What the report says about one ambition. */
export function ambitionBlocks(ambition: ReportAmbition, model: ReportModel): Block[] {
  const before = ambition.lightsBefore
  return [
    { kind: 'heading', level: 2, text: ambitionName(ambition, model), anchor: `ambitie-${ambition.number}` },
    {
      kind: 'facts',
      items: [
        { term: 'Inhoud', value: lightCell(ambition.lights.content, before?.content) },
        { term: 'Tijd', value: lightCell(ambition.lights.time, before?.time) },
        { term: 'Geld', value: lightCell(ambition.lights.money, before?.money) },
        { term: 'Trekkers', value: ambition.leads.length > 0 ? { lines: ambition.leads } : 'Nog niemand' },
      ],
    },
    part('Wat willen we bereiken?'),
    written(ambition.goal),
    {
      kind: 'beside',
      texts: [
        { title: 'Wat is bereikt?', text: ambition.achieved.trim() || notWritten },
        { title: 'Wat gaan we doen?', text: ambition.planned.trim() || notWritten },
      ],
    },
    ...deviation(ambition),
    ...results(ambition, model),
    ...kpis(ambition),
    ...stories(ambition),
  ]
}

function deviation({ lights, cause, consequence, measure }: ReportAmbition): Block[] {
  const texts = [
    { term: 'Oorzaak', value: cause },
    { term: 'Gevolg', value: consequence },
    { term: 'Bijsturing', value: measure },
  ]
  if (!Object.values(lights).some(needsExplanation) && texts.every(({ value }) => value.trim() === '')) return []
  return [
    part('Wat loopt anders?'),
    { kind: 'facts', items: texts.map(({ term, value }) => ({ term, value: value.trim() || notWritten })) },
  ]
}

function results(ambition: ReportAmbition, model: ReportModel): Block[] {
  const { resultTerm, activityTerms } = model.agenda
  if (ambition.results.length === 0 || resultTerm === null) return []
  return [
    part('Hoe staan de resultaten ervoor?'),
    {
      kind: 'lightBars',
      title: `Aantal standen van ${activityTerms.toLowerCase()} per ${resultTerm.toLowerCase()}`,
      head: resultTerm,
      rows: ambition.results.map(({ number, title, counts }) => ({ label: `${number} ${title}`, counts })),
    },
  ]
}

/** Only an adopted KPI says something about the ambition; one that is still talked about is named apart. */
function kpis({ kpis: all }: ReportAmbition): Block[] {
  const adopted = all.filter(({ status }) => status === 'adopted')
  const notYet = all.filter(({ status }) => status !== 'adopted' && status !== 'withdrawn')
  if (adopted.length + notYet.length === 0) return []
  const blocks = [part("Wat zeggen de KPI's?")]
  if (adopted.length > 0)
    blocks.push({
      kind: 'table',
      caption: "Vastgestelde KPI's",
      columns: [
        { label: 'KPI', width: 40, heads: true },
        { label: 'Eenheid', width: 16 },
        { label: 'Streefwaarde', width: 18 },
        { label: 'Stand', width: 26 },
      ],
      rows: adopted.map(({ number, name, unit, target, figure }) => [
        `${number} ${name}`,
        unit,
        target ?? 'Geen',
        regionFigureInWords(figure),
      ]),
    })
  if (notYet.length > 0)
    blocks.push(paragraph("Nog niet vastgesteld. Deze KPI's tellen nog niet mee:"), {
      kind: 'list',
      items: notYet.map(({ number, name, status }) => `${number} ${name} (${kpiStatusWords[status].toLowerCase()})`),
    })
  return blocks
}

const stories = ({ stories: all }: ReportAmbition): Block[] =>
  all.length === 0
    ? []
    : [part('Verhalen uit de praktijk'), ...all.map(({ text, teller }): Block => ({ kind: 'quote', text, source: teller }))]
