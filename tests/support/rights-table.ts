import { canUpdateActivity, type TrackPlace } from '@/lib/policy/activity-policy'
import {
  canEnterRegion,
  canListRegions,
  canSeeAgenda,
  canSeeProgramme,
  canSeeProgress,
  canSeeSourceNotes,
} from '@/lib/policy/region-policy'
import { canFinishAction, canKeepActions, canRecordDecision } from '@/lib/policy/report-policy'
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

/** Who may do what: every act with the roles that may. The test asks the policies the same; docs/rechten.md is printed from it. */
export const rights: readonly Right[] = [
  { act: 'De namen van alle regio’s zien', ask: canListRegions, may: ['platformAdmin'] },
  { act: 'De regio binnengaan', ask: (viewer) => canEnterRegion(viewer, 'regio'), may: inRegion },
  { act: 'Een andere regio binnengaan', ask: (viewer) => canEnterRegion(viewer, 'andere regio'), may: [] },
  { act: 'Een vastgestelde agenda lezen', ask: (viewer) => canSeeAgenda(viewer, { regionId: 'regio', status: 'adopted' }), may: inRegion },
  { act: 'Een afgesloten agenda lezen', ask: (viewer) => canSeeAgenda(viewer, { regionId: 'regio', status: 'closed' }), may: inRegion },
  { act: 'Een agenda in concept lezen', ask: (viewer) => canSeeAgenda(viewer, { regionId: 'regio', status: 'draft' }), may: makers },
  { act: 'De stand en de meldingen lezen', ask: (viewer) => canSeeProgress(viewer, 'regio'), may: working },
  { act: 'De keuzes bij de bron lezen', ask: (viewer) => canSeeSourceNotes(viewer, 'regio'), may: working },
  {
    act: 'De pagina Programma zien',
    ask: (viewer) => canSeeProgramme(viewer, 'regio'),
    may: ['secretary', 'programmeTeam', 'programmeManager'],
  },
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
  { act: 'Een besluit van een andere regio vastleggen', ask: (viewer) => canRecordDecision(viewer, 'andere regio'), may: [] },
]
