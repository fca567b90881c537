import { Table } from '@/components/ui/table'
import { fullDate, type DateString } from '@/lib/domain/dutch-dates'
import type { LeadOfKpi } from '@/lib/queries/kpi-owner'

/** Who answered for it when, the last one first. */
export function LeadHistory({ leads, today }: { leads: readonly LeadOfKpi[]; today: DateString }) {
  if (leads.length === 0) return null
  return (
    <div className="mt-5">
      <Table
        caption="Wie erover gaat en ging"
        captionHidden
        rows={leads}
        rowKey={({ id }) => id}
        columns={[
          { label: 'Functie', heads: true, width: 'sm:w-[30%]', cell: ({ function: works }) => works },
          { label: 'Organisatie', cell: ({ organisation }) => organisation?.name ?? <span className="text-quiet">Niet genoemd</span> },
          { label: 'Persoon', cell: ({ person }) => person?.name ?? <span className="text-quiet">Niet genoemd</span> },
          {
            label: 'Wanneer',
            width: 'sm:w-[26%]',
            cell: ({ from, until }) => (
              <>
                {from > today ? 'Vanaf' : 'Sinds'} {fullDate(from)}
                {until !== null && `, tot en met ${fullDate(until)}`}
              </>
            ),
          },
        ]}
      />
    </div>
  )
}
