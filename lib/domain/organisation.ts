export const organisationKinds = [
  'municipality',
  'provider',
  'education',
  'certifiedInstitution',
  'publicHealth',
  'localTeam',
  'collaboration',
  'other',
] as const
export type OrganisationKind = (typeof organisationKinds)[number]

export const organisationKindWords: Record<OrganisationKind, string> = {
  municipality: 'Gemeente',
  provider: 'Aanbieder',
  education: 'Onderwijs',
  certifiedInstitution: 'Gecertificeerde instelling',
  publicHealth: 'GGD, publieke gezondheid',
  localTeam: 'Lokaal team',
  collaboration: 'Samenwerking',
  other: 'Anders',
}
