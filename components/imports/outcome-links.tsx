import { numberInWords } from '@/lib/domain/dutch-number'
import { inAddress } from '@/lib/kernel/addresses'

type OutcomeLinksProps<Outcome extends string> = {
  /** "Welke regels" */
  label: string
  /** The page, and where on it the rows stand. */
  here: string
  anchor: string
  /** What stands there without a choice, and how many that are. */
  all: { label: string; count: number }
  outcomes: readonly Outcome[]
  words: Record<Outcome, string>
  counts: Record<Outcome, number>
  only: Outcome | undefined
}

/** Shows all rows of an import, or only those with one outcome. */
export function OutcomeLinks<Outcome extends string>({
  label,
  here,
  anchor,
  all,
  outcomes,
  words,
  counts,
  only,
}: OutcomeLinksProps<Outcome>) {
  const links = [
    { outcome: undefined, href: `${here}#${anchor}`, text: `${all.label} (${numberInWords(all.count)})` },
    ...outcomes
      .filter((outcome) => counts[outcome] > 0)
      .map((outcome) => ({
        ...{ outcome, href: `${here}?toon=${inAddress(words[outcome])}#${anchor}` },
        text: `${words[outcome][0]!.toUpperCase()}${words[outcome].slice(1)} (${numberInWords(counts[outcome])})`,
      })),
  ]
  return (
    <nav aria-label={label} className="mb-4 flex flex-wrap gap-x-5 gap-y-1">
      {links.map(({ outcome, href, text }) => (
        <a
          key={text}
          href={href}
          aria-current={outcome === only ? 'page' : undefined}
          className="inline-block py-1 aria-[current=page]:font-semibold aria-[current=page]:text-ink aria-[current=page]:no-underline"
        >
          {text}
        </a>
      ))}
    </nav>
  )
}
