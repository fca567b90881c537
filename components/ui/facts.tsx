import type { ReactNode } from 'react'

export type Fact = { term: string; value: ReactNode }

/** Terms and values; `stacked` puts the value under its term, for a narrow column. A fact without a value is left out. */
export function Facts({ items, stacked }: { items: readonly Fact[]; stacked?: boolean }) {
  return (
    <dl className={stacked ? 'facts facts-stacked' : 'facts'}>
      {items
        .filter(({ value }) => value !== undefined && value !== null && value !== '' && value !== false)
        .map(({ term, value }) => (
          <FactRow key={term} term={term} value={value} />
        ))}
    </dl>
  )
}

const FactRow = ({ term, value }: Fact) => (
  <>
    <dt>{term}</dt>
    <dd>{value}</dd>
  </>
)
