import type { LeadRow } from '@/lib/queries/ambition'

/** Functions with who fills them; a vacant one says so. */
export function LeadList({ leads }: { leads: readonly LeadRow[] }) {
  if (leads.length === 0) return <>Nog niemand</>
  return (
    <ul>
      {leads.map((lead) => (
        <li key={lead.role + lead.function}>
          {lead.function}
          <span className="block text-quiet">{personInWords(lead)}</span>
        </li>
      ))}
    </ul>
  )
}

function personInWords({ person, deputy, vacancy }: LeadRow): string {
  if (person) return deputy ? `${person} (waarnemer: ${deputy})` : person
  if (deputy) return `Open; ${deputy} neemt waar`
  return vacancy ? `Open: ${vacancy}` : 'Open'
}
