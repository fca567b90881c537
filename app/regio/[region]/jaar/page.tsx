import { notFound } from 'next/navigation'
import { PageHeader } from '@/components/ui/page-header'
import { Tag } from '@/components/ui/tag'
import { requireViewer } from '@/lib/auth/session'
import type { CalendarEvent, YearEventKind } from '@/lib/domain/calendar'
import { timeInWords } from '@/lib/domain/meeting'
import { dayNames } from '@/lib/domain/rhythm'
import { fullDate, monthName, weekday, type DateString } from '@/lib/domain/dutch-dates'
import { readYear } from '@/lib/forms/year-address'
import { dutiesPath, ownCalendarsPath, programmePath, yearPath } from '@/lib/kernel/addresses'
import { now } from '@/lib/kernel/clock'
import { getRegionYear } from '@/lib/queries/region-year'
import { RegionChrome } from '../../chrome'

export default async function YearPage({ params, searchParams }: PageProps<'/regio/[region]/jaar'>) {
  const { region } = await params
  const viewer = await requireViewer()
  const page = await getRegionYear(viewer, { region, year: readYear(await searchParams), now: now() })
  if (!page?.content) notFound()

  const { frame, content } = page
  const { year, events, plannedUntil } = content

  return (
    <RegionChrome viewer={viewer} frame={frame} title={`Het jaar ${year}`} current={programmePath(region)}>
      <PageHeader title={`Het jaar ${year}`} lead="Wanneer melden opent en sluit, wanneer overleggen bijeenkomen en wat terugkomt.">
        <p className="no-print flex max-w-none flex-wrap gap-x-6">
          <a href={yearPath(region, year - 1)}>{year - 1}</a>
          <a href={yearPath(region, year + 1)}>{year + 1}</a>
          <a href={dutiesPath(region)}>Terugkerende taken</a>
          <a href={ownCalendarsPath}>Zet dit in je eigen agenda</a>
        </p>
      </PageHeader>
      {plannedUntil !== null && <p>Vergaderingen zijn gepland tot en met {fullDate(plannedUntil)}.</p>}
      <div className="year">
        {Array.from({ length: 12 }, (_, index) => (
          <Month
            key={index}
            number={index + 1}
            events={events.filter(({ on }) => Number(on.slice(5, 7)) === index + 1)}
            today={frame.today}
          />
        ))}
      </div>
    </RegionChrome>
  )
}

const Month = ({ number, events, today }: { number: number; events: readonly CalendarEvent[]; today: DateString }) => (
  <section className="year-month">
    <h2>{monthName(number)}</h2>
    {events.length === 0 ? (
      <p className="text-quiet">Niets gepland</p>
    ) : (
      <ul>
        {events.map((event) => (
          <li key={event.id} className={event.on < today ? 'text-quiet' : undefined}>
            <span className="year-day">
              {dayNames[weekday(event.on) - 1]!.slice(0, 2)} {Number(event.on.slice(8))}
            </span>
            <span>
              <a href={event.path}>{event.title}</a>
              {event.startsAt && `, ${timeInWords(event.startsAt)}`} <TagOf event={event} today={today} />
            </span>
          </li>
        ))}
      </ul>
    )}
  </section>
)

function TagOf({ event: { kind, on, isCancelled, isDone }, today }: { event: CalendarEvent; today: DateString }) {
  if (kind === 'duty' && !isDone && on < today) return <b className="text-bad">Te laat</b>
  const word = isCancelled ? 'Gaat niet door' : isDone ? 'Gedaan' : kindWords[kind]
  return word && <Tag>{word}</Tag>
}

const kindWords: Partial<Record<YearEventKind, string>> = {
  opens: 'Opent',
  closes: 'Sluit',
  board: 'Bestuur',
  duty: 'Taak',
  evaluation: 'Evaluatie',
}
