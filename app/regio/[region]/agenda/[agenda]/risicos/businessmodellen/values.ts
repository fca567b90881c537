import type { FormValues } from '@/lib/forms/form-state'
import type { BusinessModelRow } from '@/lib/queries/business-models'

/** What a business model says, as its fields hold it: a box for each municipality that works that way. */
export const modelValues = ({ name, description, municipalities }: BusinessModelRow): FormValues => ({
  ...{ name, description },
  ...Object.fromEntries(municipalities.map(({ id }) => [boxPrefix + id, 'on'])),
})

/** Of the box of a municipality. */
export const boxPrefix = 'gemeente-'
