import { isSameValue, type Row } from '@/lib/domain/agenda-columns'
import { tableCells, type HeldRows } from '@/lib/domain/agenda-rows'
import { isMeasurePeriod } from '@/lib/domain/measure-period'
import { sheetOf, type AgendaRows, type SheetId, type SheetRow } from '@/lib/domain/agenda-sheets'
import { isWebAddress } from '@/lib/domain/structure-lines'

/** What the agenda stands among, as far as a file can clash with it. */
export type Surroundings = {
  /** Numbers of parts that lapsed. */
  lapsed: ReadonlySet<string>
  /** Codes of activities on which somebody reported. */
  reported: ReadonlySet<string>
  /** Of the region now. */
  municipalities: ReadonlySet<string>
  themes: ReadonlySet<string>
  /** Codes of documents and notes of other agendas of the region. */
  otherDocuments: ReadonlySet<string>
  otherNotes: ReadonlySet<string>
  kpis: ReadonlySet<string>
}

type Checked = { row: Row; held: Row | null }
type Known = AgendaRows & { ambitionNumbers: Set<string>; resultNumbers: Set<string>; wholeCodes: Set<string>; codes: Set<string> }

/** What is wrong with each row of a table beside the rest of the agenda, in sentences. */
export function problemsIn(id: SheetId, rows: readonly Checked[], all: AgendaRows, held: HeldRows, around: Surroundings): string[][] {
  const resultNumbers = new Set(all.results.map(({ number }) => number))
  const ambitionNumbers = new Set(all.ambitions.map(({ number }) => number))
  const isWhole = ({ under }: SheetRow<'activities'>) => under !== null && (ambitionNumbers.has(under) || resultNumbers.has(under))
  const known: Known = {
    ...all,
    ...{ ambitionNumbers, resultNumbers },
    wholeCodes: new Set(all.activities.filter(isWhole).map(({ code }) => code)),
    codes: new Set(all.activities.map(({ code }) => code)),
  }
  return rows.map(({ row, held: before }, index) => [
    ...missing(id, row),
    ...disorder(row),
    ...(checks[id] as Check)(row, { known, held, around, before, index }),
  ])
}

function missing(id: SheetId, row: Row): string[] {
  return Object.entries(sheetOf(id).columns)
    .filter(
      ([name, { required }]) =>
        required && (row[name] === null || row[name] === '' || (Array.isArray(row[name]) && row[name].length === 0)),
    )
    .map(([, { label }]) => `Vul “${label}” in.`)
}

/** Pairs that come in order, in whatever table. */
function disorder(row: Row): string[] {
  const after = (from: string, until: string, said: string) =>
    typeof row[from] === typeof row[until] && row[from] !== null && row[until] !== null && row[from]! > row[until]! ? [said] : []
  return [
    ...after('start', 'due', 'De laatste dag ligt voor de eerste.'),
    ...after('planningStart', 'planningDue', 'De planning is gereed voordat zij begint.'),
    ...after('startYear', 'endYear', 'De agenda eindigt voor zij begint.'),
    ...after('year', 'untilYear', 'Het laatste jaar ligt voor het eerste.'),
    ...['url', 'landingUrl'].flatMap((name) =>
      typeof row[name] === 'string' && !isWebAddress(row[name])
        ? ['Dit is geen webadres. Typ het zo: https://www.gemeente.nl/besluit.']
        : [],
    ),
  ]
}

type With = { known: Known; held: HeldRows; around: Surroundings; before: Row | null; index: number }
type Check<R = Row> = (row: R, beside: With) => string[]

const unless = (isRight: boolean, said: string): string[] => (isRight ? [] : [said])
const notHere = (number: string | null, what: string) => `${what} ${number} staat niet in deze agenda.`
const inSet = (number: string | null, among: ReadonlySet<string>, what: string) =>
  unless(number === null || among.has(number), notHere(number, what))
const ofAmbition: Check<{ ambition: string | null }> = ({ ambition }, { known }) => inSet(ambition, known.ambitionNumbers, 'Ambitie')
const ofActivity: Check<{ activity: string | null }> = ({ activity }, { known }) => inSet(activity, known.codes, 'Activiteit')
const ofDocument: Check<{ document: string | null }> = ({ document }, { known, around }) =>
  unless(
    document === null || known.documents.some(({ code }) => code === document) || around.otherDocuments.has(document),
    notHere(document, 'Brondocument'),
  )
const notLapsed = (number: string, { around, before }: With) =>
  unless(
    before !== null || !around.lapsed.has(number),
    `${number} is vervallen. Zet het terug bij de opbouw, of geef dit een ander nummer.`,
  )
const nothing = () => []

const checks: { [S in SheetId]: Check<SheetRow<S>> } = {
  agenda: ({ resultTerm, resultTerms }, { known, index }) => [
    ...unless(index === 0, 'Op dit blad staat één regel.'),
    ...unless(
      (resultTerm === null) === (resultTerms === null),
      'Vul van het tweede niveau het enkelvoud en het meervoud in, of geen van beide.',
    ),
    ...unless(resultTerm !== null || known.results.length === 0, 'Op het tweede niveau staat iets in deze agenda. Vul in hoe het heet.'),
  ],
  ambitions: ({ number, themes }, beside) => [
    ...unless(!number.includes('.'), 'Dit nummer heeft geen punt. Punten staan in de nummers eronder.'),
    ...notLapsed(number, beside),
    ...themes.flatMap((theme) => unless(beside.around.themes.has(theme), `Het thema ${theme} kent deze app niet.`)),
  ],
  results: ({ number, landingKind, landingText, landingUrl }, beside) => [
    ...unless(/^[^.]+\../.test(number), 'Begin het nummer met dat van de ambitie: 2.1.'),
    ...inSet(number.split('.')[0]!, beside.known.ambitionNumbers, 'Ambitie'),
    ...unless(beside.known.agenda[0]!.resultTerm !== null, 'Deze agenda heeft geen tweede niveau.'),
    ...unless((landingKind === null) === (landingText === null), 'Vul in waar het landt én waarin, of geen van beide.'),
    ...unless(landingUrl === null || landingKind !== null, 'Vul bij het webadres ook in waar het landt.'),
    ...notLapsed(number, beside),
  ],
  activities: (row, beside) => [...placeOf(row, beside), ...readingOf(row), ...followed(row, beside), ...notLapsed(row.code, beside)],
  phases: ofActivity,
  parties: ofActivity,
  leads: ({ at }, { known }) => unless(at === null || known.ambitionNumbers.has(at) || known.codes.has(at), notHere(at, 'Nummer')),
  absences: (row, beside) => [
    ...ofActivity(row, beside),
    ...unless(beside.around.municipalities.has(row.municipality), `${row.municipality} is geen gemeente van deze regio.`),
    ...unless(
      beside.known.activities.find(({ code }) => code === row.activity)?.tracking !== 'shared',
      'Deze activiteit heeft één stand voor de regio, dus geen gemeenten die niet meedoen.',
    ),
  ],
  references: ({ at, activity, printed }, { known }) => [
    ...unless(at === null || known.ambitionNumbers.has(at) || known.resultNumbers.has(at) || known.codes.has(at), notHere(at, 'Nummer')),
    ...inSet(activity, known.codes, 'Activiteit'),
    ...unless(at === null || at !== activity, `Een verwijzing (${printed}) gaat naar iets anders dan zichzelf.`),
  ],
  links: ({ at }, { known }) => unless(at === null || known.ambitionNumbers.has(at) || known.codes.has(at), notHere(at, 'Nummer')),
  statements: (row, beside) => [
    ...ofAmbition(row, beside),
    ...row.contributors.flatMap((number) => inSet(number, beside.known.ambitionNumbers, 'Ambitie')),
  ],
  milestones: (row, beside) => [
    ...ofAmbition(row, beside),
    ...unless(
      (row.start === null && row.due === null) === (row.precision === null),
      'Vul bij een dag ook in hoe nauwkeurig hij is, of laat beide leeg.',
    ),
  ],
  budget: (row, beside) => [
    ...ofAmbition(row, beside),
    ...ofActivity(row, beside),
    ...unless(!row.isPart || beside.index > 0, 'Een onderdeel staat onder de post waar het bij hoort.'),
  ],
  totals: nothing,
  hours: ofAmbition,
  risks: ofAmbition,
  agreements: nothing,
  tasks: nothing,
  register: nothing,
  reportingLines: nothing,
  kpis: (row, beside) => [
    ...unchanged('kpis', row, beside, row.number),
    ...unless(row.at === null || isPlace(row.at, beside.known), notHere(row.at, 'Nummer')),
    ...unless(
      beside.before !== null || !beside.around.kpis.has(row.number),
      `Nummer ${row.number} is al van een KPI van deze agenda. Geef een ander nummer.`,
    ),
    ...unless(
      row.statement === null || beside.known.statements.some(({ title }) => title === row.statement),
      'Deze uitspraak staat niet in deze agenda.',
    ),
    ...unless((row.baselinePeriod === null) === (row.baselineValue === null), 'Een nulmeting heeft een periode en een waarde.'),
    ...unless(row.baselinePeriod === null || isMeasurePeriod(row.baselinePeriod), 'Typ de periode als 2022, 2022-h1, 2022-k3 of 2022-m06.'),
    ...unless(new Set(row.breakdowns).size === row.breakdowns.length, 'Een onderdeel van de uitsplitsing staat er twee keer.'),
  ],
  kpiTargets: (row, beside) => [
    ...unchanged('kpiTargets', row, beside, row.kpi),
    ...unless(row.kpi === null || beside.known.kpis.some(({ number }) => number === row.kpi), notHere(row.kpi, 'KPI')),
  ],
  kpiLeads: ({ kpi }, { known }) => unless(kpi === null || known.kpis.some(({ number }) => number === kpi), notHere(kpi, 'KPI')),
  documents: ({ code }, { around }) =>
    unless(
      !around.otherDocuments.has(code),
      `Brondocument ${code} hoort bij een andere agenda van deze regio. Haal dit blad weg, of geef een andere code.`,
    ),
  notes: (row, beside) => [
    ...ofDocument(row, beside),
    ...ofAmbition(row, beside),
    ...ofActivity(row, beside),
    ...inSet(row.result, beside.known.resultNumbers, 'Resultaat'),
    ...unless(
      !beside.around.otherNotes.has(row.code),
      `Notitie ${row.code} hoort bij een andere agenda van deze regio. Haal dit blad weg, of geef een andere code.`,
    ),
  ],
  tables: (row, beside) => [
    ...ofDocument(row, beside),
    ...unless(
      row.rows.every((line) => tableCells(line).length === row.columns.length),
      `Elke rij heeft ${row.columns.length} cellen, met | ertussen: zoveel als er kolommen zijn.`,
    ),
  ],
  figures: ofDocument,
}

const isPlace = (number: string, { ambitionNumbers, resultNumbers, codes }: Known) =>
  ambitionNumbers.has(number) || resultNumbers.has(number) || codes.has(number)

/** A KPI that is there has figures, a definition that was agreed and perhaps a decision: it changes on its own page. */
function unchanged(id: 'kpis' | 'kpiTargets', row: Row, { before, held }: With, kpi: string | null): string[] {
  const isThere = held.kpis.some((one) => one.row.number === kpi)
  const differs = before === null || Object.keys(sheetOf(id).columns).some((name) => !isSameValue(row[name]!, before[name]!))
  return unless(!isThere || !differs, `KPI ${kpi} is er al. Wijzig haar op haar eigen blad, en haal deze regel weg.`)
}

function placeOf({ code, under, extraResults }: SheetRow<'activities'>, { known }: With): string[] {
  const isPlace = under === null || known.ambitionNumbers.has(under) || known.resultNumbers.has(under) || known.wholeCodes.has(under)
  return [
    ...unless(under !== code, 'Dit staat onder zichzelf.'),
    ...unless(
      isPlace,
      known.codes.has(under ?? '') ? `${under} is zelf een deelstap; daaronder kan niets staan.` : notHere(under, 'Waar dit onder staat:'),
    ),
    ...extraResults.flatMap((number) => inSet(number, known.resultNumbers, 'Resultaat')),
    ...unless(!extraResults.some((number) => number === under), 'Het resultaat waar dit onder staat, hoeft niet bij “Ook bij resultaat”.'),
  ]
}

function readingOf(row: SheetRow<'activities'>): string[] {
  const { planningStart, planningDue, planningPrecision, timesPerYear, planningMonth } = row
  const isRead = [planningStart, planningDue, planningPrecision, timesPerYear, planningMonth].some((said) => said !== null)
  return [
    ...unless(row.planningKind !== null || !isRead, 'Vul ook in hoe de planning is gelezen, of laat de app haar zelf lezen.'),
    ...unless(row.priority !== null || row.priorityBy === null, 'Kies ook hoe groot de prioriteit is.'),
  ]
}

/** As what is reported says, it stays. */
function followed(row: SheetRow<'activities'>, { around, before }: With): string[] {
  const isOther = before !== null && (before.tracking !== row.tracking || before.atStart !== row.atStart)
  return unless(
    !isOther || !around.reported.has(row.code),
    'Er is al gemeld, dus hoe het wordt gevolgd en hoe het begon blijven zoals ze zijn.',
  )
}
