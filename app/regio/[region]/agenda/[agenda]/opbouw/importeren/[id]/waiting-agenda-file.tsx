import { Pagination } from '@/components/ui/pagination'
import { agendaOutcomes, type AgendaOutcome } from '@/lib/domain/agenda-comparison'
import { outcomeWords } from '@/lib/domain/agenda-words'
import { numberInWords } from '@/lib/domain/dutch-number'
import type { FormValues } from '@/lib/forms/form-state'
import { addressQuery } from '@/lib/forms/list-address'
import { agendaImportPath, inAddress } from '@/lib/kernel/addresses'
import { rowsOnPage, type WaitingAgenda } from '@/lib/queries/agenda-imports'
import { KeptText } from '../../../../../../kept-text'
import { placeFields } from '../../place'
import { whatImportingDoes } from '../words'
import { ComparedRows } from './compared-rows'
import { ConfirmForm } from './confirm-form'

type WaitingProps = {
  waiting: WaitingAgenda
  place: { region: string; agenda: string; importId: string; agendaId: string }
  isAdopted: boolean
  draft: FormValues | null
  page: number
  only: AgendaOutcome | undefined
}

/** What importing a file would do, row by row, and the button that does it. */
export function WaitingAgendaFile({ waiting, place, isAdopted, draft, page, only }: WaitingProps) {
  const { counts, rows, total, remarks, seen, lapses } = waiting
  const here = agendaImportPath(place.region, place.agenda, place.importId)
  const { region, agenda, importId, agendaId } = place
  const mayBeDone = counts.refused === 0 && counts.new + counts.changed + counts.dropped > 0
  return (
    <>
      <h2 id="voorbeeld">Wat er verandert</h2>
      <p>{whatImportingDoes(counts, isAdopted)}</p>
      {draft && <KeptText path={here} />}
      {mayBeDone && (
        <ConfirmForm
          key={draft ? 'kept' : 'own'}
          hidden={{ agendaId, importId, seen, ...placeFields({ region, agenda, part: importId }) }}
          asksReason={isAdopted && lapses}
          draft={draft}
        />
      )}
      {remarks.length > 0 && (
        <>
          <h3 className="mt-9">Let op</h3>
          <ul>
            {remarks.map((remark) => (
              <li key={remark}>{remark}</li>
            ))}
          </ul>
        </>
      )}
      <h3 id="regels" className="mt-9">
        Per regel
      </h3>
      <OutcomeChoice here={here} counts={counts} only={only} />
      <ComparedRows rows={rows} first={(page - 1) * rowsOnPage} isAdopted={isAdopted} />
      <Pagination
        page={page}
        pageSize={rowsOnPage}
        total={total}
        hrefOf={(number) => `${here}${addressQuery({ toon: only && inAddress(outcomeWords[only]), pagina: number })}#regels`}
      />
    </>
  )
}

type ChoiceProps = { here: string; counts: WaitingAgenda['counts']; only: AgendaOutcome | undefined }

/** Shows what would change, or only the rows with one outcome. */
function OutcomeChoice({ here, counts, only }: ChoiceProps) {
  const changing = counts.new + counts.changed + counts.dropped + counts.refused
  const links = [
    { outcome: undefined, href: `${here}#regels`, label: `Wat verandert (${numberInWords(changing)})` },
    ...agendaOutcomes
      .filter((outcome) => counts[outcome] > 0)
      .map((outcome) => ({
        ...{ outcome, href: `${here}?toon=${inAddress(outcomeWords[outcome])}#regels` },
        label: `${outcomeWords[outcome][0]!.toUpperCase()}${outcomeWords[outcome].slice(1)} (${numberInWords(counts[outcome])})`,
      })),
  ]
  return (
    <nav aria-label="Welke regels" className="mb-4 flex flex-wrap gap-x-5 gap-y-1">
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
