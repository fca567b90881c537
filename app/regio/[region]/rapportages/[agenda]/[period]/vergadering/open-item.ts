import type { SearchParams } from '@/lib/forms/list-address'
import { decidedPath, questionPath, type MeetingPlace } from '../../../../besluiten/places'
import { numberInAddress } from '../../../../besluiten/words'

/** What stands open on the page: the form for something that was asked, or the one for an action under a decision. */
export type OpenItem = { kind: 'request' | 'decision'; number: number }

export function openItem({ vraag, besluit }: SearchParams): OpenItem | null {
  const number = (given: string | string[] | undefined) => (typeof given === 'string' ? numberInAddress(given) : null)
  const [request, decision] = [number(vraag), number(besluit)]
  if (request !== null) return { kind: 'request', number: request }
  return decision === null ? null : { kind: 'decision', number: decision }
}

/** The address of the form that stands open; without a choice that of the first request that waits. */
export function formPathOf(place: MeetingPlace, open: OpenItem | null, firstWaiting: number | null): string | null {
  if (open?.kind === 'decision') return decidedPath(place, open.number)
  const number = open?.number ?? firstWaiting
  return number === null ? null : questionPath(place, number)
}
