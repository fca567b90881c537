import { personInWords } from '@/components/lead/lead-list'
import { leadRoleWords } from '@/lib/domain/lead'
import type { AgendaLead } from '@/lib/queries/agenda-leads'

/** Who pulls it, a line for each role: of the agenda, or of an ambition with the activities that have a lead of their own. */
export function AgendaLeads({ leads }: { leads: readonly AgendaLead[] }) {
  if (leads.length === 0) return <p className="meta">Nog geen trekkers</p>
  const lines = new Map<string, string[]>()
  for (const lead of leads) {
    const of = lead.activityCode === null ? leadRoleWords[lead.role] : `${leadRoleWords[lead.role]} van ${lead.activityCode}`
    lines.set(of, [...(lines.get(of) ?? []), inWords(lead)])
  }
  return (
    <ul className="meta">
      {[...lines].map(([of, names]) => (
        <li key={of}>
          <b>{of}</b> {names.join('; ')}
        </li>
      ))}
    </ul>
  )
}

function inWords(lead: AgendaLead): string {
  const person = personInWords(lead)
  // Its role stands before it already.
  if (lead.function === leadRoleWords[lead.role]) return person ?? ''
  return person ? `${lead.function}: ${person}` : lead.function
}
