/** `placeless`: without a role, function or seat anywhere; signing in still works until somebody closes the account. */
export type Standing = 'invited' | 'active' | 'placeless' | 'deactivated'

export const standingWords: Record<Standing, string> = {
  invited: 'Uitgenodigd',
  active: 'Actief',
  placeless: 'Zonder rol',
  deactivated: 'Gedeactiveerd',
}
