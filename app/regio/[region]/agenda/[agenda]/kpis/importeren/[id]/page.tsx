import { forbidden, notFound } from 'next/navigation'
import { Counts } from '@/components/ui/counts'
import { EmptyState } from '@/components/ui/empty-state'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { requireViewer } from '@/lib/auth/session'
import { fullDate } from '@/lib/domain/dutch-dates'
import { numberInWords } from '@/lib/domain/dutch-number'
import { addressPage, addressWord } from '@/lib/forms/list-address'
import { outcomes } from '@/lib/imports/import-preview'
import { importPath, importsPath, kpisPath } from '@/lib/kernel/addresses'
import { now } from '@/lib/kernel/clock'
import { getImport } from '@/lib/queries/imports'
import { RegionChrome } from '../../../../../../chrome'
import { outcomeWords, statusInWords } from '../words'
import { noticeOf, refusalOf } from './messages'
import { UndoSection } from './undo-section'
import { WaitingFile } from './waiting-file'

const outcomeInAddress = addressWord(outcomes, outcomeWords)

export default async function ImportPage({ params, searchParams }: PageProps<'/regio/[region]/agenda/[agenda]/kpis/importeren/[id]'>) {
  const { region, agenda, id } = await params
  const { melding, fout, pagina, toon } = await searchParams
  const viewer = await requireViewer()
  const pageNumber = addressPage.parse(pagina)
  const only = outcomeInAddress.catch(undefined).parse(toon)
  const here = importPath(region, agenda, id)
  const page = await getImport(viewer, { region, agenda, id, page: pageNumber, only, draftOf: here, now: now() })
  if (!page) notFound()
  const { frame, content } = page
  if (!content.mayImport) forbidden()
  const { import: found, waiting, isBusy, touched, draft } = content
  const [notice, refusal] = [noticeOf(melding), refusalOf(fout)]
  const place = { region, agenda, importId: id, version: found.version }
  const counts = waiting?.preview.counts ?? found.counts
  const isCounted = counts !== null && outcomes.some((outcome) => counts[outcome] > 0)
  return (
    <RegionChrome acts viewer={viewer} frame={frame} title={`Import ${found.fileName}`} current={kpisPath(region, agenda)}>
      <PageHeader
        crumbs={[
          { href: kpisPath(region, agenda), label: 'KPI’s' },
          { href: importsPath(region, agenda), label: 'Cijfers importeren' },
        ]}
        title={<span className="break-words">{found.fileName}</span>}
        lead={`${statusInWords(found)}. Gekozen door ${found.createdFunction} op ${fullDate(found.createdOn)}.${found.status === 'pending' && found.hasFile ? ' Na een dag verdwijnt het bestand.' : ''}`}
      >
        {isCounted && (
          <Counts
            items={outcomes.map((outcome) => ({
              id: outcome,
              value: numberInWords(counts[outcome]),
              label: outcomeWords[outcome],
            }))}
          />
        )}
      </PageHeader>
      {notice && <Notice id="melding" tone="success" title={notice} />}
      {refusal && (
        <div className="mt-5">
          <ErrorSummary title="Er is niets geïmporteerd" formErrors={[refusal]} />
        </div>
      )}
      {waiting && <WaitingFile waiting={waiting} place={place} draft={draft} page={pageNumber} only={only} />}
      {isBusy && (
        <EmptyState title="Er worden nu veel bestanden vergeleken">
          <p>
            Misschien ook van jou, in een ander venster. Je bestand en je keuzes zijn bewaard en er is niets geïmporteerd. Wacht tien
            seconden en <a href={here}>bekijk dan wat er verandert.</a>
          </p>
        </EmptyState>
      )}
      {found.status === 'pending' && !waiting && !isBusy && (
        <EmptyState title="Dit bestand is er niet meer">
          <p>
            Een bestand dat na een dag niet is geïmporteerd, verdwijnt. <a href={importsPath(region, agenda)}>Kies het opnieuw.</a>
          </p>
        </EmptyState>
      )}
      {found.status !== 'pending' && (
        <p>
          <a href={importsPath(region, agenda)}>Kies nog een bestand</a>
        </p>
      )}
      {found.status === 'imported' && <UndoSection place={place} touched={touched} />}
    </RegionChrome>
  )
}
