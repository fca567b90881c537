import { notFound } from 'next/navigation'
import { OpenSeats } from '@/components/lead/open-seats'
import { SeatTable } from '@/components/lead/seat-table'
import { ButtonLink } from '@/components/ui/button'
import { Counts } from '@/components/ui/counts'
import { PageHeader } from '@/components/ui/page-header'
import { requireViewer } from '@/lib/auth/session'
import { ambitionPath, bodyPath, newSeatPath, organisationsPath, whoDoesWhatPath } from '@/lib/kernel/addresses'
import { now } from '@/lib/kernel/clock'
import { groupBy } from '@/lib/kernel/group-by'
import { getWhoDoesWhat, type Unarranged } from '@/lib/queries/who-does-what'
import { RegionChrome } from '../../chrome'
import { seatHrefs } from './seat-hrefs'

export default async function WhoDoesWhatPage({ params }: PageProps<'/regio/[region]/wie-doet-wat'>) {
  const { region } = await params
  const viewer = await requireViewer()
  const page = await getWhoDoesWhat(viewer, region, now())
  if (!page) notFound()

  const { frame, content } = page
  const { agenda, today } = frame
  const { seats, open, unarranged, mayAssign } = content
  const hrefs = seatHrefs(region, agenda.slug)
  const people = new Set(seats.flatMap(({ person }) => (person ? [person.id] : []))).size
  const groups = [...groupBy(seats, ({ on }) => on.ambitionNumber ?? '').entries()]

  return (
    <RegionChrome viewer={viewer} frame={frame} title="Wie doet wat" current={whoDoesWhatPath(region)}>
      <PageHeader
        context={`Wie doet wat · ${agenda.title}`}
        title={open.length === 0 ? 'Elke functie is gevuld' : open.length === 1 ? '1 open plek' : `${open.length} open plekken`}
        lead="Wat iemand doet hangt aan een functie. Draag je een functie over, dan gaat het werk mee en blijft staan wie het eerder deed."
      >
        <Counts
          items={[
            { id: 'functies', value: seats.length, label: 'Functies' },
            { id: 'mensen', value: people, label: 'Mensen' },
            { id: 'open', value: open.length, label: 'Open plekken', href: '#open-plekken' },
          ]}
        />
        <p className="mt-4 flex flex-wrap items-baseline gap-x-6 gap-y-2">
          {mayAssign && (
            <ButtonLink variant="secondary" href={newSeatPath(region)}>
              Voeg een functie toe
            </ButtonLink>
          )}
          <a href={organisationsPath(region)}>Organisaties</a>
        </p>
      </PageHeader>

      <h2 id="open-plekken">Open plekken</h2>
      <OpenSeats seats={open} hrefs={hrefs} terms={agenda} />
      <NotArranged {...unarranged} region={region} agenda={agenda} />

      {groups.map(([number, rows]) => (
        <section key={number}>
          <h2>{number === '' ? 'De hele agenda' : `${agenda.ambitionTerm} ${number}`}</h2>
          <SeatTable
            caption={number === '' ? 'Functies bij de hele agenda' : `Functies bij ${agenda.ambitionTerm.toLowerCase()} ${number}`}
            seats={rows}
            hrefs={hrefs}
            today={today}
          />
        </section>
      ))}
    </RegionChrome>
  )
}

type NotArrangedProps = Unarranged & { region: string; agenda: { slug: string; ambitionTerms: string } }

const NotArranged = ({ ambitions, bodies, region, agenda }: NotArrangedProps) =>
  ambitions.length + bodies.length > 0 && (
    <>
      <h2>Nog in te richten</h2>
      <ul className="grid gap-1.5">
        {ambitions.map(({ number, title }) => (
          <li key={number}>
            <a href={ambitionPath(region, agenda.slug, number)}>
              {number} {title}
            </a>{' '}
            <span className="text-quiet">heeft nog geen ambtelijk trekker</span>
          </li>
        ))}
        {bodies.map(({ slug, name, isProposed }) => (
          <li key={slug}>
            <a href={bodyPath(region, slug)}>{name}</a>{' '}
            <span className="text-quiet">{isProposed ? 'is voorgesteld' : 'is er nog niet'}</span>
          </li>
        ))}
      </ul>
    </>
  )
