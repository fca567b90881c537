import { z } from 'zod'
import { readDutchDate } from '@/lib/domain/dutch-dates'
import { inAddress } from '@/lib/kernel/addresses'

// What is in an address is anybody's text: a value that can't be read filters nothing, and the page shows it unset.

/** Without the character that Postgres can't read. */
export const addressText = z
  .string()
  .trim()
  .min(1)
  .max(200)
  .regex(/^[^\0]*$/)
  .optional()
  .catch(undefined)

/** A choice, as the word on the screen: "loopt-vast". */
export const addressWord = <T extends string>(values: readonly T[], words: Record<T, string>) =>
  z
    .string()
    .transform((given) => values.find((value) => inAddress(words[value]) === given))
    .optional()

/** How many rows of a list a file takes at most. */
export const longestFile = 100_000
/** A day, as people type one. */
export const addressDay = z
  .string()
  .transform((given) => readDutchDate(given)?.date)
  .optional()

/** What was typed where a day belongs and none can be read, to show it again; null where there is nothing to say. */
export function unreadDay(searchParams: SearchParams, name: string): string | null {
  const given = searchParams[name]
  const typed = ((Array.isArray(given) ? given[0] : given) ?? '').trim().slice(0, 100)
  return typed === '' || readDutchDate(typed) !== null ? null : typed
}

export const addressPage = z.coerce.number().int().min(1).max(10_000).catch(1)

export type SearchParams = Record<string, string | string[] | undefined>

/** Reads search, filters and page from an address; of a name that is given twice the first counts. */
export const readAddress = <S extends z.ZodType>(schema: S, searchParams: SearchParams): z.infer<S> =>
  schema.parse(
    Object.fromEntries(Object.entries(searchParams).map(([name, value]) => [name, (Array.isArray(value) ? value[0] : value) || undefined])),
  )

/** The part of an address after "?", without what is not set. */
export function addressQuery(values: Record<string, string | number | undefined>): string {
  const query = new URLSearchParams(Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])))
  return query.size > 0 ? `?${query}` : ''
}
