import { addDays, type DateString } from '@/lib/domain/dutch-dates'

export type LeadRole = 'boardLead' | 'officialLead' | 'projectLead' | 'accountHolder'

export const leadRoleWords: Record<LeadRole, string> = {
  boardLead: 'Bestuurlijk trekker',
  officialLead: 'Ambtelijk trekker',
  projectLead: 'Projectleider',
  accountHolder: 'Accounthouder',
}

/** From and to and including which day; `until` null: still. */
export type Term = { from: DateString; until: DateString | null }

/**
 * What happens to the one who holds a seat when another (or the same, put right) gets it from a day on: from a later day he ends the day before and stays
 * in the history; from his own first day he is put right. Before that nothing can change: it is history ('too-early').
 */
export function succession(current: Term | null, from: DateString): { endsOn: DateString | null } | 'put-right' | 'too-early' {
  if (current === null || (current.until !== null && current.until < from)) return { endsOn: null }
  if (from < current.from) return 'too-early'
  if (from > current.from) return { endsOn: addDays(from, -1) }
  return current.until === null ? 'put-right' : 'too-early'
}
