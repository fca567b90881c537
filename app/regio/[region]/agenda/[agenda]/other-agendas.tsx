import { agendaPath } from '@/lib/kernel/addresses'
import type { OtherAgenda } from '@/lib/queries/agenda'

/** The other agendas of the region: earlier versions, and programmes of before. */
export function OtherAgendas({ region, agendas }: { region: string; agendas: readonly OtherAgenda[] }) {
  if (agendas.length === 0) return null
  return (
    <p className="dotted max-w-none">
      <span>Ook van deze regio:</span>
      {agendas.map(({ slug, title, relation }) => (
        <span key={slug}>
          <a href={agendaPath(region, slug)}>{title}</a>
          {relation && ` (${relation === 'previous' ? 'vorige' : 'volgende'} versie)`}
        </span>
      ))}
    </p>
  )
}
