import { z } from 'zod'

const yearAddress = z.object({ jaar: z.coerce.number().int().min(2000).max(2100).optional().catch(undefined) })

/** The year in an address; null: this one. */
export const readYear = (given: Record<string, string | string[] | undefined>): number | null => yearAddress.parse(given).jaar ?? null
