import { z } from 'zod'
import { changeKinds, changeWords, type ChangeKind } from '@/lib/domain/comparison'
import { addressPage, addressQuery, addressText, addressWord, readAddress, type SearchParams } from '@/lib/forms/list-address'
import { inAddress } from '@/lib/kernel/addresses'

/** What to show: one kind of change, or everything that is not as it was. */
export const changeFilters = ['any', ...changeKinds] as const
export type ChangeFilter = 'any' | ChangeKind

export const changeFilterWords: Record<ChangeFilter, string> = { ...changeWords, any: 'Alles wat veranderde' }

const schema = z.object({
  van: addressText,
  naar: addressText,
  ambitie: addressText,
  gemeente: addressText,
  toon: addressWord(changeFilters, changeFilterWords),
  pagina: addressPage,
})

export type ComparisonInput = z.infer<typeof schema>

export const readComparison = (searchParams: SearchParams): ComparisonInput => readAddress(schema, searchParams)

export const comparisonAddress = ({ toon, pagina, ...plain }: Partial<ComparisonInput>): string =>
  addressQuery({ ...plain, toon: toon && inAddress(changeFilterWords[toon]), pagina: pagina === 1 ? undefined : pagina })
