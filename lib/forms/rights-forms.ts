import { z } from 'zod'
import { hiddenIdOrNone } from '@/lib/forms/fields'
import { notArrived } from '@/lib/forms/form-state'
import { addressQuery, readAddress, type SearchParams } from '@/lib/forms/list-address'

/** What was ticked; of the installation there is no region. */
export const reviewRightsForm = z
  .object({ region: z.string().max(100), regionId: hiddenIdOrNone, rechten: z.string().max(100) })
  .catchall(z.literal('ja', notArrived))
  .transform(({ regionId, region: _region, rechten: _filter, ...boxes }) => ({
    regionId,
    // Each box has a name of its own: parseForm refuses the same field twice.
    grantIds: Object.keys(boxes).flatMap((box) => z.uuid().safeParse(/^recht-(.*)$/.exec(box)?.[1]).data ?? []),
  }))

const address = z.object({ rechten: z.literal('bijzonder').optional().catch(undefined) })

/** The filter of the rights, from the address. */
export const readRightsList = (searchParams: SearchParams) => ({ onlySpecial: readAddress(address, searchParams).rechten === 'bijzonder' })

/** The same as the part of an address after "?". */
export const rightsAddress = ({ onlySpecial }: { onlySpecial: boolean }) => addressQuery({ rechten: onlySpecial ? 'bijzonder' : undefined })
