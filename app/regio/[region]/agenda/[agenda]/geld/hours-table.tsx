import { touchedColumn } from '@/components/activity/touched'
import { Table } from '@/components/ui/table'
import { fullDate } from '@/lib/domain/dutch-dates'
import { numberInWords } from '@/lib/domain/dutch-number'
import { perWords, weeklyBy, weeklyHours } from '@/lib/domain/hours'
import { changeHoursPath } from '@/lib/kernel/addresses'
import type { HoursRow } from '@/lib/queries/money'
import type { AgendaHead } from '@/lib/queries/region-page'
import { AmbitionLink } from '../ambition-link'

type HoursTableProps = {
  hours: readonly HoursRow[]
  /** Not all hours are there, so what they add up to is left out. */ isFiltered: boolean
  region: string
  agenda: AgendaHead
  mayKeep: boolean
  seesProgress: boolean
}

/** Hours per account, and what those per week add up to. */
export function HoursTable({ hours, isFiltered, region, agenda, mayKeep, seesProgress }: HoursTableProps) {
  const { total, extension } = weeklyHours(hours)
  return (
    <>
      {total > 0 && !isFiltered && (
        <p>{`Samen ${numberInWords(total)} uur per week${extension > 0 ? `, waarvan ${numberInWords(extension)} uur uitbreiding` : ''}.`}</p>
      )}
      <Table
        caption="Uren"
        captionHidden
        rows={hours}
        rowKey={({ id }) => id}
        columns={[
          { label: 'Account of functie', heads: true, width: 'sm:w-[28%]', cell: ({ account }) => account },
          { label: 'Uren', number: true, cell: (row) => `${numberInWords(row.hours)} ${perWords[row.per]}` },
          {
            label: 'Soort',
            cell: ({ isExtension, withdrawnOn }) =>
              withdrawnOn ? `Vervallen op ${fullDate(withdrawnOn)}` : isExtension ? 'Uitbreiding' : 'Bestaand',
          },
          { label: 'Hoort bij', cell: ({ ambitionNumber }) => <AmbitionLink number={ambitionNumber} region={region} agenda={agenda} /> },
          { label: 'Toelichting', cell: ({ remark }) => remark || <span className="text-quiet">Geen toelichting</span> },
          ...(seesProgress ? [touchedColumn<HoursRow>('Niet sinds het document')] : []),
          ...(mayKeep
            ? [
                {
                  label: 'Wijzigen',
                  labelHidden: true,
                  cell: ({ position, account, ambitionNumber }: HoursRow) => (
                    <a href={changeHoursPath(region, agenda.slug, position)}>
                      Wijzig<span className="sr-only">{` ${account}${ambitionNumber ? ` bij ${ambitionNumber}` : ''}`}</span>
                    </a>
                  ),
                },
              ]
            : []),
        ]}
      />
    </>
  )
}

type WeeklyHoursProps = { hours: readonly HoursRow[]; /** What they are counted by. */ label: string; nameOf: (row: HoursRow) => string }

/** Hours per week for each account, or each ambition, with the total. */
export const WeeklyHours = ({ hours, label, nameOf }: WeeklyHoursProps) => (
  <div className="mt-6">
    <Table
      caption={`Uren per week, per ${label.toLowerCase()}`}
      rows={[...weeklyBy(hours, nameOf), { key: 'Samen', ...weeklyHours(hours), isSum: true }]}
      rowKey={({ key }) => key}
      isSum={(row) => 'isSum' in row}
      columns={[
        { label, heads: true, width: 'sm:w-[50%]', cell: ({ key }) => key },
        { label: 'Uur per week', number: true, cell: ({ total }) => numberInWords(total) },
        { label: 'Waarvan uitbreiding', number: true, cell: ({ extension }) => numberInWords(extension) },
      ]}
    />
  </div>
)
