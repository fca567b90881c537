import { OutcomeLinks } from '@/components/imports/outcome-links'
import { Pagination } from '@/components/ui/pagination'
import { agendaOutcomes, type AgendaOutcome } from '@/lib/domain/agenda-comparison'
import { outcomeWords } from '@/lib/domain/agenda-words'
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
      <OutcomeLinks
        {...{ here, counts, only }}
        label="Welke regels"
        anchor="regels"
        all={{ label: 'Wat verandert', count: counts.new + counts.changed + counts.dropped + counts.refused }}
        outcomes={agendaOutcomes}
        words={outcomeWords}
      />
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
