import { notFound } from 'next/navigation'
import { TrackLight } from '@/components/activity/standing'
import { DownloadLinks } from '@/components/ui/download-links'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { Table, type Column } from '@/components/ui/table'
import { requireViewer } from '@/lib/auth/session'
import { activityPath, agendaPath, matrixPath, updatePath } from '@/lib/kernel/addresses'
import { now } from '@/lib/kernel/clock'
import { getMunicipalityMatrix } from '@/lib/queries/municipality-matrix'
import { RegionChrome } from '../../../../chrome'
import { municipalitiesIn } from './municipalities'

export default async function MunicipalityMatrixPage({ params }: PageProps<'/regio/[region]/agenda/[agenda]/per-gemeente'>) {
  const { region, agenda: slug } = await params
  const viewer = await requireViewer()
  const page = await getMunicipalityMatrix(viewer, { region, agenda: slug, now: now() })
  if (!page) notFound()

  const { frame, content: rows } = page
  const title = `Lokale ${frame.agenda.activityTerms.toLowerCase()} per gemeente`
  const periodId = frame.period?.id ?? null
  const columns: Column<(typeof rows)[number]>[] = [
    {
      label: frame.agenda.activityTerm,
      heads: true,
      width: 'lg:w-[30%]',
      cell: ({ code, title }) => (
        <a href={activityPath(region, slug, code)}>
          {code} {title}
        </a>
      ),
    },
    ...municipalitiesIn(rows).map((municipality) => ({
      label: municipality.name,
      width: 'lg:w-[14%]',
      cell: ({ code, tracks }: (typeof rows)[number]) => {
        const track = tracks.find((each) => each.municipality?.slug === municipality.slug)
        if (!track?.takesPart) return <span className="text-quiet">Doet niet mee</span>
        return (
          <>
            <TrackLight track={track} periodId={periodId} />
            {track.mayUpdate && (
              <a className="block w-fit py-0.5 text-small print:hidden" href={updatePath(region, slug, code, municipality.slug)}>
                Werk bij
                <span className="sr-only">
                  {' '}
                  {code} voor {municipality.name}
                </span>
              </a>
            )}
          </>
        )
      },
    })),
  ]

  return (
    <RegionChrome viewer={viewer} frame={frame} title={title} current={agendaPath(region, slug)}>
      <PageHeader
        crumbs={[{ href: agendaPath(region, slug), label: frame.agenda.title }]}
        title={title}
        lead="Hoe elke gemeente ervoor staat, naast elkaar."
      />
      {rows.length === 0 ? (
        <EmptyState title="Er zijn geen lokale activiteiten" />
      ) : (
        <div className="mt-6">
          <Table caption={title} captionHidden columns={columns} rows={rows} rowKey={({ id }) => id} />
          <DownloadLinks list={matrixPath(region, slug)} />
        </div>
      )}
    </RegionChrome>
  )
}
