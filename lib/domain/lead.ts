import { addDays, fullDate, type DateString } from '@/lib/domain/dutch-dates'

export const leadRoles = ['boardLead', 'officialLead', 'projectLead', 'accountHolder'] as const
export type LeadRole = (typeof leadRoles)[number]

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

type Holder = { from: DateString; function: string; person: { name: string } | null }

/** Who takes a function over from whom, from which day; null where nobody does: it is the first, or the same one. The last one comes first. */
export function handedOverInWords([is, was]: readonly Holder[]): string | null {
  if (!is || !was || (is.person !== null && is.person.name === was.person?.name)) return null
  const whose = ({ person, function: works }: Holder) => (person ? `${person.name} (${works})` : null)
  const [by, of] = [whose(is), whose(was)]
  if (by === null) return of && `Vanaf ${fullDate(is.from)} is de plek open, na ${of}.`
  return `Vanaf ${fullDate(is.from)} is dat ${by}, ${of ? `die het overneemt van ${of}` : 'op een plek die open was'}.`
}

/** What somebody answers for. */
export type LeadPlace = { kpiId: string } | { agendaId: string } | { ambitionId: string } | { activityId: string }

/** The row that a place is, by its table. */
export function placeObject(on: LeadPlace) {
  if ('kpiId' in on) return { table: 'Kpi', id: on.kpiId } as const
  if ('agendaId' in on) return { table: 'Agenda', id: on.agendaId } as const
  return 'ambitionId' in on ? ({ table: 'Ambition', id: on.ambitionId } as const) : ({ table: 'Activity', id: on.activityId } as const)
}
