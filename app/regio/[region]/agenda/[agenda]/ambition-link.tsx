import { ambitionPath } from '@/lib/kernel/addresses'

/** The ambition that a row is about, by its number; nothing for the agenda as a whole. */
export function AmbitionLink({
  number,
  region,
  agenda,
}: {
  number: string | null
  region: string
  agenda: { slug: string; ambitionTerm: string }
}) {
  if (number === null) return <span className="whitespace-nowrap text-quiet">Het geheel</span>
  return <a href={ambitionPath(region, agenda.slug, number)}>{`${agenda.ambitionTerm}\u00a0${number}`}</a>
}
