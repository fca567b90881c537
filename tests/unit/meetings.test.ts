import { describe, expect, test } from 'vitest'
import { agendaDocument } from '@/lib/exports/agenda-document'
import { pdf } from '@/lib/exports/pdf'
import { outcomeQuestion, slugOf } from '@/lib/domain/body'
import { leftUndone, type ItemKind, lengthInWords, nextKind, readFixedItem, timeInWords } from '@/lib/domain/meeting'
import { bodyForm, seatForm } from '@/lib/forms/body-form'
import { addMeetingForm, attendanceForm, changeMeetingForm, paperForm } from '@/lib/forms/meeting-form'
import { parseForm } from '@/lib/forms/form-state'
import type { ActionRow } from '@/lib/queries/decision-rows'
import type { AgendaItemRow } from '@/lib/queries/agenda-items'
import type { MeetingHead } from '@/lib/queries/body-meeting'

const id = '01900000-0000-7000-8000-000000000001'
const sent = (values: Record<string, string>) => {
  const data = new FormData()
  for (const [name, value] of Object.entries(values)) data.set(name, value)
  return data
}
const mistakes = (form: ReturnType<typeof parseForm>) => (form.ok ? {} : form.state.fieldErrors)

describe('what stands on every agenda, a line each', () => {
  test.each([
    ['Opening', { title: 'Opening', kind: 'discuss', minutes: null }],
    ['Mededelingen (kennisnemen, 5 minuten)', { title: 'Mededelingen', kind: 'note', minutes: 5 }],
    ['Advies (adviseren)', { title: 'Advies', kind: 'advise', minutes: null }],
    ['Rondvraag (10 min)', { title: 'Rondvraag', kind: 'discuss', minutes: 10 }],
    ['Werkgroep (HG en KM)', { title: 'Werkgroep (HG en KM)', kind: 'discuss', minutes: null }],
    ['Lang (9999 minuten)', { title: 'Lang (9999 minuten)', kind: 'discuss', minutes: null }],
  ])('%s', (line, item) => expect(readFixedItem(line)).toEqual(item))

  test('a line made to take long is read at once', () => {
    const start = performance.now()
    expect(readFixedItem(`${'('.repeat(5000)}${' '.repeat(5000)}`).minutes).toBeNull()
    expect(performance.now() - start).toBeLessThan(200)
  })
})

test('a decision goes from discussing to advising to deciding', () => {
  expect([nextKind.discuss, nextKind.advise, nextKind.decide, nextKind.note]).toEqual(['advise', 'decide', 'decide', 'note'])
})

test('words of a meeting', () => {
  expect(['09:30', '13:30', '00:15'].map(timeInWords)).toEqual(['9.30\u00a0uur', '13.30\u00a0uur', '0.15\u00a0uur'])
  expect(lengthInWords([{ minutes: 50 }, { minutes: 30 }, { minutes: null }])).toBe('1 uur en 20 minuten')
  expect(lengthInWords([{ minutes: null }])).toBeNull()
  expect(slugOf('Cliëntenraden & co.')).toBe('clientenraden-co')
  expect(slugOf('***')).toBe('overleg')
  expect(outcomeQuestion('localTeams')).toContain('lokale teams')
  expect(outcomeQuestion('clientCouncil')).toContain('cliëntenraad')
})

describe('before a meeting is closed', () => {
  const item = (number: number, kind: ItemKind, decisions: unknown[] = []) => ({ number, kind, decisions })

  test('it is said where a decision is asked and none stands, and that nobody wrote down who was there', () => {
    const items = [item(1, 'note'), item(2, 'decide'), item(3, 'decide', ['besluit']), item(4, 'decide')]
    expect(leftUndone({ items, attendance: [{ isPresent: null }] })).toEqual([
      'Bij de punten 2 en 4 wordt een besluit gevraagd, en staat er nog geen.',
      'Wie er was, is nog niet opgeschreven.',
    ])
    expect(leftUndone({ items: items.slice(0, 2), attendance: [] })).toEqual([
      'Bij punt 2 wordt een besluit gevraagd, en staat er nog geen.',
    ])
    expect(leftUndone({ items: items.slice(2, 3), attendance: [{ isPresent: false }, { isPresent: null }] })).toEqual([])
  })
})

describe('the form of a body', () => {
  const body = {
    regionId: id,
    bodyId: '',
    name: 'FAC',
    kind: 'other',
    status: 'exists',
    purpose: '',
    rhythm: 'kwartaal',
    week: '2',
    day: '4',
  }
  const reading = (given: Record<string, string>) => {
    const form = parseForm(bodyForm, sent({ ...body, ...given }))
    return form.ok ? form.data.body.reading : form.state.fieldErrors
  }

  test('reads the rhythm, unless somebody says otherwise', () => {
    expect(reading({})).toEqual({ timesPerYear: 4, month: 3, without: [] })
    expect(reading({ month: '2' })).toEqual({ timesPerYear: 4, month: 2, without: [] })
    expect(reading({ times: '3' })).toEqual({ timesPerYear: 3, month: 4, without: [] })
    expect(reading({ times: '0' })).toBeNull()
    expect(reading({ rhythm: 'periodiek' })).toBeNull()
    const rests = { timesPerYear: 12, month: 1, without: [7, 8] }
    expect(reading({ rhythm: 'maandelijks, behalve in juli en augustus' })).toEqual(rests)
    expect(reading({ rhythm: 'maandelijks, behalve in juli en augustus', times: '4' })).toMatchObject({ timesPerYear: 4, without: [] })
    expect(reading({ times: '13' })).toEqual({ times: ['Vul een heel getal in, hooguit 12. Vaker plan je met de hand.'] })
  })

  test('plans on the day that the words say, else on the one that is chosen, else on the usual one', () => {
    const on = (given: Record<string, string>) => {
      const form = parseForm(bodyForm, sent({ ...body, week: '', day: '', ...given }))
      return form.ok ? form.data.body.rhythmDay : form.state.fieldErrors
    }
    expect(on({})).toEqual({ week: 2, day: 4 })
    expect(on({ rhythm: 'elke eerste dinsdag van de maand' })).toEqual({ week: 1, day: 2 })
    expect(on({ rhythm: 'jaarlijks eind september', day: '1' })).toEqual({ week: 5, day: 1 })
    expect(on({ week: '3' })).toEqual({ week: 3, day: 4 })
    const says = 'De regel over hoe vaak zegt: op de eerste dinsdag. Kies hetzelfde, of “Zoals gelezen”.'
    expect(on({ rhythm: 'elke eerste dinsdag van de maand', week: '1', day: '4' })).toEqual({ day: [says] })
    expect(on({ rhythm: 'elke eerste dinsdag van de maand', times: '6', week: '1', day: '4' })).toEqual({ week: 1, day: 4 })
  })

  test.each([
    [{ rhythm: 'om de week' }, true],
    [{ rhythm: 'jaarlijks in het najaar' }, true],
    [{ rhythm: 'om de week', times: '12' }, false],
    [{ rhythm: 'om de week', times: '0' }, false],
    [{ rhythm: 'eens per kwartaal' }, false],
    [{ rhythm: '' }, false],
  ])('knows when words were to plan by and could not: %j', (given, isUnread) => {
    const form = parseForm(bodyForm, sent({ ...body, ...given }))
    expect(form.ok && form.data.isUnread).toBe(isUnread)
  })

  test('keeps a fixed item once, and refuses too many', () => {
    const form = parseForm(bodyForm, sent({ ...body, fixedItems: ' Opening \n\nOpening\nRondvraag' }))
    expect(form.ok && form.data.body.fixedItems).toEqual(['Opening', 'Rondvraag'])
    expect(
      mistakes(parseForm(bodyForm, sent({ ...body, fixedItems: Array.from({ length: 21 }, (_, i) => `Punt ${i}`).join('\n') }))),
    ).toHaveProperty('fixedItems')
  })

  test('a seat ends on or after the day it begins', () => {
    const seat = {
      bodyId: id,
      memberId: '',
      role: 'member',
      function: 'Ambtenaar Jeugd',
      validFrom: '2023-06-05',
      validUntil: '2023-06-04',
    }
    expect(mistakes(parseForm(seatForm, sent(seat)))).toEqual({ validUntil: ['Kies een dag op of na de eerste dag.'] })
    expect(parseForm(seatForm, sent({ ...seat, validUntil: '5-6-2023' })).ok).toBe(true)
  })
})

describe('the forms of a meeting', () => {
  test.each([
    ['14.00', '14:00'],
    ['9.30 uur', '09:30'],
    ['9:30', '09:30'],
    ['', null],
  ])('a time typed as "%s"', (startsAt, time) => {
    const form = parseForm(addMeetingForm, sent({ bodyId: id, heldOn: '8 juni 2023', startsAt }))
    expect(form.ok && form.data).toMatchObject({ heldOn: '2023-06-08', startsAt: time })
  })

  test.each(['25.00', '9', 'half tien'])('"%s" is no time', (startsAt) =>
    expect(mistakes(parseForm(addMeetingForm, sent({ bodyId: id, heldOn: '2023-06-08', startsAt })))).toHaveProperty('startsAt'),
  )

  test('who cancels a meeting says why', () => {
    const change = { meetingId: id, version: '1', heldOn: '2023-06-08', isCancelled: 'on' }
    expect(mistakes(parseForm(changeMeetingForm, sent(change)))).toEqual({ note: ['Vul in waarom de vergadering niet doorgaat.'] })
    expect(parseForm(changeMeetingForm, sent({ ...change, note: 'Vakantie' })).ok).toBe(true)
  })

  test('who was there is a box each', () => {
    const form = parseForm(attendanceForm, sent({ meetingId: id, version: '2', [`aanwezig-${id}`]: 'on', 'aanwezig-x': 'on', guests: '' }))
    expect(form.ok && form.data).toEqual({ meetingId: id, version: 2, present: [id], guests: '' })
  })

  test.each([
    [{ url: 'javascript:alert(1)' }, 'url'],
    [{ url: 'ftp://x.example' }, 'url'],
    [{ url: '' }, 'url'],
    [{ url: 'https://x.example', own: `report:${id}` }, 'url'],
  ])('a paper %o is refused', (given, field) =>
    expect(mistakes(parseForm(paperForm, sent({ itemId: id, title: 'Notitie', ...given })))).toHaveProperty(field),
  )
})

test('the agenda as a document has the items in their order, with what came of them', () => {
  const action: ActionRow = {
    ...{
      id,
      version: 1,
      number: 9,
      kind: 'commitment',
      title: 'Stuur de lijst',
      ownerFunction: 'Ambtenaar Jeugd',
      ownerId: null,
      owner: null,
    },
    ...{ promisedTo: 'het PHO', agreedOn: '2023-05-11', dueOn: '2023-06-02', doneOn: null, doneNote: '', decisionNumber: null, item: null },
  }
  const item: AgendaItemRow = {
    ...{ id, number: 1, kind: 'discuss', title: 'Informele steun', text: 'Waarom.', broughtBy: 'ambtenaar', minutes: 20, isFixed: false },
    ...{ outcome: 'Naar het programmateam.', version: 1, requestId: null, decisions: [], route: [] },
    actions: [
      { ...action, number: 9, doneOn: '2023-05-30' },
      { ...action, number: 10 },
      { ...action, number: 11, dueOn: '2023-06-05' },
    ],
    consultation: {
      ...{ consulted: 'wethouders', consultedOn: '2023-06-01', position: 'Alleen binnen de regio.', mandate: '' },
      ...{ by: 'wethouder', writtenOn: '2023-06-01', version: 1 },
    },
    source: { kind: 'kpi', agenda: '2022-2025', number: '1.1', name: 'Wachttijd' },
    papers: [
      { id, title: 'Notitie', url: 'https://x.example', report: null, decisionNumber: null, isConfidential: false },
      { id, title: 'Zeeppoeder', url: 'https://geheim.example', report: null, decisionNumber: null, isConfidential: true },
    ],
  }
  const meeting: MeetingHead = {
    ...{ id, heldOn: '2023-06-08', startsAt: '13:30', place: 'Woerden', status: 'planned', note: '', guests: '', closedFunction: null },
    ...{ closedOn: null, reopenReason: '', version: 1, touched: null, attendance: [], reports: [] },
  }
  const made = agendaDocument({ region: 'Utrecht West', body: { name: 'Beleidsoverleg' }, meeting, items: [item], today: '2023-06-05' })
  expect(made.facts).toContainEqual({ term: 'Tijd', value: '13.30\u00a0uur' })
  expect(made.blocks[1]).toMatchObject({ kind: 'table', rows: [[1, 'Informele steun', 'Bespreken', 'ambtenaar', 20]] })
  const texts = JSON.stringify(made.blocks)
  for (const text of ['Waarom.', 'Naar het programmateam.', 'KPI 1.1', 'https://x.example']) expect(texts).toContain(text)
  // The file says of an action what the page says.
  for (const text of [
    'Toezegging 9: Stuur de lijst. Ambtenaar Jeugd, aan het PHO. Gedaan op 30 mei 2023.',
    'Toezegging 10: Stuur de lijst. Ambtenaar Jeugd, aan het PHO. Over tijd: 2 juni 2023.',
    'Toezegging 11: Stuur de lijst. Ambtenaar Jeugd, aan het PHO. Uiterlijk 5 juni 2023.',
  ])
    expect(texts).toContain(text)
  // A bottleneck that is solved since is marked in the list and at its item.
  const solved = { kind: 'bottleneck', agenda: '2022-2025', number: 2, title: 'Geen besluit', solvedOn: '2023-06-02' } as const
  const marked = agendaDocument({
    ...{ region: 'Utrecht West', body: { name: 'PHO' }, meeting, today: '2023-06-05' },
    items: [
      { ...item, source: solved },
      { ...item, source: { ...solved, solvedOn: null } },
    ],
  })
  expect(marked.blocks[1]).toMatchObject({
    rows: [
      [1, 'Informele steun (opgelost op 2 juni 2023)', 'Bespreken', 'ambtenaar', 20],
      [1, 'Informele steun', 'Bespreken', 'ambtenaar', 20],
    ],
  })
  expect(JSON.stringify(marked.blocks)).toContain('Knelpunt 2 Geen besluit (opgelost op 2 juni 2023).')
  // What the region agreed beforehand is not for everybody who gets the agenda.
  expect(texts).not.toContain('Alleen binnen de regio.')
  // The file goes round; a confidential paper does not go with it, whoever makes the file.
  expect(texts).not.toMatch(/Zeeppoeder|geheim/)
  // Accessible PDF (PDF/UA-1) asks for headings in order; making it fails otherwise.
  expect(Buffer.from(pdf(made)).subarray(0, 5).toString()).toBe('%PDF-')
  expect(
    Buffer.from(pdf(agendaDocument({ region: 'Utrecht West', body: { name: 'FAC' }, meeting, items: [], today: '2023-06-05' }))).length,
  ).toBeGreaterThan(1000)
})
