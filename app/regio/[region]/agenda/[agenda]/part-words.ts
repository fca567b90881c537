import { agendaPath } from '@/lib/kernel/addresses'
import type { PartShown } from '@/lib/queries/evaluations'
import type { PartToChoose } from '@/lib/queries/parts-to-choose'
import type { AgendaHead } from '@/lib/queries/region-page'
import { placeHref, placeInAddress, placeName } from './knelpunten/words'

/** Of what an evaluation or lesson is, as a link. */
export const partLink = (region: string, agenda: AgendaHead, on: PartShown): { href: string; name: string } =>
  on === null
    ? { href: agendaPath(region, agenda.slug), name: 'De hele agenda' }
    : { href: placeHref(region, agenda.slug, on), name: placeName(on, agenda) }

/** What may be chosen in a form. */
export const partOptions = (parts: readonly PartToChoose[], agenda: AgendaHead) =>
  parts.map(({ kind, id, code, title }) =>
    kind === 'agenda'
      ? { value: 'agenda', label: 'De hele agenda' }
      : { value: `${kind}:${id}`, label: placeName({ kind, code, title }, agenda) },
  )

/** The part that the address names ("activiteit-1.2a"). */
export const partAt = (parts: readonly PartToChoose[], at: string | undefined) =>
  parts.find(({ kind, code }) => kind !== 'agenda' && placeInAddress({ kind, code }) === at)
