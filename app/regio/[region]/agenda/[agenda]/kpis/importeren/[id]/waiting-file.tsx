import { OutcomeLinks } from '@/components/imports/outcome-links'
import { EmptyState } from '@/components/ui/empty-state'
import { Pagination } from '@/components/ui/pagination'
import { addressQuery } from '@/lib/forms/list-address'
import type { FormValues } from '@/lib/forms/form-state'
import { outcomes, type Outcome } from '@/lib/imports/import-preview'
import { importPath, inAddress, runImportPath } from '@/lib/kernel/addresses'
import { pageOfPreview } from '@/lib/queries/imports'
import { KeptText } from '../../../../../../kept-text'
import { ProgressForm } from '../progress-form'
import { outcomeWords, whatImportingDoes } from '../words'
import { MappingForm } from './mapping-form'
import { mappingValues, type Waiting } from './mapping-values'
import type { ImportPlace } from './place'
import { PlaceFields } from './place-fields'
import { PreviewTable } from './preview-table'

type WaitingFileProps = { waiting: Waiting; place: ImportPlace; draft: FormValues | null; page: number; only: Outcome | undefined }

/** What a file is about, and what importing it would do. */
export function WaitingFile({ waiting, place, draft, page, only }: WaitingFileProps) {
  const { wide, indicators, choices, title, preview } = waiting
  const here = importPath(place.region, place.agenda, place.importId)
  const all = Object.values(preview.counts).reduce((sum, count) => sum + count, 0)
  const writes = preview.counts.new + preview.counts.changed
  const chosen = indicators.filter(({ kpiId }) => kpiId !== '').length
  const isSaid = wide ? all > 0 : chosen === indicators.length
  const said = wide || indicators.length === 1 ? 'Dat is gekozen' : `Bij alle ${indicators.length} indicatoren is een KPI gekozen`
  return (
    <>
      <h2>{wide ? 'Wat staat waar?' : 'Welke KPI is het?'}</h2>
      {draft && <KeptText path={here} />}
      {title && <p>In het bestand staat als titel: {title}</p>}
      <MappingForm
        key={`${place.version} ${draft ? 'kept' : 'own'}`}
        place={place}
        indicators={indicators.map(({ indicator }) => indicator)}
        header={wide && wide.header}
        choices={choices}
        start={mappingValues(waiting)}
        draft={draft}
        isNext={writes === 0}
        title={isSaid && !draft ? `${said}: bekijk of wijzig` : null}
      />
      <h2 id="voorbeeld">Wat er verandert</h2>
      {all === 0 ? (
        <EmptyState title="Zeg eerst hierboven wat er in de kolommen staat" />
      ) : (
        <>
          <p>{whatImportingDoes(preview.counts)}</p>
          {writes > 0 && (
            <ProgressForm act="import" action={runImportPath(place.region, place.agenda, place.importId)} button="Importeren">
              <PlaceFields place={place} />
              <input type="hidden" name="new" value={preview.counts.new} />
              <input type="hidden" name="changed" value={preview.counts.changed} />
            </ProgressForm>
          )}
          <h3 id="cijfers" className="mt-9">
            Per cijfer
          </h3>
          <OutcomeLinks
            {...{ here, only, outcomes }}
            label="Welke cijfers"
            anchor="cijfers"
            all={{ label: 'Alle', count: all }}
            words={outcomeWords}
            counts={preview.counts}
          />
          <PreviewTable rows={preview.rows} first={(page - 1) * pageOfPreview} />
          <Pagination
            page={page}
            pageSize={pageOfPreview}
            total={preview.total}
            hrefOf={(number) => `${here}${addressQuery({ toon: only && inAddress(outcomeWords[only]), pagina: number })}#cijfers`}
          />
        </>
      )}
    </>
  )
}
