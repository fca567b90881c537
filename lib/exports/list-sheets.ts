import { lifecycleWords } from '@/lib/domain/progress'
import { scaleWords } from '@/lib/domain/scale'
import { shownLight, shownLightWords } from '@/lib/domain/standing'
import type { Sheet, SheetCell, SheetColumn } from '@/lib/exports/document'
import { dutchDate } from '@/lib/kernel/clock'
import type { ActivityRow, TrackRow } from '@/lib/queries/activity-rows'
import type { AgendaHead } from '@/lib/queries/region-page'
import type { SourceNoteRow } from '@/lib/queries/source-notes'

const text = (label: string, width: number): SheetColumn => ({ label, kind: 'text', width })
const date = (label: string, width = 16): SheetColumn => ({ label, kind: 'date', width })

type Terms = Pick<AgendaHead, 'ambitionTerm' | 'resultTerm' | 'activityTerm' | 'activityTerms'>
type Shown = { terms: Terms; periodId: string | null; seesProgress: boolean }

/** The list of activities as its page shows it: for who sees how things stand, a row for each activity and municipality. */
export function activitiesSheet(rows: readonly ActivityRow[], { terms, periodId, seesProgress }: Shown): Sheet {
  const agreed = [
    text('Code', 10),
    text(terms.activityTerm, 50),
    text(terms.ambitionTerm, 12),
    text(terms.resultTerm, 12),
    text('Schaalniveau', 24),
    text('Planning', 22),
    date('Gereed volgens de agenda', 26),
    text('Trekkers', 40),
    text('Wacht op besluit', 30),
  ]
  const progress = [
    text('Gemeente', 18),
    text('Doet mee', 12),
    text('Licht', 18),
    text('Levensloop', 18),
    date('Nu verwacht op'),
    date('Bijgewerkt op'),
  ]
  return {
    name: terms.activityTerms,
    columns: seesProgress ? [...agreed, ...progress] : agreed,
    rows: seesProgress
      ? rows.flatMap((row) => tracksOf(row).map((track) => [...agreedCells(row), ...progressCells(track, periodId)]))
      : rows.map(agreedCells),
  }
}

const tracksOf = ({ tracks }: ActivityRow): (TrackRow | null)[] => (tracks.length > 0 ? tracks : [null])

const agreedCells = (row: ActivityRow): SheetCell[] => [
  row.code,
  row.title,
  row.ambitionNumber,
  row.resultNumber,
  row.scales.map((scale) => scaleWords[scale]).join(', '),
  row.planningPrinted,
  row.planningDue,
  row.leads.join('; '),
  row.awaitsDecision,
]

function progressCells(track: TrackRow | null, periodId: string | null): SheetCell[] {
  if (!track) return [null, null, null, null, null, null]
  const municipality = track.municipality?.name ?? null
  if (!track.takesPart) return [municipality, 'Nee', null, null, null, null]
  return [
    municipality,
    'Ja',
    shownLightWords[shownLight(track, periodId)],
    lifecycleWords[track.lifecycle],
    track.expectedOn,
    track.confirmedAt && dutchDate(new Date(track.confirmedAt)),
  ]
}

/** The local activities beside the municipalities, each with its light. */
export function matrixSheet(
  rows: readonly ActivityRow[],
  municipalities: readonly { slug: string; name: string }[],
  shown: Omit<Shown, 'seesProgress'>,
): Sheet {
  const lightIn = ({ tracks }: ActivityRow, slug: string): SheetCell => {
    const track = tracks.find(({ municipality }) => municipality?.slug === slug)
    return track?.takesPart ? shownLightWords[shownLight(track, shown.periodId)] : 'Doet niet mee'
  }
  return {
    name: 'Per gemeente',
    columns: [text('Code', 10), text(shown.terms.activityTerm, 50), ...municipalities.map(({ name }) => text(name, 20))],
    rows: rows.map((row) => [row.code, row.title, ...municipalities.map(({ slug }) => lightIn(row, slug))]),
  }
}

const aboutWords = { ambition: 'Ambitie', result: 'Resultaat', activity: 'Activiteit', kpi: 'KPI' }

export const sourceNotesSheet = (notes: readonly SourceNoteRow[]): Sheet => ({
  name: 'Keuzes bij de bron',
  columns: [
    text('Code', 10),
    text('Onderwerp', 40),
    text('Over', 18),
    text('In de bron', 50),
    text('Gekozen', 50),
    text('Reden', 50),
    text('Document', 40),
    text('Regels', 20),
  ],
  rows: notes.map(({ code, subject, about, found, chosen, reason, document, lines }) => [
    code,
    subject,
    about && `${aboutWords[about.kind]} ${about.number}`,
    found,
    chosen,
    reason,
    document,
    lines.replaceAll('L', ''),
  ]),
})
