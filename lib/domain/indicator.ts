/**
 * National indicators of CBS that KPIs of more than one region can follow. A KPI follows one when it counts what CBS counts there, in the same
 * way; that makes figures of regions comparable (docs/besluiten/0045).
 */
export const indicators = ['youthHelp', 'youthHelpWithStay', 'youthProtection', 'youthProbation', 'youthCare', 'youthCareOnDay'] as const
export type Indicator = (typeof indicators)[number]

export const indicatorWords: Record<Indicator, string> = {
  youthHelp: 'Jongeren met jeugdhulp in natura (CBS 85098NED)',
  youthHelpWithStay: 'Jongeren met jeugdhulp met verblijf (CBS 85098NED)',
  youthProtection: 'Jongeren met jeugdbescherming (CBS 85098NED)',
  youthProbation: 'Jongeren met jeugdreclassering (CBS 85098NED)',
  youthCare: 'Jongeren met jeugdzorg in een jaar (CBS 84134NED)',
  youthCareOnDay: 'Jongeren met jeugdzorg op een peildatum (CBS 85102NED)',
}
