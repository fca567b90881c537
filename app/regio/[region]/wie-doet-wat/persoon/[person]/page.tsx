import { notFound } from 'next/navigation'
import { SeatTable } from '@/components/lead/seat-table'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { requireViewer } from '@/lib/auth/session'
import { fullDate } from '@/lib/domain/dutch-dates'
import { waitingSections, type WaitingItem } from '@/lib/domain/waiting'
import { isId } from '@/lib/forms/fields'
import { bodyPath, personPath, whoDoesWhatPath } from '@/lib/kernel/addresses'
import { now } from '@/lib/kernel/clock'
import { getPerson, type BodySeat } from '@/lib/queries/person'
import { RegionChrome } from '../../../../chrome'
import { seatHrefs } from '../../seat-hrefs'
import { HandOverForm } from './hand-over-form'

export default async function PersonPage({ params, searchParams }: PageProps<'/regio/[region]/wie-doet-wat/persoon/[person]'>) {
  const { region, person: userId } = await params
  const { melding } = await searchParams
  if (!isId(userId)) notFound()
  const viewer = await requireViewer()
  const page = await getPerson(viewer, { region, userId, now: now() })
  if (!page) notFound()

  const { frame, content } = page
  const { today } = frame
  const { person, isOwn, seats, bodies, waiting, handOver } = content
  const current = seats.filter(({ from, until }) => from > today || until === null || until >= today)
  const past = seats.filter((seat) => !current.includes(seat))
  const hrefs = seatHrefs(region, frame.agenda?.slug ?? null)

  return (
    <RegionChrome acts={handOver !== null} viewer={viewer} frame={frame} title={person.name} current={personPath(region, person.id)}>
      <PageHeader
        crumbs={[{ href: whoDoesWhatPath(region), label: 'Wie doet wat' }]}
        title={person.name}
        lead={`${person.function}. ${waitingInWords(waiting.length)}`}
      />
      {melding === 'doorgegeven' && <Notice id="melding" tone="success" title="Het is doorgegeven." />}
      {person.hasLeft && (
        <Notice tone="warning" title="Dit account is gesloten.">
          {handOver === null
            ? 'De programmamanager geeft door wat op deze naam staat.'
            : handOver.things.length > 0 && <a href="#doorgeven">Geef door wat op deze naam staat</a>}
        </Notice>
      )}

      <h2>Wat er wacht</h2>
      {waiting.length === 0 && <EmptyState title="Er wacht nu niets" />}
      {waitingSections(waiting).map(({ title, items }) => (
        <Waiting key={title} title={title} items={items} isOwn={isOwn} />
      ))}

      <h2>Functies</h2>
      {current.length === 0 ? (
        <EmptyState title="Geen functie bij een agenda" />
      ) : (
        <SeatTable caption="Functies nu" seats={current} hrefs={hrefs} today={today} />
      )}
      {bodies.length > 0 && <Bodies rows={bodies} region={region} />}
      {handOver && handOver.things.length > 0 && (
        <section className="print:hidden">
          <h2 id="doorgeven">Geef door</h2>
          <p>Wie iets eerder had, en met welke functie, blijft te lezen. Een functie en een zetel gaan vandaag over.</p>
          <HandOverForm place={{ region, person: userId }} regionId={frame.region.id} {...handOver} />
        </section>
      )}
      {past.length > 0 && (
        <>
          <h2>Eerdere functies</h2>
          <SeatTable caption="Eerdere functies" seats={past} hrefs={hrefs} today={today} />
        </>
      )}
    </RegionChrome>
  )
}

const waitingInWords = (waiting: number) =>
  waiting === 0 ? 'Er wacht nu niets.' : waiting === 1 ? 'Er wacht 1 ding.' : `Er wachten ${waiting} dingen.`

/** For himself with links to the forms, as in his mail; a colleague reads about it. */
const Waiting = ({ title, items, isOwn }: { title: string; items: readonly WaitingItem[]; isOwn: boolean }) => (
  <section className="mt-5">
    <h3 className="mt-0">{title}</h3>
    <ul className="grid gap-1.5">
      {items.map(({ kind, what, when, path, readPath, late }) => (
        <li key={kind + path + what}>
          <a href={isOwn ? path : (readPath ?? path)}>{what}</a>
          <span className={`block ${late ? 'font-semibold text-bad' : 'text-quiet'}`}>{when}</span>
        </li>
      ))}
    </ul>
  </section>
)

const Bodies = ({ rows, region }: { rows: readonly BodySeat[]; region: string }) => (
  <>
    <h3 className="mt-6">Overleggen</h3>
    <ul className="grid gap-1.5">
      {rows.map(({ slug, name, function: works, nextOn, maySee }) => (
        <li key={slug + works}>
          {maySee ? <a href={bodyPath(region, slug)}>{name}</a> : name}
          <span className="block text-quiet">
            {works}
            {nextOn && `, volgende keer op ${fullDate(nextOn)}`}
          </span>
        </li>
      ))}
    </ul>
  </>
)
