import { z } from 'zod'
import { addressDay, readAddress, type SearchParams } from '@/lib/forms/list-address'

const schema = z.object({ sinds: addressDay })

/** The filter from the address of the list of risks. */
export const readRiskList = (searchParams: SearchParams): z.infer<typeof schema> => readAddress(schema, searchParams)
