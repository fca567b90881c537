import { statementKindWords, type StatementKind } from '@/lib/domain/statement'
import { kpiPath } from '@/lib/kernel/addresses'
import type { StatementRow } from '@/lib/queries/background'
import type { AgendaHead } from '@/lib/queries/region-page'
import { AmbitionLink } from '../ambition-link'

type StatementsProps = { kind: StatementKind; statements: readonly StatementRow[]; region: string; agenda: AgendaHead }

/** What the document says of one kind, with the ambition it is about. */
export function Statements({ kind, statements, region, agenda }: StatementsProps) {
  if (statements.length === 0) return null
  return (
    <>
      <h2>{statementKindWords[kind]}</h2>
      <ul>
        {statements.map((row) => (
          <li key={row.id} className="border-t border-hairline py-2.5">
            {row.title}
            {row.text && <span className="block text-quiet">{row.text}</span>}
            <About row={row} region={region} agenda={agenda} />
          </li>
        ))}
      </ul>
    </>
  )
}

function About({ row, region, agenda }: { row: StatementRow; region: string; agenda: AgendaHead }) {
  const { ambitionNumber, contributors, kpis } = row
  if (ambitionNumber === null && contributors.length + kpis.length === 0) return null
  return (
    <p className="dotted m-0 text-small">
      {ambitionNumber && <AmbitionLink number={ambitionNumber} region={region} agenda={agenda} />}
      {contributors.length > 0 && <span>{`Dragen bij: ${agenda.ambitionTerms.toLowerCase()} ${contributors.join(', ')}`}</span>}
      {kpis.map((number) => (
        <a key={number} href={kpiPath(region, agenda.slug, number)}>{`KPI ${number}`}</a>
      ))}
    </p>
  )
}
