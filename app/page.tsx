import { redirect } from 'next/navigation'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { requireViewer } from '@/lib/auth/session'
import {
  installationRightsPath,
  installationTrailPath,
  mailsPath,
  newRegionPath,
  regionPath,
  resetSecondFactorPath,
  unlinkPath,
} from '@/lib/kernel/addresses'
import { now } from '@/lib/kernel/clock'
import { ssoProviders } from '@/lib/kernel/sso-providers'
import { canSeeMails } from '@/lib/policy/mail-policy'
import { canMakeRegions, canResetAnySecondFactor, canSeeInstallationRights, canUnlinkAccounts } from '@/lib/policy/people-policy'
import { canEnterRegion, canListRegions } from '@/lib/policy/region-policy'
import { canSeeInstallationTrail } from '@/lib/policy/trail-policy'
import { listRegions } from '@/lib/queries/regions'
import { AwaitsManager } from './awaits-manager'
import { SignedInFrame } from './signed-in-frame'

export default async function HomePage() {
  const viewer = await requireViewer()
  const regions = await listRegions(viewer, now())
  const only = regions.length === 1 ? regions[0] : undefined
  if (only && canEnterRegion(viewer, only.id)) redirect(regionPath(only.slug))

  return (
    <SignedInFrame viewer={viewer} title="Regio’s">
      <PageHeader
        title={canListRegions(viewer) ? 'Regio’s in deze installatie' : 'Kies je regio'}
        lead={
          canListRegions(viewer)
            ? 'Als beheerder zie je welke regio’s er zijn. Wat erin staat, zien alleen de mensen van de regio.'
            : undefined
        }
      >
        <p className="flex max-w-none flex-wrap gap-x-6">
          {canMakeRegions(viewer) && <a href={newRegionPath}>Nieuwe regio</a>}
          {canSeeInstallationTrail(viewer) && <a href={installationTrailPath}>Logboek van de installatie</a>}
          {canSeeInstallationRights(viewer) && <a href={installationRightsPath}>Wie mag wat</a>}
          {canResetAnySecondFactor(viewer) && <a href={resetSecondFactorPath}>Tweede stap weghalen</a>}
          {canUnlinkAccounts(viewer) && ssoProviders().length > 0 && <a href={unlinkPath}>Koppeling losmaken</a>}
          {canSeeMails(viewer) && <a href={mailsPath}>Post</a>}
        </p>
      </PageHeader>
      {regions.length === 0 ? (
        <EmptyState title={canListRegions(viewer) ? 'Er is nog geen regio' : 'Er is nog geen regio voor je'}>
          {!canListRegions(viewer) && <p>Vraag de programmamanager van je regio om je een rol te geven.</p>}
        </EmptyState>
      ) : (
        <ul className="mt-6 grid gap-3">
          {regions.map((region) => (
            <li key={region.id}>
              {canEnterRegion(viewer, region.id) ? <a href={regionPath(region.slug)}>Regio {region.name}</a> : <b>Regio {region.name}</b>}{' '}
              <span className="meta">{region.municipalities === 1 ? '1 gemeente' : `${region.municipalities} gemeenten`}</span>
              {region.awaits && <AwaitsManager slug={region.slug} name={region.name} invited={region.awaits} />}
            </li>
          ))}
        </ul>
      )}
    </SignedInFrame>
  )
}
