import { notFound, redirect } from 'next/navigation'
import { SignedInFrame } from '@/app/signed-in-frame'
import { TrailList } from '@/components/trail/trail-list'
import { PageHeader } from '@/components/ui/page-header'
import { requireViewer } from '@/lib/auth/session'
import { readTrailList, trailAddress } from '@/lib/forms/trail-address'
import { installationTrailPath } from '@/lib/kernel/addresses'
import { getInstallationTrail } from '@/lib/queries/trail'

export default async function InstallationTrailPage({ searchParams }: PageProps<'/beheer/logboek'>) {
  const input = readTrailList(await searchParams)
  const viewer = await requireViewer()
  const trail = await getInstallationTrail(viewer, input)
  if (!trail) notFound()
  if (trail.total === 0 && input.pagina > 1) redirect(installationTrailPath + trailAddress({ ...input, pagina: 1 })) // past the last page
  return (
    <SignedInFrame viewer={viewer} title="Logboek">
      <PageHeader
        crumbs={[{ href: '/', label: 'Regio’s' }]}
        title="Logboek van de installatie"
        lead="Wie zich aanmeldde, welke pogingen zijn geweigerd en wat er buiten de regio’s is gewijzigd."
      />
      <TrailList here={installationTrailPath} input={input} trail={trail} />
    </SignedInFrame>
  )
}
