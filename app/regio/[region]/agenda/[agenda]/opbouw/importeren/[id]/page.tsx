import { forbidden, notFound } from 'next/navigation'
import { Counts } from '@/components/ui/counts'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { requireViewer } from '@/lib/auth/session'
import { agendaOutcomes } from '@/lib/domain/agenda-comparison'
import { outcomeWords } from '@/lib/domain/agenda-words'
import { numberInWords } from '@/lib/domain/dutch-number'
import { fullDate } from '@/lib/domain/dutch-dates'
import { addressPage, addressWord } from '@/lib/forms/list-address'
import { agendaImportPath, agendaImportsPath, agendaPath, structurePath } from '@/lib/kernel/addresses'
import { now } from '@/lib/kernel/clock'
import { getAgendaImport } from '@/lib/queries/agenda-imports'
import { RegionChrome } from '../../../../../../chrome'
import { stateOfFile } from '../words'
import { WaitingAgendaFile } from './waiting-agenda-file'

const outcomeInAddress = addressWord(agendaOutcomes, outcomeWords)

export default async function AgendaImportPage({
  params,
  searchParams,
}: PageProps<'/regio/[region]/agenda/[agenda]/opbouw/importeren/[id]'>) {
  const { region, agenda, id } = await params
  const { pagina, toon } = await searchParams
  const viewer = await requireViewer()
  const pageNumber = addressPage.parse(pagina)
  const only = outcomeInAddress.catch(undefined).parse(toon)
  const here = agendaImportPath(region, agenda, id)
  const page = await getAgendaImport(viewer, { region, agenda, id, page: pageNumber, only, draftOf: here, now: now() })
  if (!page?.content) notFound()
  const { frame, content } = page
  if (!content.mayImport) forbidden()
  const { file, waiting, draft } = content
  const counts = waiting?.counts ?? file.counts
  return (
    <RegionChrome acts viewer={viewer} frame={frame} title={`Import ${file.fileName}`} current={agendaPath(region, agenda)}>
      <PageHeader
        crumbs={[
          { href: structurePath(region, agenda), label: `Opbouw van ${frame.agenda.title}` },
          { href: agendaImportsPath(region, agenda), label: 'Agenda importeren' },
        ]}
        title={<span className="break-words">{file.fileName}</span>}
        lead={`${stateOfFile(file)}. Gekozen door ${file.createdFunction} op ${fullDate(file.createdOn)}.${waiting ? ' Na een dag verdwijnt het bestand.' : ''}`}
      >
        {counts && (
          <Counts
            items={agendaOutcomes.map((outcome) => ({ id: outcome, value: numberInWords(counts[outcome]), label: outcomeWords[outcome] }))}
          />
        )}
      </PageHeader>
      {waiting && (
        <WaitingAgendaFile
          waiting={waiting}
          place={{ region, agenda, importId: id, agendaId: frame.agenda.id }}
          isAdopted={frame.agenda.status !== 'draft'}
          draft={draft}
          page={pageNumber}
          only={only}
        />
      )}
      {file.changeId === null && !waiting && (
        <EmptyState title="Dit bestand is er niet meer">
          <p>
            Een bestand dat na een dag niet is geïmporteerd, verdwijnt. <a href={agendaImportsPath(region, agenda)}>Kies het opnieuw.</a>
          </p>
        </EmptyState>
      )}
      {file.changeId !== null && (
        <p>
          <a href={structurePath(region, agenda)}>Ga naar de opbouw</a>
          {file.undoneOn === null && '. Daar maak je dit ongedaan, zolang er daarna niets is gewijzigd.'}
        </p>
      )}
    </RegionChrome>
  )
}
