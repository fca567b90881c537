import { forbidden, notFound } from 'next/navigation'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { requireViewer } from '@/lib/auth/session'
import { decisionTextOf } from '@/lib/domain/decisions'
import { changeDecisionPath, decisionPath, decisionsPath } from '@/lib/kernel/addresses'
import { now } from '@/lib/kernel/clock'
import { getDecision } from '@/lib/queries/decisions'
import { RegionChrome } from '../../../../chrome'
import { KeptText } from '../../../../kept-text'
import { ChangeForm } from '../../change-form'
import { numberInAddress } from '../../words'

export default async function ChangeDecisionPage({ params }: PageProps<'/regio/[region]/besluiten/[number]/wijzigen'>) {
  const { region, number: given } = await params
  const number = numberInAddress(given)
  const viewer = await requireViewer()
  const page = number && (await getDecision(viewer, { region, number, now: now(), draftOf: changeDecisionPath(region, number) }))
  if (!page || !page.content) notFound()

  const { frame, content } = page
  const { decision, mayRecord, draft } = content
  if (!mayRecord) forbidden()

  return (
    <RegionChrome acts viewer={viewer} frame={frame} title={`Besluit ${number} wijzigen`} current={decisionsPath(region)}>
      <PageHeader
        crumbs={[
          { href: decisionsPath(region), label: 'Besluiten' },
          { href: decisionPath(region, number), label: `Besluit ${number}` },
        ]}
        title={`Besluit ${number} wijzigen`}
      />
      {decision.report?.isAdopted || decision.item?.isClosed ? (
        <Notice title="Dit besluit ligt vast.">
          {decision.item?.isClosed ? 'De vergadering waarin het viel, is gesloten.' : 'Het rapport waar het bij hoort, is vastgesteld.'}
        </Notice>
      ) : (
        <div className="mt-7">
          {draft && <KeptText path={changeDecisionPath(region, number)} />}
          <ChangeForm
            key={draft ? 'kept' : 'own'}
            decisionId={decision.id}
            version={decision.version}
            place={{ region, number: String(number) }}
            start={decisionTextOf(decision)}
            draft={draft}
            cancelHref={decisionPath(region, number)}
          />
        </div>
      )}
    </RegionChrome>
  )
}
