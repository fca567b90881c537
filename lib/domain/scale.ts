export const scales = ['local', 'hostMunicipality', 'subregional', 'regional', 'supraregional', 'national'] as const
export type Scale = (typeof scales)[number]

export const scaleWords: Record<Scale, string> = {
  local: 'Lokaal',
  hostMunicipality: 'Centrumgemeente',
  subregional: 'Subregionaal',
  regional: 'Regionaal',
  supraregional: 'Bovenregionaal',
  national: 'Landelijk',
}
