import { agendaPath } from '@/lib/kernel/addresses'
import type { OtherAgenda } from '@/lib/queries/agenda'

/** The other agendas of the region: earlier versions, and programmes of before. */
export function OtherAgendas({ region, agendas }: { region: string; agendas: readonly OtherAgenda[] }) {
  if (agendas.length === 0) return null
  return (
    <p className="meta mt-6 max-w-none">
      Ook van deze regio:{' '}
      {agendas.map(({ slug, title, relation }, index) => (
        <span key={slug}>
          {index > 0 && ', '}
          <a href={agendaPath(region, slug)}>{title}</a>
          {relation && ` (${relation === 'previous' ? 'vorige' : 'volgende'} versie)`}
        </span>
      ))}
    </p>
  )
}
