import { z } from 'zod'
import { readDutchDate, fullDate } from '@/lib/domain/dutch-dates'
import { addressPage, addressQuery, addressText, readAddress, type SearchParams } from '@/lib/forms/list-address'

const day = z
  .string()
  .transform((given) => readDutchDate(given)?.date)
  .optional()

const schema = z.object({
  wie: addressText,
  wat: addressText,
  soort: addressText,
  van: day,
  tot: day,
  geweigerd: z.literal('ja').optional().catch(undefined),
  pagina: addressPage,
})

export type TrailInput = z.infer<typeof schema>

/** Filters and page of the trail, from the address. `wat`: an event by its name; `soort`: what it was about, by the name of its table. */
export const readTrailList = (searchParams: SearchParams): TrailInput => readAddress(schema, searchParams)

/** The same as the part of an address after "?", without what is not set. */
export const trailAddress = ({ van, tot, pagina, ...plain }: Partial<TrailInput>): string =>
  addressQuery({ ...plain, van: van && fullDate(van), tot: tot && fullDate(tot), pagina: pagina === 1 ? undefined : pagina })

export const trailFiltersInUse = ({ pagina: _, ...filters }: TrailInput): number =>
  Object.values(filters).filter((value) => value !== undefined).length
