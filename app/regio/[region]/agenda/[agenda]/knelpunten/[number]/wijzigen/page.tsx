import { forbidden, notFound } from 'next/navigation'
import { Notice } from '@/components/ui/notice'
import { requireViewer } from '@/lib/auth/session'
import { bottleneckPath, bottlenecksPath, changeBottleneckPath } from '@/lib/kernel/addresses'
import { now } from '@/lib/kernel/clock'
import { getBottleneck } from '@/lib/queries/bottlenecks'
import { FormPage } from '../../../../../../form-page'
import { numberInAddress } from '../../../../../besluiten/words'
import { BottleneckForm } from '../../bottleneck-form'
import { bottleneckValues } from '../../values'

export default async function ChangeBottleneckPage({ params }: PageProps<'/regio/[region]/agenda/[agenda]/knelpunten/[number]/wijzigen'>) {
  const { region, agenda, number: given } = await params
  const number = numberInAddress(given)
  const viewer = await requireViewer()
  const here = changeBottleneckPath(region, agenda, number ?? 0)
  const page = number && (await getBottleneck(viewer, { region, agenda, number, now: now(), draftOf: here }))
  if (!page) notFound()
  const { frame, content } = page
  const { bottleneck, colleagues, mayKeep, draft } = content
  if (!mayKeep) forbidden()

  return (
    <FormPage
      viewer={viewer}
      frame={frame}
      tab={`Knelpunt ${number} wijzigen`}
      crumbs={[
        { href: bottlenecksPath(region, agenda), label: 'Knelpunten' },
        { href: bottleneckPath(region, agenda, number), label: `${number} ${bottleneck.title}` },
      ]}
      title="Wijzig het knelpunt"
      keptAt={draft && here}
      warning={bottleneck.status === 'resolved' && <Notice tone="warning" title="Dit knelpunt is opgelost. Open het eerst opnieuw." />}
    >
      <BottleneckForm
        key={draft ? 'kept' : 'own'}
        place={{ region, agenda, number: given }}
        bottleneck={bottleneck}
        start={bottleneckValues(bottleneck)}
        draft={draft}
        colleagues={colleagues}
        cancelHref={bottleneckPath(region, agenda, number)}
      />
    </FormPage>
  )
}
