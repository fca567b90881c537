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
