import { dateWords, monthName, type DatePrecision, type DateString } from '@/lib/domain/dutch-dates'
import type { PlanningKind } from '@/lib/domain/planning'

type ReadPlanning = {
  planningKind: PlanningKind
  planningStart: DateString | null
  planningDue: DateString | null
  planningPrecision: DatePrecision | null
  timesPerYear: number | null
  planningMonth: number | null
}

const articles: Record<DatePrecision, string> = { day: 'op', month: 'in', quarter: 'in het', year: 'in' }

/** What the app makes of the planning as printed; where it can't read it, it says so. */
export function planningInWords(planning: ReadPlanning): string {
  const { planningStart: start, planningDue: due, planningPrecision: precision, timesPerYear: times, planningMonth: month } = planning
  const from = start && `vanaf ${dateWords(start, precision === 'month' ? 'month' : 'year')}`
  switch (planning.planningKind) {
    case 'missing':
      return 'Planning ontbreekt'
    case 'unreadable':
      return 'Niet te lezen als datum'
    case 'onIndication':
      return 'Als het nodig is'
    case 'continuous':
      return 'Doorlopend'
    case 'periodic':
      return [
        times === 1 ? 'Elk jaar' : times ? `${times} keer per jaar` : 'Regelmatig, zonder vast ritme',
        month && `in ${monthName(month)}`,
      ]
        .filter(Boolean)
        .join(' ')
    case 'due':
      return due && precision ? `Gereed ${articles[precision]} ${dateWords(due, precision)}` : 'Gereed'
    case 'from':
      return from ? from.charAt(0).toUpperCase() + from.slice(1) : 'Vanaf een onbekend moment'
    case 'phased':
      return ['In fasen', from, due && precision && `tot ${dateWords(due, precision)}`].filter(Boolean).join(' ')
  }
}
