export type Standing = 'invited' | 'active' | 'deactivated'

export const standingWords: Record<Standing, string> = { invited: 'Uitgenodigd', active: 'Actief', deactivated: 'Gedeactiveerd' }
