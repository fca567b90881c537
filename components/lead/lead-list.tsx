import type { LeadRow } from '@/lib/queries/ambition'

/** Functions with who fills them; a vacant one says so. */
export function LeadList<L extends LeadRow>({ leads, hrefOf }: { leads: readonly L[]; hrefOf?: (lead: L) => string }) {
  if (leads.length === 0) return <>Nog niemand</>
  return (
    <ul className="grid gap-1.5">
      {leads.map((lead) => {
        const person = personInWords(lead)
        return (
          <li key={lead.role + lead.function}>
            {hrefOf ? <a href={hrefOf(lead)}>{lead.function}</a> : lead.function}
            {person && <span className="block text-quiet">{person}</span>}
          </li>
        )
      })}
    </ul>
  )
}

/** Who fills a function; null where it is filled and the reader gets no name. */
export function personInWords({ isFilled, person, deputy, vacancy }: LeadRow): string | null {
  if (isFilled) return person && (deputy ? `${person} (waarnemer: ${deputy})` : person)
  if (deputy) return `Open; ${deputy} neemt waar`
  return vacancy ? `Open: ${vacancy}` : 'Open'
}
