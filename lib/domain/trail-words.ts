import { fullDate } from '@/lib/domain/dutch-dates'
import { dutchDate, dutchTime } from '@/lib/kernel/clock'

// What stands on the trail, in the words of the screen.

/** By the table: what was changed. */
export const objectWords: Record<string, string> = {
  AccountToken: 'Link in een mail',
  ActionMove: 'Andere datum van een actie',
  ActionPoint: 'Actie',
  Activity: 'Activiteit',
  ActivityLineage: 'Draad van een activiteit',
  ActivityParty: 'Betrokken partij',
  ActivityPhase: 'Fase',
  ActivityReference: 'Verwijzing',
  ActivityResult: 'Extra resultaat',
  ActivityTrack: 'Stand',
  Agenda: 'Agenda',
  AgendaAdoption: 'Vaststelling door een gemeente',
  AgendaImport: 'Import van een agenda',
  AgendaItem: 'Agendapunt',
  AgendaLink: 'Verwante agenda',
  AgendaPaper: 'Stuk',
  AgendaStatement: 'Uitspraak',
  AgendaTask: 'Taak',
  Agreement: 'Afspraak',
  Ambition: 'Ambitie',
  AmbitionLineage: 'Draad van een ambitie',
  AmbitionTheme: 'Thema van een ambitie',
  Attendance: 'Aanwezigheid',
  Body: 'Overleg',
  BodyMember: 'Lid van een overleg',
  BodyParty: 'Partij aan tafel',
  Bottleneck: 'Knelpunt',
  BottleneckStep: 'Stap van een knelpunt',
  BudgetLine: 'Begrotingspost',
  BudgetStep: 'Stap van een begrotingspost',
  BudgetTotal: 'Totaal van de begroting',
  BusinessModel: 'Businessmodel',
  BusinessModelMunicipality: 'Gemeente met een businessmodel',
  CalendarFeed: 'Kalenderadres',
  CommunicationLine: 'Communicatielijn',
  Consultation: 'Ruggespraak',
  Decision: 'Besluit',
  DecisionRequest: 'Gevraagd besluit',
  DestructionItem: 'Regel van een vernietigingslijst',
  DestructionList: 'Vernietigingslijst',
  Duty: 'Terugkerende taak',
  DutyStep: 'Stap van een terugkerende taak',
  Pact: 'Werkafspraken',
  PactSignature: 'Handtekening onder werkafspraken',
  Evaluation: 'Evaluatie',
  EvaluationDecision: 'Besluit over een evaluatie',
  EvaluationMeasurement: 'Vervolgmeting',
  HoursLine: 'Uren',
  Kpi: 'KPI',
  KpiBreakdown: 'Uitsplitsing',
  KpiCaveat: 'Kanttekening',
  KpiComparability: 'Let op bij vergelijken',
  KpiDefinition: 'Definitie',
  KpiTarget: 'Streefwaarde',
  Lead: 'Trekker',
  Lesson: 'Les',
  Measurement: 'Meting',
  MeasurementImport: 'Import',
  MeasurementRevision: 'Eerdere waarde',
  Milestone: 'Mijlpaal',
  Meeting: 'Vergadering',
  Municipality: 'Gemeente',
  Organisation: 'Organisatie',
  OutboxMail: 'Bericht',
  Passkey: 'Toegangssleutel',
  ProgressUpdate: 'Melding',
  ProviderLink: 'Koppeling met een organisatie',
  Question: 'Vraag',
  Region: 'Regio',
  RegionMembership: 'Gemeente van de regio',
  RegisterEntry: 'Regel van het register',
  Report: 'Rapport',
  ReportBlock: 'Onderdeel van rapport',
  ReportFile: 'Bestand van rapport',
  ReportingLine: 'Verslaglijn',
  ReportingPeriod: 'Verslagperiode',
  ReportSnapshot: 'Vastgesteld rapport',
  ReportStep: 'Stap van rapport',
  Result: 'Resultaat',
  Risk: 'Risico of kans',
  RiskMeasure: 'Maatregel bij een risico of kans',
  RightsReview: 'Beoordeling van een recht',
  RiskStep: 'Stap van een risico of kans',
  RoleGrant: 'Rol',
  RecoveryCode: 'Herstelcode',
  SecondFactor: 'Tweede stap',
  Session: 'Sessie',
  SourceDocument: 'Brondocument',
  SourceFigure: 'Getal uit een brondocument',
  SourceNote: 'Bronnotitie',
  SourceTable: 'Tabel van een brondocument',
  StatementAmbition: 'Bijdrage aan een resultaat',
  Story: 'Verhaal',
  StructureChange: 'Wijziging van een agenda',
  StructureChangeRow: 'Gewijzigde regel',
  Theme: 'Thema',
  User: 'Persoon',
}

export const objectInWords = (object: string): string => objectWords[object] ?? object

const actionWords: Record<string, string> = {
  insert: 'toegevoegd',
  update: 'gewijzigd',
  delete: 'verwijderd',
  refuse: 'geweigerd',
  export: 'weggeschreven',
  import: 'binnengehaald',
  erase: 'heeft de inhoud van gebeurtenissen vernietigd',
}

export const actionInWords = (action: string): string => actionWords[action] ?? action

const refusalWords: Record<string, string> = {
  'not-allowed': 'geen recht',
  'not-found': 'niet te zien',
  'passkey-counter': 'teller van de toegangssleutel liep terug, misschien is er een kopie van',
  'wrong-passkey': 'toegangssleutel klopte niet',
  'organisation-code-used': 'het antwoord van de organisatie was al gebruikt',
  'organisation-not-given': 'de organisatie gaf geen antwoord waar iets aan is',
  'organisation-away': 'de organisatie antwoordde niet',
  'organisation-clock': 'de tijd in het antwoord van de organisatie klopte niet',
  'organisation-wrong-token': 'het antwoord van de organisatie klopte niet',
  'organisation-no-subject': 'de organisatie gaf geen kenmerk',
  'organisation-missing-claim': 'de organisatie gaf niet wat verplicht is',
  'organisation-no-email': 'de organisatie gaf geen e-mailadres',
  'organisation-foreign-email': 'de organisatie gaf een e-mailadres van een ander',
  'organisation-foreign-account': 'het account is niet van deze organisatie',
  'organisation-unverified-email': 'het e-mailadres is niet bevestigd',
  'organisation-groups-left-out': 'de organisatie gaf de groepen niet mee',
  'organisation-unknown-account': 'de organisatie kent de persoon, Koersvast niet',
  'organisation-no-role': 'geen groep met een rol',
  'organisation-not-invited': 'er is geen uitnodiging die nog geldt',
  'organisation-other-person': 'de organisatie kent de persoon onder een ander kenmerk',
  'organisation-deactivated': 'het account is gesloten',
  'password-not-used': 'dit account meldt zich aan bij de organisatie',
}

/** "refused: not-allowed" as "Geweigerd: geen recht"; null when it was done. */
export function refusalInWords(result: string): string | null {
  const [, reason] = /^refused: (.*)$/.exec(result) ?? []
  return reason === undefined ? null : `Geweigerd: ${refusalWords[reason] ?? reason}`
}

/** "16 juni 2023, 10:03:25"; the trail is of the real clock. `at`: an ISO moment. */
export function momentInWords(at: string): string {
  const moment = new Date(at)
  return `${fullDate(dutchDate(moment))}, ${dutchTime(moment)}`
}

export type FieldChange = { field: string; before: string; after: string }

/** What changed, field by field; of a row that was added or removed what was in it. Empty fields of those are left out. */
export function fieldChanges(before: Record<string, unknown> | null, after: Record<string, unknown> | null): FieldChange[] {
  const fields = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])]
  return fields
    .map((field) => ({ field, before: valueInWords(before?.[field]), after: valueInWords(after?.[field]) }))
    .filter((change) => change.before !== change.after)
}

const valueInWords = (value: unknown): string =>
  value === null || value === undefined ? '' : typeof value === 'string' ? value : JSON.stringify(value)
