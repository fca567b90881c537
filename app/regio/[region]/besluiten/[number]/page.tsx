import { notFound } from 'next/navigation'
import { ActionList } from '@/components/decision/action-list'
import { DecisionFacts } from '@/components/decision/decision-facts'
import { ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { requireViewer } from '@/lib/auth/session'
import { told } from '@/lib/forms/told'
import { actionPath, changeDecisionPath, decisionPath, decisionsPath } from '@/lib/kernel/addresses'
import { now } from '@/lib/kernel/clock'
import { getDecision } from '@/lib/queries/decisions'
import { RegionChrome } from '../../../chrome'
import { KeptText } from '../../../kept-text'
import { ActionForm } from '../action-form'
import { numberInAddress } from '../words'

const notices: Record<string, string> = {
  vastgelegd: 'Het besluit is vastgelegd.',
  gewijzigd: 'Het besluit is gewijzigd.',
  toegevoegd: 'De actie is toegevoegd.',
}

export default async function DecisionPage({ params, searchParams }: PageProps<'/regio/[region]/besluiten/[number]'>) {
  const { region, number: given } = await params
  const { melding } = await searchParams
  const number = numberInAddress(given)
  const viewer = await requireViewer()
  const page = number && (await getDecision(viewer, { region, number, now: now(), draftOf: decisionPath(region, number) }))
  if (!page || !page.content) notFound()

  const { frame, content } = page
  const { decision, mayRecord, mayAddAction, colleagues, draft } = content
  const notice = told(notices, melding)

  return (
    <RegionChrome acts={mayAddAction} viewer={viewer} frame={frame} title={`Besluit ${number}`} current={decisionsPath(region)}>
      <PageHeader crumbs={[{ href: decisionsPath(region), label: 'Besluiten' }]} title={`Besluit ${number}: ${decision.title}`} />
      {notice && <Notice id="melding" tone="success" title={notice} />}
      <p className="my-5 text-reading whitespace-pre-line">{decision.text}</p>
      <DecisionFacts region={region} decision={decision} touched={decision.touched} />
      {mayRecord && !decision.report?.isAdopted && !decision.item?.isClosed && (
        <p className="mt-5">
          <ButtonLink variant="secondary" href={changeDecisionPath(region, number)}>
            Wijzig besluit {number}
          </ButtonLink>
        </p>
      )}
      <h2>Acties en toezeggingen</h2>
      {decision.actions.length === 0 ? (
        <p className="text-quiet">Dit besluit gaf geen acties.</p>
      ) : (
        <ActionList actions={decision.actions} hrefOf={(action) => actionPath(region, action.number)} today={frame.today} />
      )}
      {mayAddAction && (
        <section aria-labelledby="nieuw" className="mt-8 border-t border-hairline pt-2">
          <h3 id="nieuw" className="my-3">
            Nog een actie of toezegging
          </h3>
          {draft && <KeptText path={decisionPath(region, number)} />}
          <ActionForm
            key={`${decision.actions.length} ${draft ? 'kept' : 'own'}`}
            origin={{ decisionId: decision.id }}
            place={{ region, number: String(number) }}
            colleagues={colleagues}
            draft={draft}
          />
        </section>
      )}
    </RegionChrome>
  )
}
