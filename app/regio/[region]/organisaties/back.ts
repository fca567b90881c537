import { whoDoesWhatPath } from '@/lib/kernel/addresses'

/** The form of a function that somebody came from, when it is one of this region. */
export const backToSeat = (region: string, said: unknown): string | null =>
  typeof said === 'string' && said.length <= 400 && said.startsWith(`${whoDoesWhatPath(region)}/`) ? said : null
