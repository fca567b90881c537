import { notFound } from 'next/navigation'
import { touchedColumn } from '@/components/activity/touched'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { Table } from '@/components/ui/table'
import { requireViewer } from '@/lib/auth/session'
import { fullDate } from '@/lib/domain/dutch-dates'
import { organisationKindWords } from '@/lib/domain/organisation'
import { unreadDay } from '@/lib/forms/list-address'
import { told } from '@/lib/forms/told'
import { readUntouchedSince } from '@/lib/forms/untouched-since'
import { organisationPath, organisationsPath, whoDoesWhatPath } from '@/lib/kernel/addresses'
import { now } from '@/lib/kernel/clock'
import { getOrganisations, type OrganisationRow } from '@/lib/queries/organisations'
import { RegionChrome } from '../../chrome'
import { UntouchedFilter } from '../../untouched-since'

const notices: Record<string, string> = { bewaard: 'De organisatie is bewaard.', weg: 'De organisatie is weggehaald.' }

export default async function OrganisationsPage({ params, searchParams }: PageProps<'/regio/[region]/organisaties'>) {
  const { region } = await params
  const query = await searchParams
  const sinds = readUntouchedSince(query)
  const unread = unreadDay(query, 'sinds')
  const viewer = await requireViewer()
  const page = await getOrganisations(viewer, { region, now: now(), untouchedSince: sinds })
  if (!page?.content) notFound()

  const { frame, content } = page
  const { organisations, mayKeep } = content
  const notice = told(notices, query.melding)

  return (
    <RegionChrome viewer={viewer} frame={frame} title="Organisaties" current={organisationsPath(region)}>
      <PageHeader
        crumbs={[{ href: whoDoesWhatPath(region), label: 'Wie doet wat' }]}
        title="Organisaties"
        lead="Bij welke organisatie iemand werkt, en wie meedoet aan een activiteit of een overleg. De gemeenten van de regio staan er vanzelf."
      >
        {mayKeep && (
          <p className="mt-4">
            <ButtonLink variant="secondary" small href={organisationPath(region)}>
              Voeg een organisatie toe
            </ButtonLink>
          </p>
        )}
      </PageHeader>
      {notice && <Notice id="melding" tone="success" title={notice} />}
      <UntouchedFilter list={organisationsPath(region)} chosen={sinds} unread={unread} />
      {organisations.length === 0 ? (
        <EmptyState title={sinds ? 'Geen organisaties gevonden' : 'Er zijn nog geen organisaties'} />
      ) : (
        <Table
          caption="Organisaties"
          captionHidden
          rows={organisations}
          rowKey={({ id }) => id}
          columns={[
            {
              label: 'Naam',
              heads: true,
              width: 'sm:w-[40%]',
              cell: ({ id, name, isMunicipality, validUntil }) => (
                <>
                  {mayKeep && !isMunicipality ? <a href={organisationPath(region, id)}>{name}</a> : name}
                  {validUntil && (
                    <span className="block font-normal text-quiet">
                      {validUntil < frame.today ? 'Was er' : 'Is er'} tot en met {fullDate(validUntil)}
                    </span>
                  )}
                </>
              ),
            },
            { label: 'Soort', width: 'sm:w-[24%]', cell: ({ kind }) => organisationKindWords[kind] },
            { label: 'Waar', cell: whereInWords },
            touchedColumn('Niet sinds het begin'),
          ]}
        />
      )}
    </RegionChrome>
  )
}

const counted = (count: number, one: string, more: string) => count > 0 && `${count} ${count === 1 ? one : more}`

const whereInWords = ({ functions, activities, bodies }: OrganisationRow) =>
  [counted(functions, 'functie', 'functies'), counted(activities, 'activiteit', 'activiteiten'), counted(bodies, 'overleg', 'overleggen')]
    .filter(Boolean)
    .join(', ') || <span className="text-quiet">Nog nergens</span>
