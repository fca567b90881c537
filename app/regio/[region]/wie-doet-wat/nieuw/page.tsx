import { forbidden } from 'next/navigation'
import { PageHeader } from '@/components/ui/page-header'
import { requireViewer } from '@/lib/auth/session'
import { newSeatPath, whoDoesWhatPath } from '@/lib/kernel/addresses'
import { now } from '@/lib/kernel/clock'
import { getNewSeat } from '@/lib/queries/seat'
import { RegionChrome } from '../../../chrome'
import { KeptText } from '../../../kept-text'
import { withoutAgenda } from '../../../no-agenda'
import { placeInAddress, placeName } from '../../agenda/[agenda]/knelpunten/words'
import { optionsOf } from '../options'
import { SeatForm } from '../seat-form'
import { newOrganisation } from '../seat-state'

export default async function NewSeatPage({ params, searchParams }: PageProps<'/regio/[region]/wie-doet-wat/nieuw'>) {
  const { region } = await params
  const { bij, agenda } = await searchParams
  const from = { agenda: typeof agenda === 'string' ? agenda : undefined, at: typeof bij === 'string' ? bij : undefined }
  const viewer = await requireViewer()
  const here = newSeatPath(region, from)
  const page = await getNewSeat(viewer, { region, agenda: from.agenda, now: now(), draftOf: here })
  if (!page) return withoutAgenda(viewer, region, { title: 'Functie toevoegen', current: whoDoesWhatPath(region) })

  const { frame, content } = page
  const { places, ofWhole, draft, mayAssign, ...choices } = content
  if (!mayAssign) forbidden()
  const start = places.find((place) => placeInAddress(place) === from.at)

  return (
    <RegionChrome acts viewer={viewer} frame={frame} title="Functie toevoegen" current={whoDoesWhatPath(region)}>
      <PageHeader
        crumbs={[{ href: whoDoesWhatPath(region), label: 'Wie doet wat' }]}
        title="Voeg een functie toe"
        lead={`Een ${frame.agenda.ambitionTerm.toLowerCase()} kan twee ambtelijk trekkers hebben: voeg er dan twee toe.`}
      />
      <div className="mt-7">
        {draft && <KeptText path={here} isOwnWill={newOrganisation in draft} />}
        <SeatForm
          key={draft ? 'kept' : 'own'}
          {...{ region, lead: '', seen: null, from, draft }}
          {...optionsOf(choices)}
          mayAddOrganisation={choices.mayAddOrganisation}
          places={[
            ...(ofWhole ? [{ value: `agenda:${frame.agenda.id}`, label: 'De hele agenda' }] : []),
            ...places.map((place) => ({ value: `${place.kind}:${place.id}`, label: placeName(place, frame.agenda) })),
          ]}
          start={{ on: start ? `${start.kind}:${start.id}` : '', role: 'officialLead', from: frame.today }}
          cancelHref={whoDoesWhatPath(region)}
        />
      </div>
    </RegionChrome>
  )
}
