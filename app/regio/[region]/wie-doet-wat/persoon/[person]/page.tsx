import { notFound } from 'next/navigation'
import { BottleneckTable } from '@/components/bottleneck/bottleneck-table'
import { ActionList } from '@/components/decision/action-list'
import { SeatTable } from '@/components/lead/seat-table'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { requireViewer } from '@/lib/auth/session'
import { fullDate } from '@/lib/domain/dutch-dates'
import { periodName } from '@/lib/domain/period'
import { isId } from '@/lib/forms/fields'
import {
  actionPath,
  activityPath,
  bodyPath,
  bottleneckPath,
  kpiPath,
  personPath,
  reportPath,
  whoDoesWhatPath,
} from '@/lib/kernel/addresses'
import { now } from '@/lib/kernel/clock'
import { getPerson, type BodySeat, type OpenQuestion, type WaitingTrack } from '@/lib/queries/person'
import type { WaitingKpi } from '@/lib/queries/waiting-kpis'
import { RegionChrome } from '../../../../chrome'
import { placeHref, placeName } from '../../../agenda/[agenda]/knelpunten/words'
import { seatHrefs } from '../../seat-hrefs'

export default async function PersonPage({ params }: PageProps<'/regio/[region]/wie-doet-wat/persoon/[person]'>) {
  const { region, person: userId } = await params
  if (!isId(userId)) notFound()
  const viewer = await requireViewer()
  const page = await getPerson(viewer, { region, userId, now: now() })
  if (!page) notFound()

  const { frame, content } = page
  const { agenda, today } = frame
  const { person, seats, tracks, kpis, actions, bottlenecks, questions, bodies } = content
  const current = seats.filter(({ from, until }) => from > today || until === null || until >= today)
  const past = seats.filter((seat) => !current.includes(seat))
  const waiting = tracks.length + kpis.length + actions.length + bottlenecks.length + questions.length
  const hrefs = seatHrefs(region, agenda.slug)

  return (
    <RegionChrome viewer={viewer} frame={frame} title={person.name} current={personPath(region, person.id)}>
      <PageHeader
        crumbs={[{ href: whoDoesWhatPath(region), label: 'Wie doet wat' }]}
        title={person.name}
        lead={`${person.function}. ${waitingInWords(waiting)}`}
      />
      {person.hasLeft && (
        <Notice tone="warning" title="Dit account is gesloten.">
          Draag over wat hieronder staat.
        </Notice>
      )}

      <h2>Wat er wacht</h2>
      {waiting === 0 && <EmptyState title="Er wacht nu niets" />}
      {tracks.length > 0 && <Tracks rows={tracks} region={region} agenda={agenda} />}
      {kpis.length > 0 && <Kpis rows={kpis} region={region} agenda={agenda.slug} />}
      {actions.length > 0 && (
        <>
          <h3>Acties en toezeggingen</h3>
          <ActionList actions={actions} hrefOf={({ number }) => actionPath(region, number)} today={today} />
        </>
      )}
      {bottlenecks.length > 0 && (
        <>
          <h3>Knelpunten waarvoor iets nodig is</h3>
          <BottleneckTable
            rows={bottlenecks}
            today={today}
            hrefOf={({ number }) => bottleneckPath(region, agenda.slug, number)}
            placeOf={({ on }) => ({ href: placeHref(region, agenda.slug, on), name: placeName(on, agenda) })}
          />
        </>
      )}
      {questions.length > 0 && <Questions rows={questions} region={region} term={agenda.ambitionTerm} />}

      <h2>Functies</h2>
      {current.length === 0 ? (
        <EmptyState title="Geen functie bij een agenda" />
      ) : (
        <SeatTable caption="Functies nu" seats={current} hrefs={hrefs} today={today} />
      )}
      {bodies.length > 0 && <Bodies rows={bodies} region={region} />}
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

const Tracks = ({
  rows,
  region,
  agenda,
}: {
  rows: readonly WaitingTrack[]
  region: string
  agenda: { slug: string; activityTerms: string }
}) => (
  <>
    <h3>Nog te melden</h3>
    <ul className="grid gap-1.5">
      {rows.map(({ code, title, municipality }) => (
        <li key={code + municipality?.slug}>
          <a href={activityPath(region, agenda.slug, code)}>
            {code} {title}
          </a>
          {municipality && <span className="text-quiet"> voor {municipality.name}</span>}
        </li>
      ))}
    </ul>
  </>
)

const Kpis = ({ rows, region, agenda }: { rows: readonly WaitingKpi[]; region: string; agenda: string }) => (
  <>
    <h3>KPI’s zonder nieuw cijfer</h3>
    <ul className="grid gap-1.5">
      {rows.map(({ number, name, missing }) => (
        <li key={number}>
          <a href={kpiPath(region, agenda, number)}>
            {number} {name}
          </a>
          <span className="block text-quiet">{missing}</span>
        </li>
      ))}
    </ul>
  </>
)

const Questions = ({ rows, region, term }: { rows: readonly OpenQuestion[]; region: string; term: string }) => (
  <>
    <h3>Vragen zonder antwoord</h3>
    <ul className="grid gap-1.5">
      {rows.map(({ text, agenda, period, ambition }) => (
        <li key={text + ambition}>
          <a href={reportPath(region, agenda, period.slug)}>{text}</a>
          <span className="block text-quiet">
            {term} {ambition}, rapport over het {periodName(period)}
          </span>
        </li>
      ))}
    </ul>
  </>
)

const Bodies = ({ rows, region }: { rows: readonly BodySeat[]; region: string }) => (
  <>
    <h3>Overleggen</h3>
    <ul className="grid gap-1.5">
      {rows.map(({ slug, name, function: works, nextOn }) => (
        <li key={slug + works}>
          <a href={bodyPath(region, slug)}>{name}</a>
          <span className="block text-quiet">
            {works}
            {nextOn && `, volgende keer op ${fullDate(nextOn)}`}
          </span>
        </li>
      ))}
    </ul>
  </>
)
