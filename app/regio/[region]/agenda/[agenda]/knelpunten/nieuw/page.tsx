import { forbidden, notFound } from 'next/navigation'
import { requireViewer } from '@/lib/auth/session'
import { longestTitle } from '@/lib/domain/decisions'
import { isId } from '@/lib/forms/fields'
import type { FormValues } from '@/lib/forms/form-state'
import { bottlenecksPath, newBottleneckPath } from '@/lib/kernel/addresses'
import { now } from '@/lib/kernel/clock'
import { getNewBottleneck, type SaidInUpdate } from '@/lib/queries/bottlenecks'
import { FormPage } from '../../../../../form-page'
import { BottleneckForm } from '../bottleneck-form'
import { placeInAddress, placeName } from '../words'

export default async function NewBottleneckPage({ params, searchParams }: PageProps<'/regio/[region]/agenda/[agenda]/knelpunten/nieuw'>) {
  const { region, agenda } = await params
  const { bij, melding } = await searchParams
  const at = typeof bij === 'string' ? bij : undefined
  const update = typeof melding === 'string' && isId(melding) ? melding : undefined
  const viewer = await requireViewer()
  const here = newBottleneckPath(region, agenda, { at, update })
  const page = await getNewBottleneck(viewer, { region, agenda, now: now(), update: update ?? null, draftOf: here })
  if (!page) notFound()

  const { frame, content } = page
  const { places, said, colleagues, draft } = content
  if (places.length === 0) forbidden()
  const from = places.find((place) => (said ? place.id === said.activityId : placeInAddress(place) === at))

  return (
    <FormPage
      viewer={viewer}
      frame={frame}
      tab="Knelpunt vastleggen"
      crumbs={[{ href: bottlenecksPath(region, agenda), label: 'Knelpunten' }]}
      title="Leg een knelpunt vast"
      lead="Een knelpunt houdt het werk nu op. Wat misschien gebeurt, is een risico. Schrijf niets op wat over een kind of gezin gaat."
      keptAt={draft && here}
    >
      <BottleneckForm
        key={draft ? 'kept' : 'own'}
        place={{ region, agenda, at, update }}
        bottleneck={null}
        places={places.map((place) => ({ value: `${place.kind}:${place.id}`, label: placeName(place, frame.agenda) }))}
        updateId={said && from ? said.id : undefined}
        start={{ on: from ? `${from.kind}:${from.id}` : '', ...(said && from && fromUpdate(said)) }}
        draft={draft}
        colleagues={colleagues}
        cancelHref={bottlenecksPath(region, agenda)}
      />
    </FormPage>
  )
}

/** What the report of progress says already, in the fields of a bottleneck. */
const fromUpdate = ({ title, cause, consequence, measure }: SaidInUpdate): FormValues => ({
  title: (cause.split(/(?<=[.!?])\s/)[0] || title).replace(/\.$/, '').slice(0, longestTitle).toWellFormed(),
  ...{ cause, consequence, needed: measure },
})
