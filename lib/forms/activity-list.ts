import { z } from 'zod'
import { readDutchDate } from '@/lib/domain/dutch-dates'
import { lifecycles, lifecycleWords } from '@/lib/domain/progress'
import { scales, scaleWords } from '@/lib/domain/scale'
import { shownLights, shownLightWords } from '@/lib/domain/standing'
import { inAddress } from '@/lib/kernel/addresses'

const sorts = ['code', 'licht', 'bijgewerkt', 'gereed'] as const

// Without the character that Postgres can't read.
const text = z
  .string()
  .trim()
  .min(1)
  .max(200)
  .regex(/^[^\0]*$/)
  .optional()
  .catch(undefined)

const word = <T extends string>(values: readonly T[], words: Record<T, string>) =>
  z
    .string()
    .transform((given) => values.find((value) => inAddress(words[value]) === given))
    .optional()

// What is in an address is anybody's text: a value that can't be read filters nothing, and the page shows it unset.
const schema = z.object({
  zoek: text,
  ambitie: text,
  schaal: word(scales, scaleWords),
  gemeente: text,
  trekker: text,
  status: word(lifecycles, lifecycleWords),
  licht: word(shownLights, shownLightWords),
  sinds: z
    .string()
    .transform((given) => readDutchDate(given)?.date)
    .optional(),
  sorteer: z.enum(sorts).catch('code'),
  pagina: z.coerce.number().int().min(1).max(10_000).catch(1),
})

export type ActivityListInput = z.infer<typeof schema>

/** Search, filters, order and page from the address of the list of activities; of a name that is given twice the first counts. */
export function readActivityList(searchParams: Record<string, string | string[] | undefined>): ActivityListInput {
  return schema.parse(
    Object.fromEntries(Object.entries(searchParams).map(([name, value]) => [name, (Array.isArray(value) ? value[0] : value) || undefined])),
  )
}

/** The same as the part of an address after "?", without what is not set. */
export function activityListAddress(input: Partial<ActivityListInput>): string {
  const { schaal, status, licht, sorteer, pagina, ...plain } = input
  const values = {
    ...plain,
    schaal: schaal && inAddress(scaleWords[schaal]),
    status: status && inAddress(lifecycleWords[status]),
    licht: licht && inAddress(shownLightWords[licht]),
    sorteer: sorteer === 'code' ? undefined : sorteer,
    pagina: pagina === 1 ? undefined : pagina,
  }
  const query = new URLSearchParams(Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])))
  return query.size > 0 ? `?${query}` : ''
}

/** How many filters are in use; order and page are none. */
export const filtersInUse = ({ sorteer: _, pagina: __, ...filters }: ActivityListInput): number =>
  Object.values(filters).filter((value) => value !== undefined).length
