import type { ReactNode } from 'react'
import { Notice } from '@/components/ui/notice'
import type { PlacedMention, TextPlace } from '@/lib/domain/people-in-text'
import {
  ambitionPath,
  activityPath,
  agendaPath,
  changeActivityPath,
  changeAgendaPath,
  changeAmbitionPath,
  changeResultPath,
  kpiPath,
  reportPath,
  resultPath,
} from '@/lib/kernel/addresses'

const most = 20

type NamedPeopleProps = {
  region: string
  mentions: readonly PlacedMention[]
  /** What goes public, and what one may do about it. */ children: ReactNode
}

/** Before something is on the public page: whose name somebody typed in it, and where. */
export function NamedPeople({ region, mentions, children }: NamedPeopleProps) {
  if (mentions.length === 0) return null
  const rest = mentions.length - most
  return (
    <Notice tone="warning" title="In de tekst staan namen of adressen van mensen.">
      <p>{children}</p>
      <ul className="grid gap-1.5">
        {mentions.slice(0, most).map(({ found, within, at }) => (
          <li key={`${at.kind} ${at.agenda} ${at.code} ${found} ${within}`}>
            <strong>{found}</strong> bij <a href={hrefOf(region, at)}>{at.name}</a>: {within}
          </li>
        ))}
      </ul>
      {rest > 0 && <p>En nog {rest}.</p>}
    </Notice>
  )
}

/** Where it is changed; of what doesn't change any more where it is read. */
function hrefOf(region: string, { kind, agenda, code, period, isClosed }: TextPlace): string {
  if (period !== null) return `${reportPath(region, agenda, period)}${code === '' ? '' : `#ambitie-${code}`}`
  if (kind === 'kpi') return kpiPath(region, agenda, code)
  if (kind === 'ambition') return (isClosed ? ambitionPath : changeAmbitionPath)(region, agenda, code)
  if (kind === 'result') return isClosed ? resultPath(region, agenda, code) : changeResultPath(region, agenda, { number: code })
  if (kind === 'activity') return isClosed ? activityPath(region, agenda, code) : changeActivityPath(region, agenda, { code })
  return (isClosed ? agendaPath : changeAgendaPath)(region, agenda)
}
