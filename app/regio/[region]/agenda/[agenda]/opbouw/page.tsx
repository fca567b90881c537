import { notFound } from 'next/navigation'
import { Static } from '@/components/drawn-once/static'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { requireViewer } from '@/lib/auth/session'
import { fullDate } from '@/lib/domain/dutch-dates'
import { agendaStatusWords } from '@/lib/domain/structure'
import {
  adoptAgendaPath,
  agendaImportsPath,
  agendaPath,
  agendasPath,
  changeAgendaPath,
  changeAmbitionPath,
  newVersionPath,
  removeDraftPath,
  structureHistoryPath,
  structurePath,
  threadsPath,
  wholeAgendaPath,
} from '@/lib/kernel/addresses'
import { now } from '@/lib/kernel/clock'
import { getStructure, type LastChange } from '@/lib/queries/structure'
import { RegionChrome } from '../../../../chrome'
import { movePartAction, undoAction } from './actions'
import { DragOrder } from './drag-order'
import { StructureNotice } from './structure-notice'
import { placeFields } from './place'
import { Tree } from './tree'
import { changeInWords } from './words'

export default async function StructurePage({ params, searchParams }: PageProps<'/regio/[region]/agenda/[agenda]/opbouw'>) {
  const { region, agenda: slug } = await params
  const { melding, deel } = await searchParams
  const viewer = await requireViewer()
  const page = await getStructure(viewer, { region, agenda: slug, now: now() })
  if (!page) notFound()

  const { frame, content } = page
  const { agenda } = frame
  const { ambitions, about, lastChange, mayChange } = content
  const hidden = { agendaId: agenda.id, ...placeFields({ region, agenda: slug }) }
  return (
    <RegionChrome acts viewer={viewer} frame={frame} title={`Opbouw van ${agenda.title}`} current={agendaPath(region, slug)}>
      <PageHeader
        crumbs={[
          { href: agendasPath(region), label: 'Agenda’s' },
          { href: agendaPath(region, slug), label: agenda.title },
        ]}
        context={`${agendaStatusWords[agenda.status]} · ${about.startYear}-${about.endYear}`}
        title={`Opbouw van ${agenda.title}`}
        lead={leads[agenda.status]}
      >
        <p className="flex max-w-none flex-wrap gap-x-6">
          {mayChange && <a href={changeAgendaPath(region, slug)}>Titel, jaren en woorden</a>}
          <a href={adoptAgendaPath(region, slug)}>{agenda.status === 'draft' ? 'Vaststellen' : 'Vaststelling'}</a>
          <a href={structureHistoryPath(region, slug)}>Geschiedenis</a>
          {mayChange && <a href={agendaImportsPath(region, slug)}>Importeren</a>}
          <a href={wholeAgendaPath(region, slug, 'xlsx')}>Exporteren (Excel)</a>
          <a href={wholeAgendaPath(region, slug, 'json')}>Exporteren (JSON)</a>
          {about.predecessor && <a href={threadsPath(region, slug)}>De draad met {about.predecessor.title}</a>}
          {about.successor && <a href={structurePath(region, about.successor.slug)}>Volgende versie: {about.successor.title}</a>}
          {mayChange && agenda.status === 'adopted' && !about.successor && <a href={newVersionPath(region, slug)}>Nieuwe versie</a>}
          {mayChange && agenda.status === 'draft' && <a href={removeDraftPath(region, slug)}>Verwijder dit concept</a>}
        </p>
      </PageHeader>
      <StructureNotice word={melding} part={deel} />
      {lastChange && <UndoLast change={lastChange} hidden={hidden} />}

      {ambitions.length === 0 && (
        <EmptyState title="Er staat nog niets in">
          <p>
            Hier komt wat er in de agenda staat.
            {mayChange && ` Begin met de eerste ${agenda.ambitionTerm.toLowerCase()}; daaronder komt de rest. Of importeer een bestand.`}
          </p>
        </EmptyState>
      )}
      {mayChange ? (
        <form action={movePartAction}>
          <Hidden fields={hidden} />
          <DragOrder />
          <Static>
            <Tree ambitions={ambitions} agenda={agenda} region={region} mayChange />
          </Static>
        </form>
      ) : (
        <Static>
          <Tree ambitions={ambitions} agenda={agenda} region={region} mayChange={false} />
        </Static>
      )}
      {mayChange && (
        <p className="mt-7">
          <a href={changeAmbitionPath(region, slug)}>Voeg toe: {agenda.ambitionTerm.toLowerCase()}</a>
        </p>
      )}
    </RegionChrome>
  )
}

const leads = {
  draft: 'Een concept: alleen wie aan de agenda werkt, ziet het. De programmamanager wijzigt het.',
  adopted: 'Wat is gemeld, blijft bewaard. Wat er niet meer bij hoort, vervalt met een reden.',
  closed: 'Deze agenda is afgesloten. Zij blijft te lezen en verandert niet meer.',
}

const Hidden = ({ fields }: { fields: Record<string, string> }) => (
  <>
    {Object.entries(fields).map(([name, value]) => (
      <input key={name} type="hidden" name={name} value={value} />
    ))}
  </>
)

const UndoLast = ({ change, hidden }: { change: LastChange; hidden: Record<string, string> }) => (
  <form action={undoAction} className="my-5 flex flex-wrap items-center gap-x-4 gap-y-2 border-y border-hairline py-3">
    <Hidden fields={{ ...hidden, changeId: change.id }} />
    <p className="m-0">
      Laatste wijziging, {fullDate(change.on)}: {changeInWords(change.action, change.subject)}
    </p>
    <Button variant="secondary" small>
      Maak ongedaan
    </Button>
  </form>
)
