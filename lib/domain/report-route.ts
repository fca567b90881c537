export const reportStatuses = ['concept', 'agreed', 'offered', 'adopted'] as const
export type ReportStatus = (typeof reportStatuses)[number]

export const reportStatusWords: Record<ReportStatus, string> = {
  concept: 'Concept',
  agreed: 'Ambtelijk akkoord',
  offered: 'Aangeboden aan het bestuur',
  adopted: 'Vastgesteld',
}

export const reportActs = ['agree', 'offer', 'adopt', 'sendBack', 'reopen'] as const
export type ReportAct = (typeof reportActs)[number]

/** Steps that a region can do without. */
export type RouteSettings = { needsAgreement: boolean; needsOffering: boolean }

/**
 * The route of a report: concept, ambtelijk akkoord of the programme team, aangeboden aan het bestuur, vastgesteld
 * (003 L1899-1901 and L1912-1936: the beleidsoverleg reports, the programme team prepares, the board decides).
 * Gives the status after an act, or null where the act is not possible. The trigger report_route says the same to the database.
 */
export function statusAfter(act: ReportAct, status: ReportStatus, settings: RouteSettings): ReportStatus | null {
  const isAgreed = status === 'agreed' || (status === 'concept' && !settings.needsAgreement)
  const isOffered = status === 'offered' || (isAgreed && !settings.needsOffering)
  if (act === 'agree') return status === 'concept' && settings.needsAgreement ? 'agreed' : null
  if (act === 'offer') return isAgreed && settings.needsOffering ? 'offered' : null
  if (act === 'adopt') return isOffered ? 'adopted' : null
  if (act === 'sendBack') return status === 'adopted' ? null : 'concept'
  return status === 'adopted' ? 'concept' : null
}

/** Whoever sends a report back or opens it again says why. */
export const asksReason = (act: ReportAct): boolean => act === 'sendBack' || act === 'reopen'

/** What the history of a report calls each step. */
export type ReportStepKind = 'compiled' | 'agreed' | 'offered' | 'adopted' | 'sentBack' | 'reopened'

export const stepOf: Record<ReportAct, ReportStepKind> = {
  agree: 'agreed',
  offer: 'offered',
  adopt: 'adopted',
  sendBack: 'sentBack',
  reopen: 'reopened',
}

export const reportStepWords: Record<ReportStepKind, string> = {
  compiled: 'Samengesteld',
  agreed: 'Ambtelijk akkoord',
  offered: 'Aangeboden aan het bestuur',
  adopted: 'Vastgesteld',
  sentBack: 'Teruggestuurd',
  reopened: 'Heropend',
}

/** Who is waited for, while a report is on its way. */
export type AskedOf = 'makers' | 'organisers' | 'board'

export function askedOf(status: ReportStatus, settings: RouteSettings): AskedOf | null {
  if (status === 'adopted') return null
  if (status === 'concept') return 'makers'
  return statusAfter('offer', status, settings) ? 'organisers' : 'board'
}
