import { numberInWords } from '@/lib/domain/dutch-number'
import type { DatePrecision } from '@/lib/domain/dutch-dates'
import type { PlanningKind } from '@/lib/domain/planning'
import type { Indicator } from '@/lib/domain/indicator'

// Fixed words that only a file with an agenda says; the others stand with their own rules.

/** As short as a list in Excel needs them. */
export const indicatorShortWords: Record<Indicator, string> = {
  youthHelp: 'Jeugdhulp',
  youthHelpWithStay: 'Jeugdhulp met verblijf',
  youthProtection: 'Jeugdbescherming',
  youthProbation: 'Jeugdreclassering',
  youthCare: 'Jeugdzorg in een jaar',
  youthCareOnDay: 'Jeugdzorg op een peildatum',
}

export const ambitionKindWords = { ambition: 'Ambitie', precondition: 'Randvoorwaarde' } as const

export const trackingWords = { shared: 'Eén stand voor de regio', perMunicipality: 'Een stand per gemeente' } as const

export const planningKindWords: Record<PlanningKind, string> = {
  from: 'Vanaf',
  due: 'Gereed',
  periodic: 'Periodiek',
  onIndication: 'Op indicatie',
  continuous: 'Doorlopend',
  phased: 'Gefaseerd',
  missing: 'Ontbreekt',
  unreadable: 'Niet te lezen',
}

export const precisionWords: Record<DatePrecision, string> = { day: 'Dag', month: 'Maand', quarter: 'Kwartaal', year: 'Jaar' }

export const absenceWords = { doesNotTakePart: 'Doet niet mee', notApplicable: 'Niet van toepassing' } as const

export const hoursPerWords = { week: 'Per week', total: 'In totaal', unknown: 'Niet gezegd' } as const

/** "12 nieuw, 3 gewijzigd" */
export const countsInWords = (counts: Record<keyof typeof outcomeWords, number>): string =>
  (Object.keys(outcomeWords) as (keyof typeof outcomeWords)[])
    .filter((outcome) => counts[outcome] > 0)
    .map((outcome) => `${numberInWords(counts[outcome])} ${outcomeWords[outcome]}`)
    .join(', ')

export const outcomeWords = { new: 'nieuw', changed: 'gewijzigd', dropped: 'weg', refused: 'geweigerd', unchanged: 'ongewijzigd' } as const
