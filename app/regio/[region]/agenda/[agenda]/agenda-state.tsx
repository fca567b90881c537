import { LightBar } from '@/components/activity/light-bar'
import { Table, type Column } from '@/components/ui/table'
import type { AgendaLead } from '@/lib/queries/agenda-leads'
import type { AmbitionState } from '@/lib/queries/light-counts'

type AgendaStateProps = {
  term: string
  ambitions: readonly AmbitionState[]
  leads: readonly AgendaLead[]
  /** Whether how things stand is for who looks. */ seesProgress: boolean
}

/** Each ambition in one line, with the way to its part of the page: how it stands, and who pulls it. */
export function AgendaState({ term, ambitions, leads, seesProgress }: AgendaStateProps) {
  const pulling = leads.filter(
    ({ ambitionNumber, activityCode, role }) => ambitionNumber !== null && activityCode === null && role !== 'accountHolder',
  )
  const name: Column<AmbitionState> = {
    label: term,
    heads: true,
    width: 'sm:w-[46%]',
    cell: ({ number, title }) => (
      <a href={`#ambitie-${number}`}>
        {number} {title}
      </a>
    ),
  }
  const stand: Column<AmbitionState> = {
    label: 'Stand',
    labelHiddenInCard: true,
    cell: ({ counts }) => <LightBar counts={counts} />,
  }
  const pulls: Column<AmbitionState> = {
    label: 'Trekkers',
    cell: ({ number }) => <Names leads={pulling.filter(({ ambitionNumber }) => ambitionNumber === number)} />,
  }
  return (
    <Table
      caption={seesProgress ? 'Een lokale activiteit telt één keer per gemeente.' : `${term} en trekkers`}
      captionHidden={!seesProgress}
      rows={ambitions}
      rowKey={({ id }) => id}
      columns={[name, ...(seesProgress ? [stand] : []), ...(pulling.length > 0 ? [pulls] : [])]}
    />
  )
}

/** Names only; with what they are it stands behind "Wie doet wat". */
function Names({ leads }: { leads: readonly AgendaLead[] }) {
  if (leads.length === 0) return <span className="text-quiet">Nog niemand</span>
  return (
    <ul>
      {leads.map((lead) => (
        <li key={lead.role + lead.function}>{nameOf(lead)}</li>
      ))}
    </ul>
  )
}

function nameOf({ isFilled, person, deputy, function: seat }: AgendaLead): string {
  if (isFilled) return person ?? seat
  return deputy ? `${deputy} (waarnemer)` : `${seat} (open)`
}
