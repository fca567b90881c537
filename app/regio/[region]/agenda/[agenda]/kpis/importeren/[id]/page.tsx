import { forbidden, notFound } from 'next/navigation'
import { Counts } from '@/components/ui/counts'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { requireViewer } from '@/lib/auth/session'
import { fullDate } from '@/lib/domain/dutch-dates'
import { numberInWords } from '@/lib/domain/dutch-number'
import { measurePeriodWords } from '@/lib/domain/measure-period'
import { addressPage } from '@/lib/forms/list-address'
import { outcomes } from '@/lib/imports/import-preview'
import { importPath, importsPath, kpisPath } from '@/lib/kernel/addresses'
import { now } from '@/lib/kernel/clock'
import { getImport, pageOfPreview } from '@/lib/queries/imports'
import { RegionChrome } from '../../../../../../chrome'
import { outcomeWords, statusInWords } from '../words'
import { ActForm } from './act-form'
import { ColumnFields, IndicatorFields } from './mapping-fields'
import { noticeOf } from './messages'
import { PreviewTable } from './preview-table'

export default async function ImportPage({ params, searchParams }: PageProps<'/regio/[region]/agenda/[agenda]/kpis/importeren/[id]'>) {
  const { region, agenda, id } = await params
  const { melding, pagina } = await searchParams
  const viewer = await requireViewer()
  const pageNumber = addressPage.parse(pagina)
  const page = await getImport(viewer, { region, agenda, id, page: pageNumber, now: now() })
  if (!page) notFound()
  const { frame, content } = page
  if (!content.mayImport) forbidden()
  const { import: found, waiting, touched } = content
  const notice = noticeOf(melding)
  const here = importPath(region, agenda, id)
  const place = { region, agenda, importId: id, version: found.version }
  const counts = waiting?.preview.total === 0 ? null : (waiting?.preview.counts ?? found.counts)
  const writes = waiting ? waiting.preview.counts.new + waiting.preview.counts.changed : 0

  return (
    <RegionChrome acts viewer={viewer} frame={frame} title={`Import ${found.fileName}`} current={kpisPath(region, agenda)}>
      <PageHeader
        crumbs={[
          { href: kpisPath(region, agenda), label: 'KPI’s' },
          { href: importsPath(region, agenda), label: 'Cijfers importeren' },
        ]}
        title={<span className="break-words">{found.fileName}</span>}
        lead={`${statusInWords(found)}. Gekozen door ${found.createdFunction} op ${fullDate(found.createdOn)}.`}
      >
        {counts && (
          <Counts
            items={outcomes.map((outcome) => ({ id: outcome, value: numberInWords(counts[outcome]), label: outcomeWords[outcome] }))}
          />
        )}
      </PageHeader>
      {notice && <Notice id="melding" tone="success" title={notice} />}

      {waiting && (
        <>
          <h2>Welke KPI is het?</h2>
          {waiting.title && <p>In het bestand staat als titel: {waiting.title}</p>}
          <ActForm key={found.version} act="map" place={place}>
            {waiting.wide ? (
              <ColumnFields wide={waiting.wide} choices={waiting.choices} />
            ) : (
              <IndicatorFields indicators={waiting.indicators} choices={waiting.choices} />
            )}
          </ActForm>
          <h2 id="voorbeeld">Wat er verandert</h2>
          {waiting.preview.total === 0 ? (
            <EmptyState title="Zeg eerst hierboven wat er in de kolommen staat" />
          ) : (
            <>
              <p>
                {writes === 0
                  ? 'Er is niets te importeren: geen cijfer is nieuw of gewijzigd.'
                  : 'Er is nog niets bewaard. Wat is geweigerd of ongewijzigd, wordt niet geïmporteerd. Een gewijzigd cijfer moet de gemeente opnieuw controleren.'}
              </p>
              {writes > 0 && (
                <ActForm act="import" place={place} also={{ new: waiting.preview.counts.new, changed: waiting.preview.counts.changed }} />
              )}
              <div className="mt-6">
                <PreviewTable rows={waiting.preview.rows} first={(pageNumber - 1) * pageOfPreview} />
              </div>
              <Pagination
                page={pageNumber}
                pageSize={pageOfPreview}
                total={waiting.preview.total}
                hrefOf={(number) => `${here}?pagina=${number}#voorbeeld`}
              />
            </>
          )}
        </>
      )}

      {found.status === 'imported' && (
        <>
          <h2>Ongedaan maken</h2>
          <p>Wat is gewijzigd, krijgt zijn oude cijfer terug; wat nieuw was, verdwijnt weer.</p>
          {touched.length === 0 ? (
            <ActForm act="undo" place={place} />
          ) : (
            <Notice tone="warning" title="Dat kan niet meer: met deze cijfers is daarna iets gedaan.">
              <ul>
                {touched.map(({ kpi, area, period, breakdown }) => (
                  <li key={`${kpi} ${area} ${period} ${breakdown}`}>
                    {[kpi, area, breakdown, measurePeriodWords(period)].filter(Boolean).join(', ')}
                  </li>
                ))}
              </ul>
              {touched.length === 20 && <p>En misschien nog meer.</p>}
            </Notice>
          )}
        </>
      )}
    </RegionChrome>
  )
}
