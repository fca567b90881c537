import { z } from 'zod'
import { addressDay, readAddress, type SearchParams } from '@/lib/forms/list-address'

const schema = z.object({ sinds: addressDay })

/** "Niet bijgewerkt sinds", from the address of a list that has no other filter. */
export const readUntouchedSince = (searchParams: SearchParams) => readAddress(schema, searchParams).sinds
