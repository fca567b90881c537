import { z } from 'zod'
import { bottleneckStatuses, bottleneckStatusWords } from '@/lib/domain/bottleneck'
import { addressDay, addressPage, addressQuery, addressText, addressWord, readAddress, type SearchParams } from '@/lib/forms/list-address'
import { inAddress } from '@/lib/kernel/addresses'

const schema = z.object({
  stand: addressWord(bottleneckStatuses, bottleneckStatusWords),
  ambitie: addressText,
  sinds: addressDay,
  pagina: addressPage,
})
export type BottleneckListInput = z.infer<typeof schema>

export const readBottleneckList = (searchParams: SearchParams): BottleneckListInput => readAddress(schema, searchParams)

export const bottleneckListAddress = ({ stand, ambitie, sinds, pagina }: Partial<BottleneckListInput>): string =>
  addressQuery({ stand: stand && inAddress(bottleneckStatusWords[stand]), ambitie, sinds, pagina: pagina === 1 ? undefined : pagina })
