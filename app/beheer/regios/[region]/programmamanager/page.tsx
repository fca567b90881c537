import { notFound } from 'next/navigation'
import { PageHeader } from '@/components/ui/page-header'
import { requireViewer } from '@/lib/auth/session'
import { managerAnewPath } from '@/lib/kernel/addresses'
import { now } from '@/lib/kernel/clock'
import { canInviteManagerAnew } from '@/lib/policy/people-policy'
import { takeKeptDraft } from '@/lib/queries/kept-draft'
import { listRegions } from '@/lib/queries/regions'
import { invitationInWords } from '../../../../awaits-manager'
import { KeptText } from '../../../../regio/kept-text'
import { SignedInFrame } from '../../../../signed-in-frame'
import { InviteForm } from '../../../invite-form'
import { inviteManagerAnewAction } from './actions'

const back = { href: '/', label: 'Regio’s' }

export default async function InviteManagerPage({ params }: PageProps<'/beheer/regios/[region]/programmamanager'>) {
  const { region: slug } = await params
  const viewer = await requireViewer()
  if (!canInviteManagerAnew(viewer)) notFound()
  const region = (await listRegions(viewer, now())).find((one) => one.slug === slug)
  if (!region) notFound()
  const here = managerAnewPath(slug)
  const draft = await takeKeptDraft(viewer, here)

  return (
    <SignedInFrame acts viewer={viewer} title="Programmamanager uitnodigen">
      <PageHeader
        crumbs={[back]}
        title={`Programmamanager van regio ${region.name}`}
        lead={
          region.awaits
            ? 'Niemand kan in deze regio nog rollen geven. Nodig dezelfde persoon opnieuw uit, of een ander: wie was uitgenodigd en nooit kwam, heeft de rol dan niet meer.'
            : 'In deze regio geeft de programmamanager de rollen. Een ander uitnodigen kan hier alleen als er geen meer binnen kan komen.'
        }
      >
        {region.awaits?.map((invited) => (
          <p key={invited.email} className="my-1">
            {invited.name}: {invitationInWords(invited)}
          </p>
        ))}
      </PageHeader>
      {draft && <KeptText path={here} />}
      <InviteForm
        key={draft ? 'kept' : 'own'}
        action={inviteManagerAnewAction}
        draft={draft}
        hidden={{ region: slug, regionId: region.id }}
        done={`Regio ${region.name} heeft een programmamanager`}
        button="Nodig uit"
        back={back}
        closed={region.awaits === null}
      />
    </SignedInFrame>
  )
}
