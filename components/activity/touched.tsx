import type { Column } from '@/components/ui/table'
import { fullDate } from '@/lib/domain/dutch-dates'
import type { LastTouch } from '@/lib/db/last-touch'

/** "12 juni 2023, Sanne Holtkamp"; nothing where nobody changed it. */
export const touchedInWords = (touched: LastTouch): string | null => touched && `${fullDate(touched.on)}, ${touched.by}`

/** The column of a list that says who did something with each row last, and when. `never`: what to say where nobody did. */
export const touchedColumn = <Row extends { touched: LastTouch }>(never?: string): Column<Row> => ({
  label: 'Bijgewerkt',
  width: 'sm:w-40',
  cell: ({ touched }) =>
    touched ? (
      <>
        <span className="tabular-nums">{fullDate(touched.on)}</span>
        <span className="block text-quiet">{touched.by}</span>
      </>
    ) : (
      <span className="text-quiet">{never}</span>
    ),
})

/** That column where somebody changed one of the rows: a list that still is as the document has it says so in one sentence. */
export const touchedColumnIfAny = <Row extends { touched: LastTouch }>(rows: readonly Row[], never: string): Column<Row>[] =>
  rows.some(({ touched }) => touched !== null) ? [touchedColumn(never)] : []
