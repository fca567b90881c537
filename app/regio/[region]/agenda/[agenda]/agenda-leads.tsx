import { personInWords } from '@/components/lead/lead-list'
import { leadRoleWords } from '@/lib/domain/lead'
import type { AgendaLead } from '@/lib/queries/agenda-leads'

/** Everybody who has a part in it, a line each: of the agenda, or of an ambition with the activities that have a lead of their own. */
export function AgendaLeads({ leads, of, ofShown }: { leads: readonly AgendaLead[]; of: string; ofShown?: boolean }) {
  if (leads.length === 0) return null
  const roles = [...new Set(leads.map(roleInWords))]
  return (
    <details className="my-2">
      <summary>
        Wie doet wat <span className={ofShown ? undefined : 'sr-only'}>bij {of}</span>
      </summary>
      <dl className="facts mt-2">
        {roles.map((role) => (
          <div key={role} className="contents">
            <dt>{role}</dt>
            <dd>
              <ul>
                {leads
                  .filter((lead) => roleInWords(lead) === role)
                  .map((lead) => (
                    <li key={`${lead.activityCode} ${lead.function}`}>{inWords(lead)}</li>
                  ))}
              </ul>
            </dd>
          </div>
        ))}
      </dl>
    </details>
  )
}

const roleInWords = ({ role, activityCode }: AgendaLead): string =>
  activityCode === null ? leadRoleWords[role] : `${leadRoleWords[role]} van ${activityCode}`

function inWords(lead: AgendaLead): string {
  const person = personInWords(lead)
  // Its role stands before it already.
  if (lead.function === leadRoleWords[lead.role]) return person ?? ''
  return person ? `${lead.function}: ${person}` : lead.function
}
