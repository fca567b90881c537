import { notFound } from 'next/navigation'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { requireViewer } from '@/lib/auth/session'
import { unlinkPath } from '@/lib/kernel/addresses'
import { canUnlinkAccounts } from '@/lib/policy/people-policy'
import { takeKeptDraft } from '@/lib/queries/kept-draft'
import { KeptText } from '../../regio/kept-text'
import { SignedInFrame } from '../../signed-in-frame'
import { AccountForm } from '../account-form'
import { unlinkAccountAction } from './actions'

export default async function UnlinkPage({ searchParams }: PageProps<'/beheer/koppeling'>) {
  const { melding } = await searchParams
  const viewer = await requireViewer()
  if (!canUnlinkAccounts(viewer)) notFound()
  const draft = await takeKeptDraft(viewer, unlinkPath)

  return (
    <SignedInFrame acts viewer={viewer} title="Koppeling losmaken">
      <PageHeader
        crumbs={[{ href: '/', label: 'Regio’s' }]}
        title="Koppeling losmaken"
        lead="Voor een account waarvan de organisatie de persoon onder een ander kenmerk kent, bijvoorbeeld na een nieuw werkaccount."
      />
      {melding === 'los' && (
        <Notice id="melding" tone="success" title="De koppeling is los">
          Alle sessies van dit account zijn beëindigd. Wie zich hierna met dit e-mailadres bij zijn organisatie aanmeldt, krijgt het
          account.
        </Notice>
      )}
      {draft && <KeptText path={unlinkPath} />}
      <AccountForm
        key={draft ? 'kept' : 'own'}
        action={unlinkAccountAction}
        draft={draft}
        refused="De koppeling staat er nog"
        hint="Weet zeker dat het account van deze persoon is, en niet van een voorganger met hetzelfde adres."
        button="Maak de koppeling los"
      />
    </SignedInFrame>
  )
}
