export const bodyKinds = [
  'board',
  'programmeTeam',
  'policyMeeting',
  'workgroup',
  'localTeams',
  'clientCouncil',
  'supraregional',
  'other',
] as const
export type BodyKind = (typeof bodyKinds)[number]
export const bodyKindWords: Record<BodyKind, string> = {
  board: 'Bestuurlijk overleg',
  programmeTeam: 'Programmateam',
  policyMeeting: 'Beleidsoverleg',
  workgroup: 'Werkgroep',
  localTeams: 'Overleg met lokale teams',
  clientCouncil: 'Cliëntenraad',
  supraregional: 'Bovenregionaal overleg',
  other: 'Ander overleg',
}

export const bodyStatuses = ['exists', 'proposed', 'toBeFormed'] as const
export type BodyStatus = (typeof bodyStatuses)[number]
export const bodyStatusWords: Record<BodyStatus, string> = { exists: 'Bestaat', proposed: 'Voorgesteld', toBeFormed: 'Nog in te richten' }

export const seatRoles = ['chair', 'secretary', 'member'] as const
export type SeatRole = (typeof seatRoles)[number]
export const seatRoleWords: Record<SeatRole, string> = { chair: 'Voorzitter', secretary: 'Secretaris', member: 'Lid' }

/** Where people from outside the programme say what they think of it (US57, US58). */
export const asksOutside = (kind: BodyKind): boolean => kind === 'localTeams' || kind === 'clientCouncil'

/** What is asked of who writes down what came of an item. */
export function outcomeQuestion(kind: BodyKind): string {
  if (kind === 'localTeams') return 'Wat kwam terug van de lokale teams?'
  return kind === 'clientCouncil' ? 'Wat kwam terug van de cliëntenraad?' : 'Wat kwam eruit?'
}

/** "Beleidsoverleg Jeugd" is "beleidsoverleg-jeugd" in an address; "overleg" where nothing of the name can stand there. */
export const slugOf = (name: string): string =>
  name
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '') || 'overleg'
