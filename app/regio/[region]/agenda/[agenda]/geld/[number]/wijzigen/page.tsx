import { forbidden, notFound } from 'next/navigation'
import { Notice } from '@/components/ui/notice'
import { requireViewer } from '@/lib/auth/session'
import { budgetLinePath, changeBudgetLinePath, moneyPath } from '@/lib/kernel/addresses'
import { now } from '@/lib/kernel/clock'
import { getBudgetLine } from '@/lib/queries/money'
import { FormPage } from '../../../../../../form-page'
import { numberInAddress } from '../../../../../besluiten/words'
import { LineForm } from '../../line-form'
import { lineValues } from '../../values'

export default async function ChangeBudgetLinePage({ params }: PageProps<'/regio/[region]/agenda/[agenda]/geld/[number]/wijzigen'>) {
  const { region, agenda, number: given } = await params
  const number = numberInAddress(given)
  const viewer = await requireViewer()
  const here = changeBudgetLinePath(region, agenda, number ?? 0)
  const page = number && (await getBudgetLine(viewer, { region, agenda, number, now: now(), draftOf: here }))
  if (!page) notFound()
  const { frame, content } = page
  const { line, mayKeep, draft, ambitions, wholes } = content
  if (!mayKeep) forbidden()

  return (
    <FormPage
      viewer={viewer}
      frame={frame}
      tab="Post wijzigen"
      crumbs={[
        { href: moneyPath(region, agenda), label: 'Geld en uren' },
        { href: budgetLinePath(region, agenda, number), label: line.title },
      ]}
      title="Wijzig de post"
      keptAt={draft && here}
      warning={line.withdrawnOn && <Notice tone="warning" title="Deze post is vervallen. Zet hem eerst terug." />}
    >
      <LineForm
        key={draft ? 'kept' : 'own'}
        place={{ region, agenda, number: given }}
        line={{ id: line.id, version: line.version }}
        agendaId={frame.agenda.id}
        ambitionTerm={frame.agenda.ambitionTerm}
        ambitions={ambitions}
        wholes={wholes}
        start={lineValues(line)}
        draft={draft}
        cancelHref={budgetLinePath(region, agenda, number)}
      />
    </FormPage>
  )
}
