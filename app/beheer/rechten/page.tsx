import { notFound } from 'next/navigation'
import { RightsOverview } from '@/app/rights-list'
import { SignedInFrame } from '@/app/signed-in-frame'
import { PageHeader } from '@/components/ui/page-header'
import { requireViewer } from '@/lib/auth/session'
import { installationRightsPath, newAdministratorPath } from '@/lib/kernel/addresses'
import { now } from '@/lib/kernel/clock'
import { canMakeAdministrators } from '@/lib/policy/people-policy'
import { getInstallationRights } from '@/lib/queries/rights'

const input = { onlySpecial: false }

export default async function InstallationRightsPage({ searchParams }: PageProps<'/beheer/rechten'>) {
  const { melding } = await searchParams
  const viewer = await requireViewer()
  const list = await getInstallationRights(viewer, now(), input)
  if (!list) notFound()
  return (
    <SignedInFrame acts viewer={viewer} title="Wie mag wat">
      <PageHeader
        crumbs={[{ href: '/', label: 'Regio’s' }]}
        title="Wie mag wat in de installatie"
        lead="Wie de installatie beheert. Wie wat mag in een regio, ziet de programmamanager van die regio."
      >
        {canMakeAdministrators(viewer) && (
          <p>
            <a href={newAdministratorPath}>Nodig een beheerder uit</a>
          </p>
        )}
      </PageHeader>
      <RightsOverview
        here={installationRightsPath}
        place={{ region: null, whole: 'Hele installatie' }}
        input={input}
        list={list}
        notice={melding}
      />
    </SignedInFrame>
  )
}
