import type { ReactNode } from 'react'
import { notFound } from 'next/navigation'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { Table } from '@/components/ui/table'
import { requireViewer } from '@/lib/auth/session'
import { fullDate } from '@/lib/domain/dutch-dates'
import { agendaPath, sharedLessonsPath } from '@/lib/kernel/addresses'
import { now } from '@/lib/kernel/clock'
import type { Viewer } from '@/lib/policy/viewer'
import type { RegionFrame } from '@/lib/queries/region-page'
import { getSupraregional, type SharedRegion, type SharedTheme, type Supraregional } from '@/lib/queries/supraregional'
import { RegionChrome } from '../regio/chrome'
import { SignedInFrame } from '../signed-in-frame'
import { Counts, ThemeTable } from './theme-table'

export default async function SupraregionalPage({ searchParams }: PageProps<'/bovenregionaal'>) {
  const { regio } = await searchParams
  const viewer = await requireViewer()
  const from = typeof regio === 'string' ? regio : undefined
  const page = await getSupraregional(viewer, { from, now: now() })
  if (!page) notFound()

  const { frame, regions, themes, subjects } = page
  const inUse = themes.filter(({ rows }) => rows.length > 0)
  return (
    <Chrome viewer={viewer} frame={frame}>
      <PageHeader
        crumbs={
          frame?.agenda
            ? [{ href: agendaPath(frame.region.slug, frame.agenda.slug), label: frame.agenda.title }]
            : [{ href: '/', label: 'Regio’s' }]
        }
        title="Bovenregionaal"
        lead={`${regions.length === 1 ? 'Eén regio' : `${regions.length} regio’s`} naast elkaar, op thema. Alleen wat de regio’s hebben vastgesteld.`}
      >
        <p>
          <a href={sharedLessonsPath}>Lessen die regio’s delen</a>
        </p>
      </PageHeader>
      {inUse.length === 0 ? (
        <EmptyState title="Nog geen regio gaf haar ambities een thema">
          <p>De programmamanager doet dat bij Opbouw van de agenda, bij elke ambitie.</p>
        </EmptyState>
      ) : (
        <Themes themes={inUse} />
      )}
      <Subjects subjects={subjects} />
      <Regions regions={regions} />
    </Chrome>
  )
}

/** With the menu of the region from which somebody came. */
const Chrome = ({ viewer, frame, children }: { viewer: Viewer; frame: RegionFrame | null; children: ReactNode }) =>
  frame ? (
    <RegionChrome
      viewer={viewer}
      frame={frame}
      title="Bovenregionaal"
      current={frame.agenda ? agendaPath(frame.region.slug, frame.agenda.slug) : undefined}
      reading
    >
      {children}
    </RegionChrome>
  ) : (
    <SignedInFrame viewer={viewer} title="Bovenregionaal" reading>
      {children}
    </SignedInFrame>
  )

const Themes = ({ themes }: { themes: readonly SharedTheme[] }) => (
  <>
    <h2>Thema’s</h2>
    <p>De stand komt uit het laatste rapport dat een regio vaststelde. Een lokale activiteit telt daarin voor elke gemeente.</p>
    <Table
      caption="Thema’s, met wat de regio’s daaraan doen"
      captionHidden
      rows={themes}
      rowKey={({ slug }) => slug}
      columns={[
        { label: 'Thema', heads: true, width: 'sm:w-[38%]', cell: ({ slug, name }) => <a href={`#${slug}`}>{name}</a> },
        { label: 'Regio’s', number: true, cell: ({ regions }) => regions },
        { label: 'Activiteiten', number: true, cell: ({ activities }) => activities },
        {
          label: 'Stand in de laatste rapporten',
          labelHiddenInCard: true,
          width: 'sm:w-52',
          cell: ({ counts }) => <Counts counts={counts} />,
        },
      ]}
    />
    {themes.map((theme) => (
      <section key={theme.slug} aria-labelledby={theme.slug}>
        <h2 id={theme.slug}>{theme.name}</h2>
        <ThemeTable theme={theme} />
      </section>
    ))}
  </>
)

const Subjects = ({ subjects }: Pick<Supraregional, 'subjects'>) => (
  <>
    <h2>Waar regio’s samen aan werken</h2>
    {subjects.length === 0 ? (
      <EmptyState title="Geen regio noemde nog een onderwerp" />
    ) : (
      <Table
        caption="Onderwerpen, en welke regio’s meedoen"
        captionHidden
        rows={subjects}
        rowKey={({ name }) => name}
        columns={[
          { label: 'Onderwerp', heads: true, width: 'sm:w-1/2', cell: ({ name }) => name },
          { label: 'Regio’s die meedoen', cell: ({ regions }) => regions.map(({ region }) => region).join(', ') },
        ]}
      />
    )}
  </>
)

const Regions = ({ regions }: { regions: readonly SharedRegion[] }) => (
  <>
    <h2>Waar dit uit komt</h2>
    <Table
      caption="De agenda en het rapport van elke regio"
      captionHidden
      rows={regions}
      rowKey={({ regionId }) => regionId}
      columns={[
        { label: 'Regio', heads: true, width: 'sm:w-[20%]', cell: ({ region }) => region },
        { label: 'Agenda', cell: (region) => <Agenda region={region} /> },
        {
          label: 'Laatst vastgestelde rapport',
          cell: ({ report }) =>
            report ? `${report.period}, vastgesteld op ${fullDate(report.adoptedOn)}` : <span className="text-quiet">Nog geen</span>,
        },
      ]}
    />
    {regions.some(({ isExample }) => isExample) && (
      <p className="meta">Voorbeeldgegevens: de agenda’s zijn echt, de mensen en de voortgang zijn verzonnen.</p>
    )}
  </>
)

function Agenda({ region }: { region: SharedRegion }) {
  const { agenda, status, isOwn, regionSlug, agendaSlug } = region
  return (
    <>
      {isOwn ? <a href={agendaPath(regionSlug, agendaSlug)}>{agenda}</a> : agenda}
      {status === 'closed' && ' (afgesloten)'}
    </>
  )
}
