import { endOf, type CalendarEvent } from '@/lib/domain/calendar'
import { addDays } from '@/lib/domain/dutch-dates'

// RFC 5545. Chapters in brackets.

type Calendar = { name: string; events: readonly CalendarEvent[]; now: Date; site: string }

/** A calendar as mail programs follow it. */
export const icalendar = ({ name, events, now, site }: Calendar): string =>
  [
    ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Koersvast//Koersvast//NL', 'CALSCALE:GREGORIAN', 'METHOD:PUBLISH'],
    ...[`NAME:${text(name)}`, `X-WR-CALNAME:${text(name)}`, 'X-WR-TIMEZONE:Europe/Amsterdam'],
    ...['REFRESH-INTERVAL;VALUE=DURATION:PT6H', 'X-PUBLISHED-TTL:PT6H'],
    ...timeZone,
    ...events.flatMap((event) => eventLines(event, { now, site })),
    'END:VCALENDAR',
  ]
    .map(folded)
    .join('\r\n') + '\r\n'

const eventLines = (event: CalendarEvent, { now, site }: { now: Date; site: string }): string[] => [
  'BEGIN:VEVENT',
  `UID:${event.id}@koersvast`,
  `DTSTAMP:${now.toISOString().replace(/[-:]|\.\d+/g, '')}`,
  ...times(event),
  `SEQUENCE:${event.version}`,
  `SUMMARY:${text(event.isCancelled ? `Gaat niet door: ${event.title}` : event.title)}`,
  `DESCRIPTION:${text([event.text, site + event.path].filter(Boolean).join('\n'))}`,
  `URL:${site}${event.path}`,
  ...(event.place ? [`LOCATION:${text(event.place)}`] : []),
  `STATUS:${event.isCancelled ? 'CANCELLED' : 'CONFIRMED'}`,
  // A deadline takes nobody's time.
  `TRANSP:${event.startsAt && !event.isCancelled ? 'OPAQUE' : 'TRANSPARENT'}`,
  'END:VEVENT',
]

// The end of a whole day is the day after it (3.6.1).
function times(event: CalendarEvent): string[] {
  const { on, startsAt } = event
  if (startsAt === null) return [`DTSTART;VALUE=DATE:${day(on)}`, `DTEND;VALUE=DATE:${day(addDays(on, 1))}`]
  const end = endOf({ ...event, startsAt })
  return [`DTSTART;${dutch}:${day(on)}T${clock(startsAt)}`, `DTEND;${dutch}:${day(end.on)}T${clock(end.at)}`]
}

const dutch = 'TZID=Europe/Amsterdam'
const day = (date: string) => date.replaceAll('-', '')
const clock = (time: string) => `${time.replace(':', '')}00`

// Summer time as it has been in the European Union since 1996 (3.6.5).
const timeZone = [
  ...['BEGIN:VTIMEZONE', 'TZID:Europe/Amsterdam'],
  ...['BEGIN:DAYLIGHT', 'TZOFFSETFROM:+0100', 'TZOFFSETTO:+0200', 'TZNAME:CEST', 'DTSTART:19960331T020000'],
  ...['RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU', 'END:DAYLIGHT'],
  ...['BEGIN:STANDARD', 'TZOFFSETFROM:+0200', 'TZOFFSETTO:+0100', 'TZNAME:CET', 'DTSTART:19961027T030000'],
  ...['RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU', 'END:STANDARD', 'END:VTIMEZONE'],
]

// 3.3.11; what controls a terminal is no text.
const text = (value: string) =>
  value
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')
    .replace(/[\\;,]/g, (mark) => `\\${mark}`)
    .replaceAll('\n', '\\n')

const longestLine = 75

/** A line of more than 75 bytes goes on on the next, which begins with a space (3.1); a character stays whole. */
function folded(line: string): string {
  const lines = ['']
  let bytes = 0
  for (const character of line) {
    const size = Buffer.byteLength(character)
    if (bytes + size > longestLine) {
      lines.push(' ')
      bytes = 1
    }
    lines[lines.length - 1] += character
    bytes += size
  }
  return lines.join('\r\n')
}
