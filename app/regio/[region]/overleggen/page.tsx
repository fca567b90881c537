import { notFound } from 'next/navigation'
import { touchedColumn } from '@/components/activity/touched'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { Table } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import { requireViewer } from '@/lib/auth/session'
import { bodyKindWords, bodyStatusWords } from '@/lib/domain/body'
import { fullDate } from '@/lib/domain/dutch-dates'
import { rhythmInWords } from '@/lib/domain/rhythm'
import { unreadDay } from '@/lib/forms/list-address'
import { readUntouchedSince } from '@/lib/forms/untouched-since'
import { bodiesPath, bodyPath, meetingPath, newBodyPath, yearPath } from '@/lib/kernel/addresses'
import { now } from '@/lib/kernel/clock'
import { getBodies, type BodyRow } from '@/lib/queries/bodies'
import { RegionChrome } from '../../chrome'
import { UntouchedFilter } from '../../untouched-since'

export default async function BodiesPage({ params, searchParams }: PageProps<'/regio/[region]/overleggen'>) {
  const { region } = await params
  const query = await searchParams
  const sinds = readUntouchedSince(query)
  const unread = unreadDay(query, 'sinds')
  const viewer = await requireViewer()
  const page = await getBodies(viewer, { region, now: now(), untouchedSince: sinds })
  if (!page?.content) notFound()

  const { frame, content } = page
  const { bodies, mayOrganise } = content

  return (
    <RegionChrome viewer={viewer} frame={frame} title="Overleggen" current={bodiesPath(region)}>
      <PageHeader
        title={bodies.length === 1 ? '1 overleg of werkgroep' : `${bodies.length} overleggen en werkgroepen`}
        lead="Wie bespreekt wat, hoe vaak, en wanneer de volgende keer is."
      >
        <p>
          <a href={yearPath(region)}>Het jaar in één oogopslag</a>
        </p>
        {mayOrganise && (
          <p className="mt-4">
            <ButtonLink variant="secondary" small href={newBodyPath(region)}>
              Voeg een overleg toe
            </ButtonLink>
          </p>
        )}
      </PageHeader>
      <UntouchedFilter list={bodiesPath(region)} chosen={sinds} unread={unread} />
      {bodies.length === 0 && sinds ? (
        <EmptyState title="Geen overleggen gevonden" />
      ) : bodies.length === 0 ? (
        <EmptyState title="Je zit nog in geen overleg">
          <p>Hier komen de overleggen en werkgroepen waarin je zit.</p>
        </EmptyState>
      ) : (
        <div className="mt-6">
          <Table
            caption="Overleggen en werkgroepen"
            captionHidden
            rows={bodies}
            rowKey={({ id }) => id}
            columns={[
              {
                label: 'Overleg',
                heads: true,
                width: 'sm:w-[36%]',
                cell: ({ slug, name, status, purpose }) => (
                  <>
                    <a href={bodyPath(region, slug)}>{name}</a> {status !== 'exists' && <Tag>{bodyStatusWords[status]}</Tag>}
                    {purpose && <span className="block font-normal">{purpose}</span>}
                  </>
                ),
              },
              { label: 'Soort', width: 'sm:w-40', cell: ({ kind }) => bodyKindWords[kind] },
              { label: 'Hoe vaak', cell: (body) => <HowOften body={body} /> },
              {
                label: 'Volgende keer',
                width: 'sm:w-40',
                cell: ({ slug, nextOn }) =>
                  nextOn ? (
                    <a href={meetingPath(region, slug, nextOn)}>{fullDate(nextOn)}</a>
                  ) : (
                    <span className="text-quiet">Nog niet gepland</span>
                  ),
              },
              touchedColumn('Niet sinds het begin'),
            ]}
          />
        </div>
      )}
    </RegionChrome>
  )
}

const HowOften = ({ body: { rhythm, reading, usual } }: { body: BodyRow }) => (
  <>
    {rhythm ? `“${rhythm}”` : <span className="text-quiet">Niet vastgelegd</span>}
    {reading && <span className="block text-quiet">{rhythmInWords(reading, usual)}</span>}
  </>
)
