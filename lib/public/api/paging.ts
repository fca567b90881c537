import { z } from 'zod'

export const pageSize = { normal: 100, most: 1000 }

/** What may stand behind the question mark of a list. */
export const pagingQuery = z.strictObject({
  pagina: z.coerce.number().int().min(1).max(1_000_000).default(1),
  paginaGrootte: z.coerce.number().int().min(1).max(pageSize.most).default(pageSize.normal),
})

export type Paging = z.infer<typeof pagingQuery>

export const pageOf = <T>(all: readonly T[], { pagina, paginaGrootte }: Paging): T[] =>
  all.slice((pagina - 1) * paginaGrootte, pagina * paginaGrootte)

/** RFC 8288: where the other pages are. */
export function linksTo(address: string, total: number, { pagina, paginaGrootte }: Paging): string {
  const last = Math.max(1, Math.ceil(total / paginaGrootte))
  const links: [string, number | null][] = [
    ['first', 1],
    ['prev', pagina > 1 ? Math.min(pagina - 1, last) : null],
    ['next', pagina < last ? pagina + 1 : null],
    ['last', last],
  ]
  return links
    .filter(([, to]) => to !== null)
    .map(([rel, to]) => `<${address}?pagina=${to}&paginaGrootte=${paginaGrootte}>; rel="${rel}"`)
    .join(', ')
}
