export const roles = [
  'boardMember',
  'secretary',
  'programmeTeam',
  'policyOfficer',
  'lead',
  'workgroupMember',
  'dataAnalyst',
  'programmeManager',
  'reader',
  'platformAdmin',
] as const
export type Role = (typeof roles)[number]

/** A role in a region, and where it fits for one municipality, agenda, ambition or activity only. */
export type Grant = {
  readonly role: Role
  readonly regionId?: string
  readonly municipalityId?: string
  readonly agendaId?: string
  readonly ambitionId?: string
  readonly activityId?: string
}

/** Who asks. Read from the database at every request, so a role that was withdrawn no longer works. */
export type Viewer = {
  /** Null: nobody is signed in. */
  readonly userId: string | null
  readonly name: string
  readonly email: string
  /** "ambtenaar Jeugd, gemeente Woerden" */
  readonly function: string
  /** The network address the request came from, for the trail. */
  readonly origin: string
  readonly grants: readonly Grant[]
  /** Whether he wrote so shortly ago that a copy of the database may not have it yet; only where there is a copy. */
  readonly justWrote?: boolean
}

export const roleWords: Record<Role, string> = {
  boardMember: 'Wethouder',
  secretary: 'Secretaris',
  programmeTeam: 'Programmateam',
  policyOfficer: 'Beleidsambtenaar',
  lead: 'Trekker',
  workgroupMember: 'Lid van een werkgroep',
  dataAnalyst: 'Inkoop & Monitoring',
  programmeManager: 'Programmamanager',
  reader: 'Lezer',
  platformAdmin: 'Beheerder van de installatie',
}
