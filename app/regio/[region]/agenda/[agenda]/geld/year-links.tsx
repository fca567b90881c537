type YearLinksProps = { years: readonly number[]; /** Null: all of them. */ year: number | null; hrefOf: (year: number | null) => string }

/** One year of the budget, or all of them. */
export function YearLinks({ years, year, hrefOf }: YearLinksProps) {
  if (years.length < 2) return null
  return (
    <nav aria-label="Jaar" className="mt-4 print:hidden">
      <ul className="m-0 flex list-none flex-wrap gap-x-5 gap-y-1 p-0">
        {[null, ...years].map((each) => (
          <li key={each ?? 'alle'} aria-current={each === year ? 'true' : undefined}>
            {each === year ? (
              <b className="inline-block py-1">{each ?? 'Alle jaren'}</b>
            ) : (
              <a href={hrefOf(each)} className="inline-block py-1">
                {each ?? 'Alle jaren'}
              </a>
            )}
          </li>
        ))}
      </ul>
    </nav>
  )
}
