import { canKeepBusinessModels, canKeepRisk, canSeeBusinessModels, type RiskPlace } from '@/lib/policy/risk-policy'
import { canKeepCommunication, canSeeCommunication } from '@/lib/policy/communication-policy'
import { canKeepBottleneck, canSeeBottlenecks, type BottleneckPlace } from '@/lib/policy/bottleneck-policy'
import { canKeepEvaluation, canSeeEvaluations, type PartPlace } from '@/lib/policy/evaluation-policy'
import { canUpdateActivity, type TrackPlace } from '@/lib/policy/activity-policy'
import {
  canAddKpi,
  canCheckMeasurement,
  canEnterMeasurements,
  canKeepKpi,
  canSeeKpis,
  canSeeMeasurements,
  canSetFigureRules,
  canTakeKpiStep,
} from '@/lib/policy/kpi-policy'
import {
  canEndAdministrators,
  canInviteManagerAnew,
  canMakeAdministrators,
  canGiveRole,
  canKeepRegion,
  canMakeRegions,
  canManagePeople,
  canResetAnySecondFactor,
  canUnlinkAccounts,
  canSeeInstallationRights,
} from '@/lib/policy/people-policy'
import {
  canEnterRegion,
  canListRegions,
  canMakePublic,
  canSeeAgenda,
  canSeeConfidentialRisks,
  canSeeOtherRegions,
  canSeeProgramme,
  canSeeProgress,
  canSeeSourceNotes,
} from '@/lib/policy/region-policy'
import {
  canAnswerQuestion,
  canAskQuestion,
  canCompileReport,
  canFinishAction,
  canKeepActions,
  canPlanPeriods,
  canRecordDecision,
  canReadStoryOver,
  canRemind,
  canSeeReport,
  canSetReportRoute,
  canTakeStep,
  canWriteBlock,
} from '@/lib/policy/report-policy'
import {
  canBringIn,
  canKeepMeetings,
  canOrganiseBodies,
  canReopenMeeting,
  canSeeConfidentialPapers,
  canSeeMeetings,
  type BodyPlace,
} from '@/lib/policy/meeting-policy'
import { canSeePact, canSignPact, canWritePact } from '@/lib/policy/pact-policy'
import { canFinishDuty, canKeepDuties, canSeeDuties } from '@/lib/policy/duty-policy'
import { canSeeMails } from '@/lib/policy/mail-policy'
import { canKeepMoney, canRecordSpending, type MoneyPlace } from '@/lib/policy/money-policy'
import type { BodyKind } from '@/lib/domain/body'
import { canReadConsultations, canWriteConsultation } from '@/lib/policy/consultation-policy'
import { canAssignLead, canHandOverWork, canNameDeputy, canSeeSeats } from '@/lib/policy/lead-policy'
import { canKeepOrganisations, canSeeOrganisations } from '@/lib/policy/organisation-policy'
import { canChangeStructure, canMakeAgendas, canSeeStructure } from '@/lib/policy/structure-policy'
import { canJudgeDestructionList, canMakeDestructionList, canSeeRetention } from '@/lib/policy/retention-policy'
import { canSeeInstallationTrail, canSeeTrail } from '@/lib/policy/trail-policy'
import type { KpiAct } from '@/lib/domain/kpi-route'
import type { ReportAct, ReportStatus } from '@/lib/domain/report-route'
import type { Grant, Role, Viewer } from '@/lib/policy/viewer'

// One region with two municipalities and two ambitions; the viewer belongs to the first of each.
const own: TrackPlace = {
  regionId: 'regio',
  agendaId: 'agenda',
  agendaStatus: 'adopted',
  ambitionId: 'ambitie 1',
  activityId: 'activiteit 1.1a',
  municipalityId: null,
}

/** Every role as somebody holds it in that region. */
export const holders: Record<Role, Grant> = {
  boardMember: { role: 'boardMember', regionId: 'regio', municipalityId: 'gemeente 1' },
  secretary: { role: 'secretary', regionId: 'regio' },
  programmeTeam: { role: 'programmeTeam', regionId: 'regio' },
  policyOfficer: { role: 'policyOfficer', regionId: 'regio', municipalityId: 'gemeente 1' },
  lead: { role: 'lead', regionId: 'regio', ambitionId: 'ambitie 1' },
  workgroupMember: { role: 'workgroupMember', regionId: 'regio', ambitionId: 'ambitie 1' },
  dataAnalyst: { role: 'dataAnalyst', regionId: 'regio' },
  programmeManager: { role: 'programmeManager', regionId: 'regio' },
  reader: { role: 'reader', regionId: 'regio' },
  platformAdmin: { role: 'platformAdmin' },
}

export type Right = { act: string; ask: (viewer: Viewer) => boolean; may: readonly Role[] }

const inRegion: Role[] = [
  'boardMember',
  'secretary',
  'programmeTeam',
  'policyOfficer',
  'lead',
  'workgroupMember',
  'dataAnalyst',
  'programmeManager',
  'reader',
]
const working = inRegion.filter((role) => role !== 'reader')
const makers: Role[] = ['secretary', 'programmeTeam', 'policyOfficer', 'lead', 'programmeManager']

const step = (act: ReportAct, status: ReportStatus) => (viewer: Viewer) => canTakeStep(viewer, 'regio', act, status)
const compiling: Role[] = ['secretary', 'policyOfficer', 'programmeManager']

const kpiStep = (act: KpiAct) => (viewer: Viewer) => canTakeKpiStep(viewer, 'regio', act)
const figuresOf = (municipalityId: string) => (viewer: Viewer) => canCheckMeasurement(viewer, { regionId: 'regio', municipalityId })
const keepers: Role[] = ['dataAnalyst', 'programmeManager']

/** KPIs and their figures: every step of a KPI, and each act with a figure. */
const kpiRights: readonly Right[] = [
  { act: 'KPI’s en gepubliceerde cijfers lezen', ask: (viewer) => canSeeKpis(viewer, 'regio'), may: inRegion },
  { act: 'Cijfers lezen zoals ze zijn ingevoerd', ask: (viewer) => canSeeMeasurements(viewer, 'regio'), may: working },
  { act: 'Cijfers van een andere regio lezen', ask: (viewer) => canSeeKpis(viewer, 'andere regio'), may: [] },
  { act: 'Een KPI toevoegen', ask: (viewer) => canAddKpi(viewer, { regionId: 'regio', status: 'adopted' }), may: keepers },
  {
    act: 'Een KPI toevoegen aan een afgesloten agenda',
    ask: (viewer) => canAddKpi(viewer, { regionId: 'regio', status: 'closed' }),
    may: [],
  },
  {
    act: 'De drempel voor kleine aantallen en de grenzen van de regio kiezen',
    ask: (viewer) => canSetFigureRules(viewer, 'regio'),
    may: ['programmeManager'],
  },
  { act: 'Een KPI-blad wijzigen of een kanttekening maken', ask: (viewer) => canKeepKpi(viewer, 'regio'), may: keepers },
  { act: 'Cijfers invoeren, verbeteren en publiceren', ask: (viewer) => canEnterMeasurements(viewer, 'regio'), may: keepers },
  { act: 'Cijfers importeren en een import ongedaan maken', ask: (viewer) => canEnterMeasurements(viewer, 'regio'), may: keepers },
  { act: 'Cijfers importeren in een andere regio', ask: (viewer) => canEnterMeasurements(viewer, 'andere regio'), may: [] },
  { act: 'Cijfers van de eigen gemeente controleren', ask: figuresOf('gemeente 1'), may: ['policyOfficer'] },
  { act: 'Cijfers van een andere gemeente controleren', ask: figuresOf('gemeente 2'), may: [] },
  { act: 'Een KPI voorstellen', ask: kpiStep('propose'), may: keepers },
  { act: 'Over een KPI adviseren', ask: kpiStep('advise'), may: keepers },
  { act: 'Vastleggen dat het bestuur een KPI vaststelde', ask: kpiStep('adopt'), may: ['secretary', 'programmeManager'] },
  { act: 'Een KPI een stap terugzetten', ask: kpiStep('sendBack'), may: keepers },
  { act: 'Een KPI laten vervallen', ask: kpiStep('withdraw'), may: keepers },
]

/** The half-yearly round: every step of the route with every status in which it is possible. */
const reportRights: readonly Right[] = [
  { act: 'Een rapport op weg lezen', ask: (viewer) => canSeeReport(viewer, 'regio', 'concept'), may: working },
  { act: 'Een vastgesteld rapport lezen', ask: (viewer) => canSeeReport(viewer, 'regio', 'adopted'), may: inRegion },
  { act: 'Een rapport van een andere regio lezen', ask: (viewer) => canSeeReport(viewer, 'andere regio', 'adopted'), may: [] },
  {
    act: 'Een rapport samenstellen, de hoofdpunten en de vragen aan het bestuur schrijven',
    ask: (viewer) => canCompileReport(viewer, 'regio'),
    may: compiling,
  },
  {
    act: 'Een onderdeel van een rapport schrijven (eigen ambitie)',
    ask: (viewer) => canWriteBlock(viewer, own),
    may: [...compiling, 'lead'],
  },
  {
    act: 'Een onderdeel van een rapport schrijven (andere ambitie)',
    ask: (viewer) => canWriteBlock(viewer, { ...own, ambitionId: 'ambitie 2' }),
    may: compiling,
  },
  {
    act: 'Een onderdeel van een rapport van een andere regio schrijven',
    ask: (viewer) => canWriteBlock(viewer, { ...own, regionId: 'andere regio' }),
    may: [],
  },
  { act: 'Ambtelijk akkoord geven op een concept', ask: step('agree', 'concept'), may: ['programmeTeam'] },
  {
    act: 'Een concept aanbieden aan het bestuur, waar akkoord niet nodig is',
    ask: step('offer', 'concept'),
    may: ['secretary', 'programmeManager'],
  },
  { act: 'Een rapport met akkoord aanbieden aan het bestuur', ask: step('offer', 'agreed'), may: ['secretary', 'programmeManager'] },
  { act: 'Een concept vaststellen, waar akkoord en aanbieden niet nodig zijn', ask: step('adopt', 'concept'), may: ['secretary'] },
  { act: 'Een rapport met akkoord vaststellen, waar aanbieden niet nodig is', ask: step('adopt', 'agreed'), may: ['secretary'] },
  { act: 'Een aangeboden rapport vaststellen', ask: step('adopt', 'offered'), may: ['secretary'] },
  { act: 'Een concept terugsturen', ask: step('sendBack', 'concept'), may: ['programmeTeam'] },
  {
    act: 'Een rapport met akkoord terugsturen',
    ask: step('sendBack', 'agreed'),
    may: ['secretary', 'programmeTeam', 'programmeManager'],
  },
  { act: 'Een aangeboden rapport terugsturen', ask: step('sendBack', 'offered'), may: ['boardMember', 'secretary'] },
  { act: 'Een vastgesteld rapport terugsturen', ask: step('sendBack', 'adopted'), may: [] },
  { act: 'Een vastgesteld rapport heropenen', ask: step('reopen', 'adopted'), may: ['secretary'] },
  { act: 'Een vraag stellen bij een onderdeel', ask: (viewer) => canAskQuestion(viewer, 'regio'), may: ['boardMember'] },
  {
    act: 'Een vraag beantwoorden (eigen ambitie)',
    ask: (viewer) => canAnswerQuestion(viewer, own),
    may: [...compiling, 'lead', 'programmeTeam'],
  },
  {
    act: 'Een vraag beantwoorden (andere ambitie)',
    ask: (viewer) => canAnswerQuestion(viewer, { ...own, ambitionId: 'ambitie 2' }),
    may: [...compiling, 'programmeTeam'],
  },
]

const bodyOf = (given: Partial<BodyPlace> = {}): BodyPlace => ({ regionId: 'regio', kind: 'policyMeeting', isOwn: false, ...given })
const overseeing = working.filter((role) => role !== 'workgroupMember')
const organising: Role[] = ['secretary', 'programmeManager']
const keeping = (place: BodyPlace) => (viewer: Viewer) => canKeepMeetings(viewer, place)

/** Bodies and their meetings; a seat in a body is an own one. */
const meetingRights: readonly Right[] = [
  {
    act: 'De vergaderingen van een eigen overleg of werkgroep lezen',
    ask: (viewer) => canSeeMeetings(viewer, bodyOf({ isOwn: true })),
    may: working,
  },
  { act: 'De vergaderingen van een ander overleg lezen', ask: (viewer) => canSeeMeetings(viewer, bodyOf()), may: overseeing },
  {
    act: 'De vergaderingen van een andere regio lezen',
    ask: (viewer) => canSeeMeetings(viewer, bodyOf({ regionId: 'andere regio', isOwn: true })),
    may: [],
  },
  {
    act: 'Een agendapunt of signaal inbrengen in een eigen overleg',
    ask: (viewer) => canBringIn(viewer, bodyOf({ isOwn: true })),
    may: working,
  },
  { act: 'Een agendapunt of signaal inbrengen in een ander overleg', ask: (viewer) => canBringIn(viewer, bodyOf()), may: overseeing },
  {
    act: 'Een vertrouwelijk stuk zien, en een stuk vertrouwelijk maken',
    ask: (viewer) => canSeeConfidentialPapers(viewer, bodyOf({ isOwn: true })),
    may: ['boardMember', 'secretary', 'programmeTeam', 'programmeManager'],
  },
  {
    act: 'Een vertrouwelijk stuk van een andere regio zien',
    ask: (viewer) => canSeeConfidentialPapers(viewer, bodyOf({ regionId: 'andere regio', isOwn: true })),
    may: [],
  },
  { act: 'Een overleg, zijn leden en zijn ritme wijzigen', ask: (viewer) => canOrganiseBodies(viewer, 'regio'), may: organising },
  { act: 'Een overleg van een andere regio wijzigen', ask: (viewer) => canOrganiseBodies(viewer, 'andere regio'), may: [] },
  { act: 'Een vergadering plannen, voorbereiden en sluiten', ask: keeping(bodyOf({ isOwn: true })), may: organising },
  {
    act: 'Het werkoverleg met lokale teams plannen, voorbereiden en sluiten',
    ask: keeping(bodyOf({ kind: 'localTeams' })),
    may: [...organising, 'policyOfficer', 'lead'],
  },
  {
    act: 'De toets bij de cliëntenraad plannen, voorbereiden en sluiten',
    ask: keeping(bodyOf({ kind: 'clientCouncil' })),
    may: [...organising, 'policyOfficer', 'lead'],
  },
  { act: 'Een gesloten vergadering heropenen', ask: (viewer) => canReopenMeeting(viewer, 'regio'), may: ['secretary'] },
]

const agendaIn = (regionId: string, status: 'draft' | 'adopted' | 'closed') => (viewer: Viewer) =>
  canChangeStructure(viewer, { regionId, status })

/** What an agenda consists of. */
const structureRights: readonly Right[] = [
  { act: 'De opbouw van een agenda en haar geschiedenis lezen', ask: (viewer) => canSeeStructure(viewer, 'regio'), may: makers },
  { act: 'Een agenda beginnen, ook als nieuwe versie', ask: (viewer) => canMakeAgendas(viewer, 'regio'), may: ['programmeManager'] },
  { act: 'Een agenda in concept wijzigen, importeren en vaststellen', ask: agendaIn('regio', 'draft'), may: ['programmeManager'] },
  {
    act: 'Een vastgestelde agenda wijzigen, importeren, iets laten vervallen en de laatste wijziging terugnemen',
    ask: agendaIn('regio', 'adopted'),
    may: ['programmeManager'],
  },
  { act: 'Een afgesloten agenda wijzigen', ask: agendaIn('regio', 'closed'), may: [] },
  { act: 'Een agenda van een andere regio wijzigen', ask: agendaIn('andere regio', 'draft'), may: [] },
]

const another = '01900000-0000-7000-8000-000000000002'
const giving = (given: { regionId?: string; role?: Role; userId?: string }) => (viewer: Viewer) =>
  canGiveRole(viewer, { regionId: 'regio', role: 'secretary', userId: another, ...given })

/** Regions, and the people in them. */
const peopleRights: readonly Right[] = [
  { act: 'Een regio maken, met haar gemeenten en haar eerste programmamanager', ask: canMakeRegions, may: ['platformAdmin'] },
  {
    act: 'Een programmamanager uitnodigen voor een regio waar er geen binnen kan komen',
    ask: canInviteManagerAnew,
    may: ['platformAdmin'],
  },
  { act: 'Een ander uitnodigen als beheerder van de installatie', ask: canMakeAdministrators, may: ['platformAdmin'] },
  { act: 'Van elk account de tweede stap weghalen, met een reden', ask: canResetAnySecondFactor, may: ['platformAdmin'] },
  {
    act: 'Een account losmaken van de organisatie waarmee iemand zich aanmeldt, met een reden',
    ask: canUnlinkAccounts,
    may: ['platformAdmin'],
  },
  {
    act: 'Zien wie wat mag en bijzondere rechten beoordelen, zien wie welke rol en welk account heeft, een rol wegnemen, uitnodigen, een account sluiten en de tweede stap ervan weghalen',
    ask: (viewer) => canManagePeople(viewer, 'regio'),
    may: ['programmeManager'],
  },
  { act: 'Zien wie de installatie beheert en dat beoordelen', ask: canSeeInstallationRights, may: ['platformAdmin'] },
  { act: 'Iemand het beheer van de installatie ontnemen, ook zichzelf', ask: canEndAdministrators, may: ['platformAdmin'] },
  { act: 'Iemand een rol in de regio geven', ask: giving({}), may: ['programmeManager'] },
  { act: 'Zichzelf een rol geven', ask: (viewer) => giving({ userId: viewer.userId! })(viewer), may: [] },
  { act: 'Iemand beheerder van de installatie maken', ask: giving({ role: 'platformAdmin' }), may: [] },
  { act: 'Iemand een rol in een andere regio geven', ask: giving({ regionId: 'andere regio' }), may: [] },
  {
    act: 'De gemeenten en de kleur van de regio bijhouden',
    ask: (viewer) => canKeepRegion(viewer, 'regio'),
    may: ['programmeManager'],
  },
  {
    act: 'Kiezen of iedereen mag lezen wat de regio vaststelde, met namen en als open data',
    ask: (viewer) => canMakePublic(viewer, 'regio'),
    may: ['programmeManager'],
  },
]

/** Who may do what: every act with the roles that may. The test asks the policies the same; docs/rechten.md is printed from it. */
const riskOf = (given: Partial<RiskPlace>) => (viewer: Viewer) => canKeepRisk(viewer, { ...own, isConfidential: false, ...given })
const riskKeepers: Role[] = ['secretary', 'programmeTeam', 'policyOfficer', 'programmeManager']
const ownId = '01900000-0000-7000-8000-000000000001'
const seatOf =
  (userId: string, isOfKpi = false) =>
  (viewer: Viewer) =>
    canNameDeputy(viewer, { regionId: 'regio', userId, isOfKpi })

/** Who pulls what. */
const leadRights: readonly Right[] = [
  { act: 'Zien wie wat doet en wat er op wie wacht', ask: (viewer) => canSeeSeats(viewer, 'regio'), may: working },
  { act: 'Zien wie wat doet in een andere regio', ask: (viewer) => canSeeSeats(viewer, 'andere regio'), may: [] },
  {
    act: 'Een functie aanwijzen, overdragen en beëindigen',
    ask: (viewer) => canAssignLead(viewer, { regionId: 'regio', status: 'adopted', isOfKpi: false }),
    may: ['programmeManager'],
  },
  {
    act: 'Zeggen wie over een KPI gaat',
    ask: (viewer) => canAssignLead(viewer, { regionId: 'regio', status: 'adopted', isOfKpi: true }),
    may: keepers,
  },
  {
    act: 'Een functie aanwijzen in een afgesloten agenda',
    ask: (viewer) => canAssignLead(viewer, { regionId: 'regio', status: 'closed', isOfKpi: true }),
    may: [],
  },
  {
    act: 'Alles wat op iemand wacht aan een collega doorgeven',
    ask: (viewer) => canHandOverWork(viewer, 'regio'),
    may: ['programmeManager'],
  },
  { act: 'Organisaties van de regio zien', ask: (viewer) => canSeeOrganisations(viewer, 'regio'), may: working },
  {
    act: 'Organisaties toevoegen, hernoemen, beëindigen en weghalen',
    ask: (viewer) => canKeepOrganisations(viewer, 'regio'),
    may: ['programmeManager'],
  },
  { act: 'Organisaties van een andere regio bijhouden', ask: (viewer) => canKeepOrganisations(viewer, 'andere regio'), may: [] },
  { act: 'Een waarnemer aanwijzen voor de eigen functie', ask: seatOf(ownId), may: working },
  { act: 'Een waarnemer aanwijzen voor de functie van een ander', ask: seatOf('een ander'), may: ['programmeManager'] },
  { act: 'Een waarnemer aanwijzen voor de functie van een ander bij een KPI', ask: seatOf('een ander', true), may: keepers },
]

const consulting = (given: { speaks?: boolean; kind?: BodyKind }) => (viewer: Viewer) =>
  canWriteConsultation(viewer, { regionId: 'regio', kind: 'supraregional', speaks: false, ...given })

/** What a region agrees before a meeting with other regions. */
const consultationRights: readonly Right[] = [
  {
    act: 'Ruggespraak lezen',
    ask: (viewer) => canReadConsultations(viewer, { regionId: 'regio', isConsulted: false }),
    may: ['boardMember', 'secretary', 'programmeTeam', 'policyOfficer', 'programmeManager'],
  },
  {
    act: 'Ruggespraak lezen met een zetel in bestuur of beleidsoverleg, of als accounthouder',
    ask: (viewer) => canReadConsultations(viewer, { regionId: 'regio', isConsulted: true }),
    may: working,
  },
  { act: 'Ruggespraak noteren in een overleg waar een ander spreekt', ask: consulting({}), may: ['secretary', 'programmeManager'] },
  {
    act: 'Ruggespraak noteren als accounthouder, als zijn waarnemer of vanuit een zetel',
    ask: consulting({ speaks: true }),
    may: working,
  },
  { act: 'Ruggespraak noteren in een overleg van de regio zelf', ask: consulting({ kind: 'board', speaks: true }), may: [] },
]

const bottleneckOf = (given: Partial<BottleneckPlace>) => (viewer: Viewer) => canKeepBottleneck(viewer, { ...own, isKpi: false, ...given })
const bottleneckKeepers: Role[] = ['secretary', 'programmeTeam', 'policyOfficer', 'programmeManager']

/** What holds the work up. */
const bottleneckRights: readonly Right[] = [
  { act: 'Knelpunten lezen', ask: (viewer) => canSeeBottlenecks(viewer, 'regio'), may: working },
  {
    act: 'Een knelpunt bijhouden en voorleggen (eigen ambitie)',
    ask: bottleneckOf({}),
    may: [...bottleneckKeepers, 'lead', 'workgroupMember'],
  },
  { act: 'Een knelpunt bijhouden en voorleggen (andere ambitie)', ask: bottleneckOf({ ambitionId: 'ambitie 2' }), may: bottleneckKeepers },
  {
    act: 'Een knelpunt bij een KPI bijhouden (andere ambitie)',
    ask: bottleneckOf({ ambitionId: 'ambitie 2', activityId: null, isKpi: true }),
    may: [...bottleneckKeepers, 'dataAnalyst'],
  },
  { act: 'Een knelpunt bijhouden in een afgesloten agenda', ask: bottleneckOf({ agendaStatus: 'closed' }), may: [] },
  { act: 'Een knelpunt bijhouden in een andere regio', ask: bottleneckOf({ regionId: 'andere regio' }), may: [] },
]

const moneyIn = (given: Partial<MoneyPlace>) => ({ regionId: 'regio', agendaStatus: 'adopted', ...given }) as const

/** Money and hours. */
const moneyRights: readonly Right[] = [
  {
    act: 'Geld en uren in een concept bijhouden',
    ask: (viewer) => canKeepMoney(viewer, moneyIn({ agendaStatus: 'draft' })),
    may: ['programmeManager'],
  },
  { act: 'Geld en uren bijhouden', ask: (viewer) => canKeepMoney(viewer, moneyIn({})), may: organising },
  { act: 'Vastleggen wat is besteed', ask: (viewer) => canRecordSpending(viewer, moneyIn({})), may: organising },
  {
    act: 'In een concept vastleggen wat is besteed',
    ask: (viewer) => canRecordSpending(viewer, moneyIn({ agendaStatus: 'draft' })),
    may: [],
  },
  {
    act: 'Geld en uren van een afgesloten agenda wijzigen',
    ask: (viewer) => canKeepMoney(viewer, moneyIn({ agendaStatus: 'closed' })),
    may: [],
  },
  {
    act: 'Geld en uren van een andere regio wijzigen',
    ask: (viewer) => canKeepMoney(viewer, moneyIn({ regionId: 'andere regio' })),
    may: [],
  },
]

const evaluationOf = (given: Partial<PartPlace>) => (viewer: Viewer) => canKeepEvaluation(viewer, { ...own, ...given })

/** What is evaluated and learned. */
const learningRights: readonly Right[] = [
  { act: 'Evaluaties en lessen lezen', ask: (viewer) => canSeeEvaluations(viewer, 'regio'), may: working },
  { act: 'Een evaluatie of les bijhouden (eigen ambitie)', ask: evaluationOf({}), may: [...bottleneckKeepers, 'lead', 'workgroupMember'] },
  {
    act: 'Een evaluatie of les bijhouden (andere ambitie, of van de hele agenda)',
    ask: evaluationOf({ ambitionId: null, activityId: null }),
    may: bottleneckKeepers,
  },
  { act: 'Een evaluatie of les bijhouden in een afgesloten agenda', ask: evaluationOf({ agendaStatus: 'closed' }), may: [] },
  { act: 'Een evaluatie of les bijhouden in een andere regio', ask: evaluationOf({ regionId: 'andere regio' }), may: [] },
  {
    act: 'Een verhaal van een ander nalezen (eigen ambitie)',
    ask: (viewer) => canReadStoryOver(viewer, own, { authorId: 'een ander', editedById: null }),
    may: ['secretary', 'policyOfficer', 'lead', 'programmeManager'],
  },
  {
    act: 'Een eigen verhaal nalezen',
    ask: (viewer) => canReadStoryOver(viewer, own, { authorId: viewer.userId!, editedById: null }),
    may: [],
  },
]

export const rights: readonly Right[] = [
  { act: 'De namen van alle regio’s zien', ask: canListRegions, may: ['platformAdmin'] },
  ...peopleRights,
  { act: 'De regio binnengaan', ask: (viewer) => canEnterRegion(viewer, 'regio'), may: inRegion },
  { act: 'Zien wat regio’s elkaar laten zien', ask: canSeeOtherRegions, may: inRegion },
  { act: 'Een andere regio binnengaan', ask: (viewer) => canEnterRegion(viewer, 'andere regio'), may: [] },
  { act: 'Een vastgestelde agenda lezen', ask: (viewer) => canSeeAgenda(viewer, { regionId: 'regio', status: 'adopted' }), may: inRegion },
  { act: 'Een afgesloten agenda lezen', ask: (viewer) => canSeeAgenda(viewer, { regionId: 'regio', status: 'closed' }), may: inRegion },
  { act: 'Een agenda in concept lezen', ask: (viewer) => canSeeAgenda(viewer, { regionId: 'regio', status: 'draft' }), may: makers },
  ...structureRights,
  { act: 'De stand en de meldingen lezen', ask: (viewer) => canSeeProgress(viewer, 'regio'), may: working },
  { act: 'De keuzes bij de bron lezen', ask: (viewer) => canSeeSourceNotes(viewer, 'regio'), may: working },
  {
    act: 'Een risico of kans bijhouden (eigen ambitie)',
    ask: riskOf({}),
    may: [...riskKeepers, 'lead'],
  },
  { act: 'Een risico of kans bijhouden (andere ambitie, of van de hele agenda)', ask: riskOf({ ambitionId: null }), may: riskKeepers },
  {
    act: 'Een vertrouwelijk risico of een vertrouwelijke kans bijhouden',
    ask: riskOf({ isConfidential: true }),
    may: ['secretary', 'programmeTeam', 'programmeManager'],
  },
  { act: 'Een risico of kans bijhouden in een afgesloten agenda', ask: riskOf({ agendaStatus: 'closed' }), may: [] },
  { act: 'Een risico of kans bijhouden in een andere regio', ask: riskOf({ regionId: 'andere regio' }), may: [] },
  { act: 'Businessmodellen vergelijken', ask: (viewer) => canSeeBusinessModels(viewer, 'regio'), may: working },
  {
    act: 'Een businessmodel bijhouden',
    ask: (viewer) => canKeepBusinessModels(viewer, { regionId: 'regio', agendaStatus: 'adopted' }),
    may: ['secretary', 'programmeTeam', 'programmeManager'],
  },
  {
    act: 'Een businessmodel bijhouden in een afgesloten agenda',
    ask: (viewer) => canKeepBusinessModels(viewer, { regionId: 'regio', agendaStatus: 'closed' }),
    may: [],
  },
  { act: 'De communicatielijnen lezen', ask: (viewer) => canSeeCommunication(viewer, 'regio'), may: working },
  {
    act: 'Een communicatielijn bijhouden',
    ask: (viewer) => canKeepCommunication(viewer, { regionId: 'regio', agendaStatus: 'adopted' }),
    may: ['secretary', 'programmeTeam', 'programmeManager'],
  },
  {
    act: 'Een communicatielijn bijhouden in een afgesloten agenda',
    ask: (viewer) => canKeepCommunication(viewer, { regionId: 'regio', agendaStatus: 'closed' }),
    may: [],
  },
  {
    act: 'Vertrouwelijke risico’s en kansen lezen',
    ask: (viewer) => canSeeConfidentialRisks(viewer, 'regio'),
    may: ['boardMember', 'secretary', 'programmeTeam', 'programmeManager'],
  },
  {
    act: 'De pagina Programma zien',
    ask: (viewer) => canSeeProgramme(viewer, 'regio'),
    may: ['secretary', 'programmeTeam', 'programmeManager'],
  },
  { act: 'Het logboek van de regio lezen', ask: (viewer) => canSeeTrail(viewer, 'regio'), may: ['programmeManager'] },
  { act: 'Het logboek van de installatie lezen', ask: canSeeInstallationTrail, may: ['platformAdmin'] },
  {
    act: 'Zien wat hoe lang wordt bewaard, en de lijsten van wat is vernietigd',
    ask: (viewer) => canSeeRetention(viewer, 'regio'),
    may: ['secretary', 'programmeManager'],
  },
  {
    act: 'Een vernietigingslijst maken of intrekken',
    ask: (viewer) => canMakeDestructionList(viewer, 'regio'),
    may: ['programmeManager'],
  },
  {
    act: 'Een vernietigingslijst van een ander goedkeuren, die daarmee wordt uitgevoerd, of afwijzen',
    ask: (viewer) => canJudgeDestructionList(viewer, { regionId: 'regio', makerId: 'een ander' }),
    may: ['secretary', 'programmeManager'],
  },
  {
    act: 'Een eigen vernietigingslijst goedkeuren',
    ask: (viewer) => canJudgeDestructionList(viewer, { regionId: 'regio', makerId: viewer.userId! }),
    may: [],
  },
  { act: 'De post van de installatie lezen zolang die niet is verstuurd', ask: canSeeMails, may: ['platformAdmin'] },
  { act: 'Terugkerende taken lezen', ask: (viewer) => canSeeDuties(viewer, 'regio'), may: working },
  { act: 'Terugkerende taken wijzigen', ask: (viewer) => canKeepDuties(viewer, 'regio'), may: organising },
  { act: 'Werkafspraken lezen, met wie ze ondertekende', ask: (viewer) => canSeePact(viewer, 'regio'), may: working },
  {
    act: 'Werkafspraken schrijven, als nieuwe versie',
    ask: (viewer) => canWritePact(viewer, { regionId: 'regio', status: 'adopted' }),
    may: organising,
  },
  {
    act: 'Werkafspraken ondertekenen voor de eigen gemeente',
    ask: (viewer) => canSignPact(viewer, { regionId: 'regio', status: 'adopted', municipalityId: 'gemeente 1' }),
    may: ['boardMember'],
  },
  {
    act: 'Werkafspraken ondertekenen voor een andere gemeente',
    ask: (viewer) => canSignPact(viewer, { regionId: 'regio', status: 'adopted', municipalityId: 'gemeente 2' }),
    may: [],
  },
  {
    act: 'Werkafspraken van een afgesloten agenda ondertekenen',
    ask: (viewer) => canSignPact(viewer, { regionId: 'regio', status: 'closed', municipalityId: 'gemeente 1' }),
    may: [],
  },
  {
    act: 'Een eigen terugkerende taak gedaan melden, of weer openzetten',
    ask: (viewer) => canFinishDuty(viewer, { regionId: 'regio', role: 'policyOfficer', municipalityId: null }),
    may: ['policyOfficer', ...organising],
  },
  {
    act: 'Een terugkerende taak van de eigen gemeente gedaan melden, of weer openzetten',
    ask: (viewer) => canFinishDuty(viewer, { regionId: 'regio', role: 'policyOfficer', municipalityId: 'gemeente 1' }),
    may: ['policyOfficer', 'lead', ...organising],
  },
  {
    act: 'Een terugkerende taak van een andere gemeente gedaan melden',
    ask: (viewer) => canFinishDuty(viewer, { regionId: 'regio', role: 'policyOfficer', municipalityId: 'gemeente 2' }),
    may: ['lead', ...organising],
  },
  {
    act: 'Een terugkerende taak van een andere regio gedaan melden',
    ask: (viewer) => canFinishDuty(viewer, { regionId: 'andere regio', role: 'policyOfficer', municipalityId: null }),
    may: [],
  },
  { act: 'Terugkerende taken van een andere regio wijzigen', ask: (viewer) => canKeepDuties(viewer, 'andere regio'), may: [] },
  {
    act: 'Een regionale activiteit bijwerken (eigen ambitie)',
    ask: (viewer) => canUpdateActivity(viewer, own),
    may: ['policyOfficer', 'lead', 'workgroupMember', 'programmeManager'],
  },
  {
    act: 'Een regionale activiteit bijwerken (andere ambitie)',
    ask: (viewer) => canUpdateActivity(viewer, { ...own, ambitionId: 'ambitie 2', activityId: 'activiteit 2.1a' }),
    may: ['policyOfficer', 'programmeManager'],
  },
  {
    act: 'Een lokale activiteit bijwerken voor de eigen gemeente',
    ask: (viewer) => canUpdateActivity(viewer, { ...own, municipalityId: 'gemeente 1' }),
    may: ['policyOfficer', 'lead', 'programmeManager'],
  },
  {
    act: 'Een lokale activiteit bijwerken voor een andere gemeente',
    ask: (viewer) => canUpdateActivity(viewer, { ...own, municipalityId: 'gemeente 2' }),
    may: ['lead', 'programmeManager'],
  },
  {
    act: 'Een activiteit van een andere regio bijwerken',
    ask: (viewer) => canUpdateActivity(viewer, { ...own, regionId: 'andere regio' }),
    may: [],
  },
  {
    act: 'Een activiteit van een afgesloten agenda bijwerken',
    ask: (viewer) => canUpdateActivity(viewer, { ...own, agendaStatus: 'closed' }),
    may: [],
  },
  { act: 'Verslagperiodes plannen en wijzigen', ask: (viewer) => canPlanPeriods(viewer, 'regio'), may: ['programmeManager'] },
  { act: 'Verslagperiodes van een andere regio plannen', ask: (viewer) => canPlanPeriods(viewer, 'andere regio'), may: [] },
  { act: 'Een herinnering sturen', ask: (viewer) => canRemind(viewer, 'regio'), may: ['secretary', 'programmeManager'] },
  { act: 'De stappen van de rapportage kiezen', ask: (viewer) => canSetReportRoute(viewer, 'regio'), may: ['programmeManager'] },
  ...reportRights,
  { act: 'Een besluit vastleggen of wijzigen', ask: (viewer) => canRecordDecision(viewer, 'regio'), may: ['secretary'] },
  {
    act: 'Een actie toevoegen, een datum wijzigen of een actie heropenen',
    ask: (viewer) => canKeepActions(viewer, 'regio'),
    may: ['secretary', 'programmeManager'],
  },
  {
    act: 'Een eigen actie afmelden',
    ask: (viewer) => canFinishAction(viewer, { regionId: 'regio', ownerId: viewer.userId }),
    may: working,
  },
  {
    act: 'Een actie van een ander afmelden',
    ask: (viewer) => canFinishAction(viewer, { regionId: 'regio', ownerId: '01900000-0000-7000-8000-000000000002' }),
    may: ['secretary', 'programmeManager'],
  },
  ...meetingRights,
  ...leadRights,
  ...consultationRights,
  ...bottleneckRights,
  ...moneyRights,
  ...learningRights,
  ...kpiRights,
  { act: 'Een besluit van een andere regio vastleggen', ask: (viewer) => canRecordDecision(viewer, 'andere regio'), may: [] },
]
