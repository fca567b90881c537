import { agendaPath } from '@/lib/kernel/addresses'
import type { OtherVersion } from '@/lib/queries/reported-lights'

/** The versions before and after the agenda that is in force. */
export function Versions({ region, versions }: { region: string; versions: readonly OtherVersion[] }) {
  if (versions.length === 0) return null
  return (
    <p className="dotted max-w-none">
      {versions.map(({ slug, title, relation, status }) => (
        <span key={slug}>
          {inWords(relation, status)}: <a href={agendaPath(region, slug)}>{title}</a>
        </span>
      ))}
    </p>
  )
}

function inWords(relation: OtherVersion['relation'], status: OtherVersion['status']): string {
  if (relation === 'before') return 'De vorige versie'
  return status === 'draft' ? 'De volgende versie, in concept' : 'De volgende versie'
}
