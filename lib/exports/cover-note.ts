import { requestKinds, requestKindWords } from '@/lib/domain/decisions'
import { fullDate } from '@/lib/domain/dutch-dates'
import { troubled, type ReportModel } from '@/lib/domain/report-model'
import type { Block, TextDocument } from '@/lib/exports/document'
import { reportTitle, statusWords } from '@/lib/exports/report-document'

/** The note on top of the report for the meeting of the board; its fields are those of conventies-nl.md 4.3. */
export function coverNote(model: ReportModel): TextDocument {
  const report = reportTitle(model)
  return {
    title: 'Oplegnotitie',
    subtitle: `${report}, regio ${model.region}`,
    facts: [
      { term: 'Vergadering', value: model.boardName },
      { term: 'Datum', value: model.period.meetingOn ? fullDate(model.period.meetingOn) : 'Nog niet bekend' },
      { term: 'Agendapunt', value: '…' },
      { term: 'Onderwerp', value: report },
      { term: 'Van', value: model.author },
      { term: 'Status', value: statusWords(model) },
      { term: 'Stand per', value: fullDate(model.standOn) },
    ],
    datedOn: model.adoptedOn ?? model.standOn,
    isConcept: model.status !== 'adopted',
    hasTitlePage: false,
    blocks: [
      { kind: 'heading', level: 1, text: 'Gevraagd' },
      ...asked(model),
      { kind: 'heading', level: 1, text: 'Toelichting' },
      { kind: 'paragraph', text: model.summary.trim() || 'Nog niet ingevuld.', quiet: model.summary.trim() === '' },
      { kind: 'paragraph', text: bottleneckWords(model) },
      { kind: 'heading', level: 1, text: 'Behandeling' },
      route(model),
      { kind: 'heading', level: 1, text: 'Bijlagen' },
      { kind: 'list', numbered: true, items: [`${report}, stand per ${fullDate(model.standOn)}`] },
    ],
  }
}

function asked(model: ReportModel): Block[] {
  if (model.requests.length === 0) return [{ kind: 'list', numbered: true, items: ['Kennisnemen van de voortgangsrapportage.'] }]
  return requestKinds.flatMap((kind): Block[] => {
    const ofKind = model.requests.filter((request) => request.kind === kind)
    if (ofKind.length === 0) return []
    return [
      { kind: 'heading', level: 2, text: requestKindWords[kind] },
      ...ofKind.map(({ number, title, proposal, ambition }): Block => ({
        kind: 'ask',
        title: `${number}. ${title}`,
        text: proposal,
        meta: ambition === null ? '' : `${model.agenda.ambitionTerm} ${ambition}`,
      })),
    ]
  })
}

function bottleneckWords({ activities, counts }: ReportModel): string {
  const found = troubled(activities)
  const stuck = found.filter(({ light }) => light === 'stuck').length
  if (found.length === 0) return `Van de ${counts.total} standen loopt er geen vast of risico.`
  return `Van de ${counts.total} standen lopen er ${stuck} vast en ${found.length - stuck} risico. De oorzaak en de bijsturing staan in de rapportage, in het hoofdstuk Knelpunten.`
}

function route({ boardName, period }: ReportModel): Block {
  return {
    kind: 'table',
    caption: 'Wie behandelt de rapportage, wanneer en waarvoor?',
    columns: [
      { label: 'Overleg', width: 45, heads: true },
      { label: 'Datum', width: 30 },
      { label: 'Doel', width: 25 },
    ],
    rows: [
      ['Programmateam', '…', 'Ambtelijk akkoord'],
      [boardName, { date: period.meetingOn }, 'Vaststellen'],
    ],
  }
}
