import { z } from 'zod'
import { searchKinds, searchKindWords } from '@/lib/domain/search'
import { addressPage, addressQuery, addressText, addressWord, readAddress, type SearchParams } from '@/lib/forms/list-address'
import { inAddress } from '@/lib/kernel/addresses'

const schema = z.object({
  zoek: addressText,
  soort: addressWord(searchKinds, searchKindWords),
  /** A region by its place in the address; "alle" for every region of the viewer. */
  waar: addressText,
  pagina: addressPage,
})

export type SearchInput = z.infer<typeof schema>

/** What is looked for, from the address of the search page. */
export const readSearch = (searchParams: SearchParams): SearchInput => readAddress(schema, searchParams)

/** The same as the part of an address after "?", without what is not set. */
export const searchAddress = ({ soort, pagina, ...plain }: Partial<SearchInput>): string =>
  addressQuery({ ...plain, soort: soort && inAddress(searchKindWords[soort]), pagina: pagina === 1 ? undefined : pagina })
