import { forbidden, notFound } from 'next/navigation'
import { EmptyState } from '@/components/ui/empty-state'
import { ErrorSummary } from '@/components/ui/error-summary'
import { PageHeader } from '@/components/ui/page-header'
import { Table } from '@/components/ui/table'
import { requireViewer } from '@/lib/auth/session'
import { countsInWords } from '@/lib/domain/agenda-words'
import { fullDate } from '@/lib/domain/dutch-dates'
import { agendaFailureMessages } from '@/lib/imports/import-failures'
import {
  agendaImportPath,
  agendaImportsPath,
  agendaPath,
  agendaTemplatePath,
  keepAgendaFilePath,
  structurePath,
  wholeAgendaPath,
} from '@/lib/kernel/addresses'
import { now } from '@/lib/kernel/clock'
import { getAgendaImports, type AgendaImportItem } from '@/lib/queries/agenda-imports'
import { RegionChrome } from '../../../../../chrome'
import { KeptText } from '../../../../../kept-text'
import { FileForm } from '../../kpis/importeren/file-form'
import { placeFields } from '../place'
import { PasteForm } from './paste-form'
import { stateOfFile } from './words'

export default async function AgendaImportsPage({ params, searchParams }: PageProps<'/regio/[region]/agenda/[agenda]/opbouw/importeren'>) {
  const { region, agenda: slug } = await params
  const { fout } = await searchParams
  const viewer = await requireViewer()
  const here = agendaImportsPath(region, slug)
  const page = await getAgendaImports(viewer, { region, agenda: slug, now: now(), draftOf: here })
  if (!page?.content) notFound()
  const { frame, content } = page
  if (!content.mayImport) forbidden()
  const { agenda } = frame
  const failure = Object.entries(agendaFailureMessages).find(([name]) => name === fout)?.[1]

  return (
    <RegionChrome acts viewer={viewer} frame={frame} title="Agenda importeren" current={agendaPath(region, slug)}>
      <PageHeader
        crumbs={[{ href: structurePath(region, slug), label: `Opbouw van ${agenda.title}` }]}
        title="Agenda importeren"
        lead="Kies een bestand of plak een tabel. Je ziet eerst wat er verandert; pas daarna kies je of je het importeert."
      />
      {failure && (
        <div className="mt-5">
          <ErrorSummary title="Het bestand is niet gelezen" fieldErrors={{ bestand: [failure] }} />
        </div>
      )}
      <h2>Een bestand met de hele agenda</h2>
      <p>
        Begin met <a href={agendaTemplatePath(region, slug)}>een leeg sjabloon (Excel)</a>, of met deze agenda als{' '}
        <a href={wholeAgendaPath(region, slug, 'xlsx')}>Excel-bestand</a> of{' '}
        <a href={wholeAgendaPath(region, slug, 'json')}>JSON-bestand</a>. Een blad dat je weghaalt, blijft hier zoals het is. Wat op een
        blad ontbreekt, {agenda.status === 'draft' ? 'verdwijnt uit de agenda' : 'vervalt of verdwijnt'}.
      </p>
      <details>
        <summary>Wat niet in een bestand staat</summary>
        <ul>
          <li>Meldingen, cijfers, rapporten, knelpunten en wat mensen later als risico opschreven: dat is geen agenda.</li>
          <li>Namen. Een plek komt leeg binnen; wie er zit, blijft zitten.</li>
          <li>Wat over een KPI is besloten. Een KPI uit een bestand begint als ‘nader te bepalen’, en wordt daarna vastgesteld.</li>
          <li>De vaststelling door het overleg en door de gemeenten: die is van één regio.</li>
          <li>Wat is vervallen, en hoe deze versie uit de vorige voortkomt.</li>
        </ul>
      </details>
      <FileForm
        action={keepAgendaFilePath(region, slug)}
        errors={failure ? [failure] : undefined}
        hint="Excel (.xlsx) of JSON, tot 20 MB."
        accept=".xlsx,.json"
        messages={{ 'too-large': agendaFailureMessages['too-large'] }}
      />
      <h2>Een tabel uit een document</h2>
      {content.ambitions.length === 0 ? (
        <p>
          Een tabel plak je onder een {agenda.ambitionTerm.toLowerCase()}. Zet die eerst in de{' '}
          <a href={structurePath(region, slug)}>opbouw</a>.
        </p>
      ) : (
        <>
          {content.draft && <KeptText path={here} />}
          <PasteForm
            key={content.draft ? 'kept' : 'own'}
            hidden={{ agendaId: agenda.id, ...placeFields({ region, agenda: slug }) }}
            term={agenda.ambitionTerm}
            ambitions={content.ambitions}
            draft={content.draft}
          />
        </>
      )}
      <h2>Eerdere bestanden</h2>
      <p>
        Een bestand dat na een dag niet is geïmporteerd, wordt verwijderd. Een import maak je ongedaan bij de opbouw, zolang er daarna niets
        is gewijzigd.
      </p>
      {content.files.length === 0 ? (
        <EmptyState title="Er is nog niets geïmporteerd" />
      ) : (
        <Files region={region} agenda={slug} files={content.files} />
      )}
    </RegionChrome>
  )
}

const Files = ({ region, agenda, files }: { region: string; agenda: string; files: readonly AgendaImportItem[] }) => (
  <Table
    caption="De laatste vijftig, het nieuwste eerst"
    rows={files}
    rowKey={({ id }) => id}
    columns={[
      {
        label: 'Bestand',
        heads: true,
        width: 'sm:w-[36%]',
        className: 'break-words',
        cell: ({ id, fileName }) => <a href={agendaImportPath(region, agenda, id)}>{fileName}</a>,
      },
      { label: 'Gekozen door', cell: ({ createdFunction, createdOn }) => `${createdFunction}, ${fullDate(createdOn)}` },
      { label: 'Stand', cell: stateOfFile },
      { label: 'Regels', cell: ({ counts }) => (counts ? countsInWords(counts) : '–') },
    ]}
  />
)
