import ICAL from 'ical.js'
import { describe, expect, test } from 'vitest'
import type { CalendarEvent } from '@/lib/domain/calendar'
import { icalendar } from '@/lib/exports/icalendar'

// Read back by a parser of the standard, as a mail program does.

const event = (given: Partial<CalendarEvent> = {}): CalendarEvent => ({
  ...{ id: 'een', kind: 'meeting', on: '2023-06-08', startsAt: '13:30', minutes: null, title: 'Beleidsoverleg', text: '', place: '' },
  ...{ path: '/regio/utrecht-west', isCancelled: false, version: 1 },
  ...given,
})
const write = (...events: CalendarEvent[]) =>
  icalendar({ name: 'Mijn deadlines', events, now: new Date('2023-06-05T08:00:00Z'), site: 'https://koersvast.example' })

function readBack(file: string) {
  const calendar = new ICAL.Component(ICAL.parse(file) as unknown[])
  const zone = new ICAL.Timezone(calendar.getFirstSubcomponent('vtimezone')!)
  const events = calendar.getAllSubcomponents('vevent').map((found) => new ICAL.Event(found))
  const moment = (time: ICAL.Time) =>
    new Date(Date.UTC(time.year, time.month - 1, time.day, time.hour, time.minute) - zone.utcOffset(time) * 1000)
  return { calendar, events, moment }
}

describe('a calendar', () => {
  test.each([
    ['in winter', '2023-01-12', '2023-01-12T12:30:00.000Z'],
    ['on the day before the clock goes forward', '2023-03-25', '2023-03-25T12:30:00.000Z'],
    ['on the day the clock goes forward', '2023-03-26', '2023-03-26T11:30:00.000Z'],
    ['in summer', '2023-06-08', '2023-06-08T11:30:00.000Z'],
    ['on the day the clock goes back', '2023-10-29', '2023-10-29T12:30:00.000Z'],
    ['in a year to come', '2031-07-01', '2031-07-01T11:30:00.000Z'],
  ])('has a meeting at half past one Dutch time %s', (_, on, at) => {
    const { events, moment } = readBack(write(event({ on, minutes: 90 })))
    expect(events[0]!.startDate.zone.tzid).toBe('Europe/Amsterdam')
    expect(moment(events[0]!.startDate).toISOString()).toBe(at)
    expect(events[0]!.duration.toSeconds()).toBe(90 * 60)
  })

  test('has a deadline as a whole day, which takes nobody’s time', () => {
    const { calendar, events } = readBack(write(event({ startsAt: null })))
    expect(events[0]!.startDate.isDate).toBe(true)
    expect([events[0]!.startDate.toString(), events[0]!.endDate.toString()]).toEqual(['2023-06-08', '2023-06-09'])
    expect(calendar.getFirstSubcomponent('vevent')!.getFirstPropertyValue('transp')).toBe('TRANSPARENT')
  })

  test('ends a meeting that passes midnight on the next day', () =>
    expect(readBack(write(event({ startsAt: '23:00', minutes: null }))).events[0]!.endDate.toString()).toBe('2023-06-09T01:00:00'))

  test('keeps every character, in lines of at most 75 bytes', () => {
    const title = 'Overleg; over "één", twee\\drie \u{1F469}\u200d\u{1F4BB} '.repeat(6).trim()
    const file = write(event({ title, text: 'Regel een\r\nRegel twee', place: 'Zaal 1, Woerden' }))
    expect(file.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true)
    expect(file).not.toMatch(/[^\r]\n/)
    const [found] = readBack(file).events
    expect([found!.summary, found!.location]).toEqual([title, 'Zaal 1, Woerden'])
    expect(found!.description).toBe('Regel een\nRegel twee\nhttps://koersvast.example/regio/utrecht-west')
  })

  test('can hold no line that somebody typed', () => {
    const file = write(event({ title: 'A\r\nEND:VEVENT\nBEGIN:VALARM' }))
    expect(file.match(/^(BEGIN|END):V(EVENT|ALARM)/gm)).toEqual(['BEGIN:VEVENT', 'END:VEVENT'])
  })

  test('says of a meeting that was cancelled that it is, under the same name, with a higher number', () => {
    const { calendar, events } = readBack(write(event({ isCancelled: true, version: 3 })))
    expect(events[0]!.summary).toBe('Gaat niet door: Beleidsoverleg')
    expect([events[0]!.uid, events[0]!.sequence]).toEqual(['een@koersvast', 3])
    expect(calendar.getFirstSubcomponent('vevent')!.getFirstPropertyValue('status')).toBe('CANCELLED')
  })

  test('without anything in it is one too', () => expect(readBack(write()).events).toEqual([]))
})
