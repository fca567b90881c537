import { notFound } from 'next/navigation'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { requireViewer } from '@/lib/auth/session'
import { resetSecondFactorPath } from '@/lib/kernel/addresses'
import { canResetAnySecondFactor } from '@/lib/policy/people-policy'
import { takeKeptDraft } from '@/lib/queries/kept-draft'
import { KeptText } from '../../regio/kept-text'
import { SignedInFrame } from '../../signed-in-frame'
import { AccountForm } from '../account-form'
import { resetAnySecondFactorAction } from './actions'

export default async function ResetSecondFactorPage({ searchParams }: PageProps<'/beheer/tweede-stap'>) {
  const { melding } = await searchParams
  const viewer = await requireViewer()
  if (!canResetAnySecondFactor(viewer)) notFound()
  const draft = await takeKeptDraft(viewer, resetSecondFactorPath)

  return (
    <SignedInFrame acts viewer={viewer} title="Tweede stap weghalen">
      <PageHeader
        crumbs={[{ href: '/', label: 'Regio’s' }]}
        title="Tweede stap weghalen"
        lead="Voor een programmamanager die zijn telefoon kwijt is, en voor wie in meer regio’s werkt. Voor de anderen doet de programmamanager het."
      />
      {melding === 'weg' && (
        <Notice id="melding" tone="success" title="De tweede stap is weggehaald">
          Alle sessies van dit account zijn beëindigd. Waar hij verplicht is, stelt de persoon hem bij het aanmelden opnieuw in.
        </Notice>
      )}
      {draft && <KeptText path={resetSecondFactorPath} />}
      <AccountForm
        key={draft ? 'kept' : 'own'}
        action={resetAnySecondFactorAction}
        draft={draft}
        refused="De tweede stap staat nog aan"
        hint="Weet zeker dat je met deze persoon spreekt."
        button="Haal de tweede stap weg"
      />
    </SignedInFrame>
  )
}
