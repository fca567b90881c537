/** What somebody shows after his password: codes of a phone, passkeys, or both. */
export type OwnFactors = { hasPhone: boolean; passkeys: number; isNeeded: boolean }

/** Whether one of them may go: who needs a second step in a region keeps one. */
export const mayDropFactor = ({ hasPhone, passkeys, isNeeded }: OwnFactors): boolean => !isNeeded || Number(hasPhone) + passkeys > 1
