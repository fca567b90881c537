import { changeWords } from '@/lib/domain/comparison'
import { actionKindWords, actionState, actionStateWords, decisionOutcomeWords } from '@/lib/domain/decisions'
import type { DateString } from '@/lib/domain/dutch-dates'
import { lifecycleWords, lightWords } from '@/lib/domain/progress'
import { scaleWords } from '@/lib/domain/scale'
import { priorityWords } from '@/lib/domain/structure'
import { shownLight, shownLightWords } from '@/lib/domain/standing'
import type { Sheet, SheetCell } from '@/lib/exports/document'
import { date, number, text, touchedCells, touchedColumns } from '@/lib/exports/sheet-columns'
import { dutchDate } from '@/lib/kernel/clock'
import type { ActivityRow, TrackRow } from '@/lib/queries/activity-rows'
import type { ComparedRow } from '@/lib/queries/comparison'
import type { TouchedAction } from '@/lib/queries/actions'
import type { DecisionRow } from '@/lib/queries/decision-rows'
import type { AgendaHead } from '@/lib/queries/region-page'
import type { Reporter } from '@/lib/queries/reporters'
import type { SourceNoteRow } from '@/lib/queries/source-notes'
import type { TrackItem } from '@/lib/queries/track-items'

type Terms = Pick<AgendaHead, 'ambitionTerm' | 'resultTerm' | 'activityTerm' | 'activityTerms'>
type Shown = { terms: Terms; periodId: string | null; seesProgress: boolean }

/** The list of activities as its page shows it: for who sees how things stand, a row for each activity and municipality. */
export function activitiesSheet(rows: readonly ActivityRow[], { terms, periodId, seesProgress }: Shown): Sheet {
  const agreed = [
    text('Code', 10),
    text(terms.activityTerm, 50),
    text(terms.ambitionTerm, 12),
    ...(terms.resultTerm ? [text(terms.resultTerm, 12)] : []),
    text('Schaalniveau', 24),
    text('Planning', 22),
    date('Gereed volgens de agenda', 26),
    text('Trekkers', 40),
    text('Wacht op besluit', 30),
    text('Prioriteit', 12),
    text('Prioriteit van', 24),
  ]
  const progress = [
    text('Gemeente', 18),
    text('Doet mee', 12),
    text('Licht', 18),
    text('Levensloop', 18),
    date('Nu verwacht op'),
    ...touchedColumns,
  ]
  return {
    name: terms.activityTerms,
    columns: seesProgress ? [...agreed, ...progress] : agreed,
    rows: seesProgress
      ? rows.flatMap((row) => tracksOf(row).map((track) => [...agreedCells(row, terms), ...progressCells(track, periodId)]))
      : rows.map((row) => agreedCells(row, terms)),
  }
}

const tracksOf = ({ tracks }: ActivityRow): (TrackRow | null)[] => (tracks.length > 0 ? tracks : [null])

const agreedCells = (row: ActivityRow, { resultTerm }: Terms): SheetCell[] => [
  row.code,
  row.title,
  row.ambitionNumber,
  ...(resultTerm ? [row.resultNumber] : []),
  row.scales.map((scale) => scaleWords[scale]).join(', '),
  row.planningPrinted,
  row.planningDue,
  row.leads.join('; '),
  row.awaitsDecision,
  row.priority && priorityWords[row.priority],
  row.priorityBy,
]

function progressCells(track: TrackRow | null, periodId: string | null): SheetCell[] {
  if (!track) return [null, null, null, null, null, null, null]
  const municipality = track.municipality?.name ?? null
  if (!track.takesPart) return [municipality, 'Nee', null, null, null, null, null]
  return [
    municipality,
    'Ja',
    track.wasReady ? null : shownLightWords[shownLight(track, periodId)],
    lifecycleWords[track.lifecycle],
    track.expectedOn,
    track.confirmedAt && dutchDate(new Date(track.confirmedAt)),
    track.touchedBy,
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
    ...touchedColumns,
  ],
  rows: notes.map(({ code, subject, about, found, chosen, reason, document, lines, touched }) => [
    code,
    subject,
    about && `${aboutWords[about.kind]} ${about.number}`,
    found,
    chosen,
    reason,
    document,
    lines.replaceAll('L', ''),
    ...touchedCells(touched),
  ]),
})

export const decisionsSheet = (rows: readonly DecisionRow[]): Sheet => ({
  name: 'Besluiten',
  columns: [
    number('Nummer', 10),
    text('Onderwerp', 40),
    text('Uitkomst', 14),
    text('Besluit', 60),
    text('Gaat over', 40),
    date('Datum'),
    text('Overleg', 26),
    text('Mandaat', 30),
    ...touchedColumns,
  ],
  rows: rows.map(({ number: of, title, outcome, text: decided, about, decidedOn, bodyName, mandate, touched }) => [
    of,
    title,
    decisionOutcomeWords[outcome],
    decided,
    about && `${about.code} ${about.title}`,
    decidedOn,
    bodyName,
    mandate,
    ...touchedCells(touched),
  ]),
})

export const actionsSheet = (rows: readonly TouchedAction[], today: DateString): Sheet => ({
  name: 'Acties en toezeggingen',
  columns: [
    number('Nummer', 10),
    text('Soort', 14),
    text('Wat', 60),
    text('Wie', 36),
    text('Toegezegd aan', 26),
    text('Stand', 12),
    date('Afgesproken op'),
    date('Klaar op'),
    date('Gedaan op'),
    text('Wat is er gedaan', 40),
    number('Bij besluit'),
    ...touchedColumns,
  ],
  rows: rows.map((row) => [
    row.number,
    actionKindWords[row.kind],
    row.title,
    row.ownerFunction,
    row.promisedTo,
    actionStateWords[actionState(row, today)],
    row.agreedOn,
    row.dueOn,
    row.doneOn,
    row.doneNote,
    row.decisionNumber,
    ...touchedCells(row.touched),
  ]),
})

type ComparedPeriods = { from: string; to: string; activityTerm: string }

/** Two periods beside each other; `from` and `to` are their names. */
export const comparisonSheet = (rows: readonly ComparedRow[], { from, to, activityTerm }: ComparedPeriods): Sheet => ({
  name: 'Vergelijking',
  columns: [
    text('Code', 10),
    text(activityTerm, 50),
    text('Gemeente', 18),
    text('Wat veranderde', 16),
    text(`Licht ${from}`, 22),
    text(`Licht ${to}`, 22),
    text(`Levensloop ${from}`, 26),
    text(`Levensloop ${to}`, 26),
    date('Eerst beloofd'),
    date(`Verwacht ${from}`, 24),
    date(`Verwacht ${to}`, 24),
  ],
  rows: rows.map(({ code, title, municipality, change, before, after, planningDue }) => [
    code,
    title,
    municipality,
    changeWords[change],
    before && lightWords[before.light],
    after && lightWords[after.light],
    before && lifecycleWords[before.lifecycle],
    after && lifecycleWords[after.lifecycle],
    planningDue,
    before?.expectedOn ?? null,
    after?.expectedOn ?? null,
  ]),
})

export const reportersSheet = (people: readonly Reporter[]): Sheet => ({
  name: 'Wie meldt',
  columns: [
    text('Naam', 28),
    text('Functie', 44),
    number('Gemeld'),
    number('Waarvan bevestigd', 20),
    number('Ontbreekt'),
    date('Herinnerd op'),
  ],
  rows: people.map((person) => [
    person.name,
    person.function,
    person.reported,
    person.confirmed,
    person.total - person.reported,
    person.remindedOn,
  ]),
})

/** A working list: an activity for the region or for one municipality, with what was said last. */
export const workSheet = (items: readonly TrackItem[], { terms, periodId }: { terms: Terms; periodId: string | null }): Sheet => ({
  name: 'Mijn updates',
  columns: [
    text('Code', 10),
    text(terms.activityTerm, 50),
    text(terms.ambitionTerm, 12),
    text('Gemeente', 18),
    text('Licht', 18),
    text('Laatste licht', 18),
    text('Levensloop', 18),
    text('Planning', 22),
    date('Nu verwacht op'),
    date('Laatst gemeld op', 18),
  ],
  rows: items.map((item) => [
    item.code,
    item.title,
    item.ambitionNumber,
    item.municipality?.name ?? null,
    shownLightWords[shownLight(item, periodId)],
    lightWords[item.light],
    lifecycleWords[item.lifecycle],
    item.planningPrinted,
    item.expectedOn,
    item.confirmedAt && dutchDate(new Date(item.confirmedAt)),
  ]),
})
