import { forbidden, notFound } from 'next/navigation'
import { touchedInWords } from '@/components/activity/touched'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { requireViewer } from '@/lib/auth/session'
import { organisationPath, organisationsPath, whoDoesWhatPath } from '@/lib/kernel/addresses'
import { now } from '@/lib/kernel/clock'
import { getOrganisation } from '@/lib/queries/organisations'
import { RegionChrome } from '../../../chrome'
import { KeptText } from '../../../kept-text'
import { backToSeat } from '../back'
import { OrganisationForm } from './organisation-form'
import { RemoveOrganisation } from './remove-organisation'

export default async function OrganisationPage({ params, searchParams }: PageProps<'/regio/[region]/organisaties/[organisation]'>) {
  const { region, organisation: id } = await params
  const back = backToSeat(region, (await searchParams).terug)
  const here = organisationPath(region, id, back ?? undefined)
  const viewer = await requireViewer()
  const page = await getOrganisation(viewer, { region, organisation: id, now: now(), draftOf: here })
  if (!page?.content) notFound()

  const { frame, content } = page
  const { organisation, mayKeep, draft } = content
  if (!mayKeep) forbidden()
  const title = organisation ? organisation.name : 'Voeg een organisatie toe'
  const isUsed = organisation !== null && organisation.functions + organisation.activities + organisation.bodies > 0

  return (
    <RegionChrome acts viewer={viewer} frame={frame} title={title} current={organisationsPath(region)}>
      <PageHeader
        crumbs={[
          { href: whoDoesWhatPath(region), label: 'Wie doet wat' },
          { href: organisationsPath(region), label: 'Organisaties' },
        ]}
        title={title}
        lead={organisation?.isMunicipality ? 'Een gemeente van de regio heet zoals in de lijst van CBS.' : undefined}
      />
      {organisation?.touched && <p className="meta">Laatst gewijzigd: {touchedInWords(organisation.touched)}</p>}
      {back && <Notice title="Wat je bij de functie typte, is bewaard. Daarna ga je daar verder, met deze organisatie gekozen." />}
      {draft && <KeptText path={here} />}
      {!organisation?.isMunicipality && (
        <div className="mt-7">
          <OrganisationForm
            key={draft ? 'kept' : 'own'}
            region={{ id: frame.region.id, slug: region }}
            organisation={organisation}
            back={back}
            draft={draft}
          />
        </div>
      )}
      {organisation && !organisation.isMunicipality && !isUsed && <RemoveOrganisation region={region} organisation={organisation} />}
    </RegionChrome>
  )
}
