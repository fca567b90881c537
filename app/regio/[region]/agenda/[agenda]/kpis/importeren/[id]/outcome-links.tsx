import { numberInWords } from '@/lib/domain/dutch-number'
import { outcomes, type ImportCounts, type Outcome } from '@/lib/imports/import-preview'
import { inAddress } from '@/lib/kernel/addresses'
import { outcomeWords } from '../words'

type OutcomeLinksProps = { here: string; counts: ImportCounts; all: number; only: Outcome | undefined }

/** Shows all figures, or only those with one outcome. */
export function OutcomeLinks({ here, counts, all, only }: OutcomeLinksProps) {
  const links = [
    { outcome: undefined, href: `${here}#cijfers`, label: `Alle (${numberInWords(all)})` },
    ...outcomes
      .filter((outcome) => counts[outcome] > 0)
      .map((outcome) => ({
        ...{ outcome, href: `${here}?toon=${inAddress(outcomeWords[outcome])}#cijfers` },
        label: `${outcomeWords[outcome][0]!.toUpperCase()}${outcomeWords[outcome].slice(1)} (${numberInWords(counts[outcome])})`,
      })),
  ]
  return (
    <nav aria-label="Welke cijfers" className="mb-4 flex flex-wrap gap-x-5 gap-y-1">
      {links.map(({ outcome, href, label }) => (
        <a
          key={label}
          href={href}
          aria-current={outcome === only ? 'page' : undefined}
          className="inline-block py-1 aria-[current=page]:font-semibold aria-[current=page]:text-ink aria-[current=page]:no-underline"
        >
          {label}
        </a>
      ))}
    </nav>
  )
}
