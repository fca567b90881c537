import { forbidden, notFound } from 'next/navigation'
import { PageHeader } from '@/components/ui/page-header'
import { requireViewer } from '@/lib/auth/session'
import { bodiesPath, bodyPath, memberPath } from '@/lib/kernel/addresses'
import { now } from '@/lib/kernel/clock'
import { getSeat } from '@/lib/queries/body'
import { RegionChrome } from '../../../../../chrome'
import { KeptText } from '../../../../../kept-text'
import { SeatForm } from './seat-form'
import { seatValues } from './seat-values'

export default async function SeatPage({ params }: PageProps<'/regio/[region]/overleggen/[body]/leden/[member]'>) {
  const { region, body: slug, member } = await params
  const here = memberPath(region, slug, member)
  const viewer = await requireViewer()
  const page = await getSeat(viewer, { region, body: slug, member, now: now(), draftOf: here })
  if (!page?.content) notFound()

  const { frame, content } = page
  const { body, seat, colleagues, mayOrganise, draft } = content
  if (!mayOrganise) forbidden()
  const title = seat ? `Zetel van ${seat.function}` : 'Voeg een lid toe'

  return (
    <RegionChrome acts viewer={viewer} frame={frame} title={title} current={bodiesPath(region)}>
      <PageHeader
        crumbs={[
          { href: bodiesPath(region), label: 'Overleggen' },
          { href: bodyPath(region, slug), label: body.name },
        ]}
        title={title}
        lead={body.kind === 'workgroup' ? 'Wie in een werkgroep zit, mag de regionale activiteiten van haar ambitie bijwerken.' : undefined}
      />
      {draft && <KeptText path={here} />}
      <div className="mt-7">
        <SeatForm
          key={draft ? 'kept' : 'own'}
          bodyId={body.id}
          place={{ region, body: slug, ...(seat && { member: seat.id }) }}
          seat={seat && { id: seat.id, version: seat.version }}
          start={seat ? seatValues(seat) : { role: 'member', validFrom: frame.today }}
          draft={draft}
          colleagues={colleagues}
          cancelHref={bodyPath(region, slug)}
        />
      </div>
    </RegionChrome>
  )
}
