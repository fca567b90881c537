export type PaginationProps = {
  page: number
  pageSize: number
  total: number
  hrefOf: (page: number) => string
}

export function Pagination({ page, pageSize, total, hrefOf }: PaginationProps) {
  if (total === 0 || (page === 1 && total <= pageSize)) return null
  const pages = Math.ceil(total / pageSize)
  const first = (page - 1) * pageSize + 1
  return (
    <nav aria-label="Bladeren" className="pagination mt-4 flex flex-wrap items-center gap-x-6 gap-y-2">
      <p className="m-0 text-quiet tabular-nums">
        {first}-{Math.min(page * pageSize, total)} van {total}
      </p>
      {page > 1 && (
        <a href={hrefOf(page - 1)} rel="prev" className="py-1.5">
          Vorige
        </a>
      )}
      {page < pages && (
        <a href={hrefOf(page + 1)} rel="next" className="py-1.5">
          Volgende
        </a>
      )}
    </nav>
  )
}
