import { Table } from '@/components/ui/table'
import { numberInWords } from '@/lib/domain/dutch-number'
import type { HoursRow } from '@/lib/queries/money'
import type { AgendaHead } from '@/lib/queries/region-page'
import { AmbitionLink } from '../ambition-link'

/** Hours per account, and what those per week add up to. */
export function HoursTable({ hours, region, agenda }: { hours: readonly HoursRow[]; region: string; agenda: AgendaHead }) {
  const weekly = hours.filter(({ per }) => per === 'week')
  const perWeek = weekly.reduce((sum, row) => sum + row.hours, 0)
  const added = weekly.filter(({ isExtension }) => isExtension).reduce((sum, row) => sum + row.hours, 0)
  return (
    <>
      {perWeek > 0 && (
        <p>{`Samen ${numberInWords(perWeek)} uur per week${added > 0 ? `, waarvan ${numberInWords(added)} uur uitbreiding` : ''}.`}</p>
      )}
      <Table
        caption="Uren"
        captionHidden
        rows={hours}
        rowKey={({ position }) => String(position)}
        columns={[
          { label: 'Account of functie', heads: true, width: 'sm:w-[34%]', cell: ({ account }) => account },
          { label: 'Uren', number: true, cell: (row) => `${numberInWords(row.hours)} ${perWords[row.per]}` },
          { label: 'Soort', cell: ({ isExtension }) => (isExtension ? 'Uitbreiding' : 'Bestaand') },
          { label: 'Hoort bij', cell: ({ ambitionNumber }) => <AmbitionLink number={ambitionNumber} region={region} agenda={agenda} /> },
          { label: 'In het document', cell: ({ remark }) => remark || <span className="text-quiet">Geen toelichting</span> },
        ]}
      />
    </>
  )
}

const perWords = { week: 'per week', total: 'in totaal', unknown: '(eenheid niet genoemd)' }
