import { fullDate } from '@/lib/domain/dutch-dates'
import { dutchDate, dutchTime } from '@/lib/kernel/clock'

// What stands on the trail, in the words of the screen. An event that has none yet shows as it is called in the code.

/** By the name that write() was given: what somebody did. */
export const eventWords: Record<string, string> = {
  'account.password-changed': 'Wachtwoord gewijzigd',
  'account.mails-chosen': 'Berichten gekozen',
  'action-point.added': 'Actie toegevoegd',
  'action-point.finished': 'Actie gedaan',
  'action-point.moved': 'Actie verzet',
  'activity.added': 'Activiteit toegevoegd',
  'activity.changed': 'Activiteit gewijzigd',
  'activity.moved': 'Activiteit verplaatst',
  'activity.removed': 'Activiteit verwijderd',
  'activity.restored': 'Activiteit teruggezet',
  'activity.withdrawn': 'Activiteit vervallen',
  'activity.confirmed-unchanged': 'Ongewijzigd bevestigd',
  'activity.progress-reported': 'Voortgang gemeld',
  'body.added': 'Overleg toegevoegd',
  'body.changed': 'Overleg gewijzigd',
  'agenda.adopted': 'Agenda vastgesteld',
  'agenda.adoption-recorded': 'Vaststelling door een gemeente vastgelegd',
  'agenda.changed': 'Agenda gewijzigd',
  'agenda.file-kept': 'Bestand met een agenda gekozen',
  'agenda.imported': 'Agenda geïmporteerd',
  'agenda.made': 'Agenda begonnen',
  'agenda.removed': 'Concept van een agenda verwijderd',
  'agenda.version-started': 'Nieuwe versie van een agenda begonnen',
  'ambition.added': 'Ambitie toegevoegd',
  'ambition.changed': 'Ambitie gewijzigd',
  'ambition.moved': 'Ambitie verplaatst',
  'ambition.removed': 'Ambitie verwijderd',
  'ambition.restored': 'Ambitie teruggezet',
  'ambition.withdrawn': 'Ambitie vervallen',
  'calendar.made': 'Kalenderadres gemaakt',
  'calendar.revoked': 'Kalenderadres ingetrokken',
  'decision.changed': 'Besluit gewijzigd',
  'decision.recorded': 'Besluit vastgelegd',
  'draft.discarded': 'Bewaarde tekst weggegooid',
  'digest.queued': 'Bericht klaargezet',
  'duty.added': 'Terugkerende taak toegevoegd',
  'duty.changed': 'Terugkerende taak gewijzigd',
  'duty.removed': 'Terugkerende taak verwijderd',
  'import.imported': 'Cijfers geïmporteerd',
  'import.mapped': 'Import ingedeeld',
  'import.started': 'Import begonnen',
  'import.undone': 'Import teruggedraaid',
  'bottleneck.changed': 'Knelpunt gewijzigd',
  'bottleneck.raised': 'Knelpunt vastgelegd',
  'bottleneck.reopened': 'Knelpunt opnieuw geopend',
  'bottleneck.resolved': 'Knelpunt opgelost',
  'bottleneck.submitted': 'Knelpunt voorgelegd',
  'bottleneck.taken-up': 'Knelpunt in behandeling genomen',
  'item.added': 'Agendapunt toegevoegd',
  'item.brought-in': 'Signaal op de agenda gezet',
  'item.changed': 'Agendapunt gewijzigd',
  'item.moved': 'Agendapunt verplaatst',
  'item.passed-on': 'Agendapunt doorgegeven',
  'item.removed': 'Agendapunt van de agenda gehaald',
  'kpi.added': 'KPI toegevoegd',
  'kpi.adopted': 'KPI vastgesteld',
  'kpi.advised': 'KPI geadviseerd',
  'kpi.changed': 'KPI gewijzigd',
  'kpi.figure-checked': 'Cijfer gecontroleerd',
  'kpi.figures-entered': 'Cijfers ingevoerd',
  'kpi.figures-published': 'Cijfers gepubliceerd',
  'kpi.proposed': 'KPI voorgesteld',
  'kpi.remark-made': 'Kanttekening bij een KPI gemaakt',
  'kpi.remark-removed': 'Kanttekening bij een KPI weggehaald',
  'kpi.sent-back': 'KPI teruggestuurd',
  'kpi.withdrawn': 'KPI vervallen',
  'lead.assigned': 'Functie aangewezen of overgedragen',
  'lead.deputy-named': 'Waarnemer aangewezen',
  'lead.ended': 'Functie beëindigd',
  'meeting.added': 'Vergadering toegevoegd',
  'meeting.attended': 'Aanwezigheid opgeschreven',
  'meeting.changed': 'Vergadering gewijzigd',
  'meeting.closed': 'Vergadering gesloten',
  'meeting.planned': 'Vergaderingen gepland',
  'meeting.reopened': 'Vergadering heropend',
  'member.added': 'Lid toegevoegd',
  'member.changed': 'Lid gewijzigd',
  'membership.added': 'Gemeente aan de regio toegevoegd',
  'membership.ended': 'Gemeente uit de regio',
  'paper.added': 'Stuk toegevoegd',
  'paper.removed': 'Stuk weggehaald',
  'period.moved': 'Verslagperiode verzet',
  'period.planned': 'Verslagperiode gepland',
  'question.answered': 'Vraag beantwoord',
  'question.asked': 'Vraag gesteld',
  'region.colour-set': 'Kleur van de regio gekozen',
  'region.figure-rules-set': 'Drempel en grenzen ingesteld',
  'region.loaded': 'Regio geladen',
  'region.made': 'Regio gemaakt',
  'region.report-route-set': 'Route van rapportages ingesteld',
  'reminders.queued': 'Herinneringen verstuurd',
  'report.adopted': 'Rapport vastgesteld',
  'report.agreed': 'Rapport: ambtelijk akkoord',
  'report.block-written': 'Onderdeel van rapport geschreven',
  'report.compiled': 'Rapport samengesteld',
  'report.offered': 'Rapport aangeboden',
  'report.reopened': 'Rapport heropend',
  'report.sentBack': 'Rapport teruggestuurd',
  'report.summary-written': 'Hoofdpunten geschreven',
  'report.updates-taken-over': 'Meldingen overgenomen',
  'request.added': 'Gevraagd besluit toegevoegd',
  'request.changed': 'Gevraagd besluit gewijzigd',
  'request.removed': 'Gevraagd besluit verwijderd',
  'result.added': 'Resultaat toegevoegd',
  'result.changed': 'Resultaat gewijzigd',
  'result.moved': 'Resultaat verplaatst',
  'result.removed': 'Resultaat verwijderd',
  'result.restored': 'Resultaat teruggezet',
  'result.withdrawn': 'Resultaat vervallen',
  'role.ended': 'Rol weggenomen',
  'role.given': 'Rol gegeven',
  'session.ended': 'Afgemeld',
  'session.refused': 'Aanmelden geweigerd',
  'session.started': 'Aangemeld',
  'structure.undone': 'Wijziging van een agenda teruggenomen',
  'story.added': 'Verhaal toegevoegd',
  'story.changed': 'Verhaal gewijzigd',
}

export const eventInWords = (event: string): string => eventWords[event] ?? event

/** By the table: what was changed. */
export const objectWords: Record<string, string> = {
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
  BudgetTotal: 'Totaal van de begroting',
  CalendarFeed: 'Kalenderadres',
  Decision: 'Besluit',
  DecisionRequest: 'Gevraagd besluit',
  Duty: 'Terugkerende taak',
  HoursLine: 'Uren',
  Kpi: 'KPI',
  KpiBreakdown: 'Uitsplitsing',
  KpiCaveat: 'Kanttekening',
  KpiComparability: 'Let op bij vergelijken',
  KpiDefinition: 'Definitie',
  KpiTarget: 'Streefwaarde',
  Lead: 'Trekker',
  Measurement: 'Meting',
  MeasurementImport: 'Import',
  MeasurementRevision: 'Eerdere waarde',
  Milestone: 'Mijlpaal',
  Meeting: 'Vergadering',
  Municipality: 'Gemeente',
  Organisation: 'Organisatie',
  OutboxMail: 'Bericht',
  ProgressUpdate: 'Melding',
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
  Risk: 'Risico',
  RoleGrant: 'Rol',
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

const actionWords: Record<string, string> = { insert: 'toegevoegd', update: 'gewijzigd', delete: 'verwijderd', refuse: 'geweigerd' }

export const actionInWords = (action: string): string => actionWords[action] ?? action

const refusalWords: Record<string, string> = { 'not-allowed': 'geen recht', 'not-found': 'niet te zien' }

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
