export const statementKinds = ['purpose', 'result', 'principle', 'precondition', 'achieved', 'improvement'] as const
export type StatementKind = (typeof statementKinds)[number]

export const statementKindWords: Record<StatementKind, string> = {
  purpose: 'Wat het geheel wil bereiken',
  result: 'Resultaten van het geheel',
  principle: 'Uitgangspunten',
  precondition: 'Randvoorwaarden',
  achieved: 'Wat er al was',
  improvement: 'Wat beter kon',
}

export type AgreementStatus = 'embedded' | 'realised' | 'open'

export const agreementStatusWords: Record<AgreementStatus, string> = {
  embedded: 'Belegd in de agenda',
  realised: 'Gerealiseerd',
  open: 'Nog open',
}
