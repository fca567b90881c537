import { notFound } from 'next/navigation'
import { PageHeader } from '@/components/ui/page-header'
import { requireViewer } from '@/lib/auth/session'
import { installationRightsPath, newAdministratorPath } from '@/lib/kernel/addresses'
import { canMakeAdministrators } from '@/lib/policy/people-policy'
import { takeKeptDraft } from '@/lib/queries/kept-draft'
import { KeptText } from '../../../regio/kept-text'
import { SignedInFrame } from '../../../signed-in-frame'
import { InviteForm } from '../../invite-form'
import { makeAdministratorAction } from './actions'

const back = { href: installationRightsPath, label: 'Wie mag wat' }

export default async function InviteAdministratorPage() {
  const viewer = await requireViewer()
  if (!canMakeAdministrators(viewer)) notFound()
  const draft = await takeKeptDraft(viewer, newAdministratorPath)

  return (
    <SignedInFrame acts viewer={viewer} title="Beheerder uitnodigen">
      <PageHeader
        crumbs={[{ href: '/', label: 'Regio’s' }, back]}
        title="Beheerder uitnodigen"
        lead="Een beheerder maakt regio’s, helpt mensen weer binnen en nodigt andere beheerders uit. Zorg dat er altijd twee zijn. Een tweede stap bij het aanmelden is verplicht."
      />
      {draft && <KeptText path={newAdministratorPath} />}
      <InviteForm
        key={draft ? 'kept' : 'own'}
        action={makeAdministratorAction}
        draft={draft}
        done="De beheerder is erbij"
        button="Maak beheerder"
        back={back}
      />
    </SignedInFrame>
  )
}
