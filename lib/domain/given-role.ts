/** The roles that are given in a region. That of a lead follows from a function, that of a member from a seat in a work group. */
export const givenRoles = [
  'boardMember',
  'secretary',
  'programmeTeam',
  'policyOfficer',
  'dataAnalyst',
  'programmeManager',
  'reader',
] as const

/** Somebody on the board or in a council sits there for a municipality; a policy officer works for one. Every other role is for the region as a whole. */
const rolesOfMunicipality = ['boardMember', 'policyOfficer', 'reader'] as const

/** What is the matter with a role and the municipality it is given for; null: nothing. The database says the same. */
export function wrongPlace(role: string, hasMunicipality: boolean): 'needs-municipality' | 'whole-region' | null {
  if (role === 'policyOfficer' && !hasMunicipality) return 'needs-municipality'
  return hasMunicipality && !rolesOfMunicipality.some((known) => known === role) ? 'whole-region' : null
}
