import { notFound } from 'next/navigation'
import { PageHeader } from '@/components/ui/page-header'
import { requireViewer } from '@/lib/auth/session'
import { newRegionPath } from '@/lib/kernel/addresses'
import { dutchDate, now } from '@/lib/kernel/clock'
import { takeKeptDraft } from '@/lib/queries/kept-draft'
import { getNewRegion } from '@/lib/queries/new-region'
import { KeptText } from '../../../regio/kept-text'
import { SignedInFrame } from '../../../signed-in-frame'
import { NewRegionForm } from './new-region-form'

export default async function NewRegionPage() {
  const viewer = await requireViewer()
  const choices = await getNewRegion(viewer)
  if (!choices) notFound()
  const draft = await takeKeptDraft(viewer, newRegionPath)

  return (
    <SignedInFrame acts viewer={viewer} title="Nieuwe regio">
      <PageHeader
        crumbs={[{ href: '/', label: 'Regio’s' }]}
        title="Nieuwe regio"
        lead="Je maakt de regio met haar gemeenten en haar programmamanager. De rest doet die zelf."
      />
      {draft && <KeptText path={newRegionPath} />}
      <div className="mt-7">
        <NewRegionForm key={draft ? 'kept' : 'own'} draft={draft} {...choices} since={`${dutchDate(now()).slice(0, 4)}-01-01`} />
      </div>
    </SignedInFrame>
  )
}
