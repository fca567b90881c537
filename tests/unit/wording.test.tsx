import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { AgendaLeads } from '@/app/regio/[region]/agenda/[agenda]/agenda-leads'
import { OpenSeats } from '@/components/lead/open-seats'
import { whenInWords } from '@/lib/domain/duty'
import { enteredInWords } from '@/lib/domain/figure-text'
import type { AgendaLead } from '@/lib/queries/agenda-leads'
import type { OpenSeat } from '@/lib/queries/seats'

const vacant = { isFilled: false, person: null, deputy: null, vacancy: 'n.o.t.k.' }

test('a role is not said twice where the function is called the same', () => {
  const lead = { ...vacant, role: 'accountHolder', function: 'Accounthouder', activityCode: null } as AgendaLead
  const drawn = (of: AgendaLead) => renderToStaticMarkup(<AgendaLeads leads={[of]} of="de agenda" />)
  expect(drawn(lead)).toContain('<dt>Accounthouder</dt><dd><ul><li>Open: n.o.t.k.</li>')
  const named = { ...lead, function: 'beleidsadviseur' }
  expect(drawn(named)).toContain('<dt>Accounthouder</dt><dd><ul><li>beleidsadviseur: Open: n.o.t.k.</li>')
})

test('on an open seat hangs one activity, or more activities', () => {
  const on = { kind: 'ambition', code: '1', title: 'Samen', ambitionNumber: '1' }
  const seat = {
    ...{ id: 'a', role: 'officialLead', function: 'Trekker', person: null, hasLeft: false, deputy: null, vacancy: null, on },
    kpis: 0,
    waiting: 0,
  }
  const hrefs = { seat: () => '', place: () => '', person: () => '' }
  const drawn = (activities: number) =>
    renderToStaticMarkup(
      <OpenSeats
        seats={[{ ...seat, activities } as unknown as OpenSeat]}
        hrefs={hrefs}
        terms={{ activityTerm: 'Activiteit', activityTerms: 'Activiteiten' }}
      />,
    )
  expect(drawn(1)).toContain('1 activiteit<')
  expect(drawn(2)).toContain('2 activiteiten<')
})

test('a figure from a document was not entered by somebody', () => {
  expect(enteredInWords('uit het document')).toBe('Overgenomen uit het document')
  expect(enteredInWords('data-analist')).toBe('Ingevuld door data-analist')
})

test('a term that went by can be done now, one after the next only later', () => {
  const duty = { timesPerYear: 4, month: 2, day: 1, countsFrom: '2023-01-01', endedOn: null }
  expect(whenInWords(duty, '2023-05-01', '2023-06-05')).toBe('')
  expect(whenInWords(duty, '2023-08-01', '2023-06-05')).toBe('')
  expect(whenInWords(duty, '2023-11-01', '2023-06-05')).toBe(', zodra het de volgende keer is')
})
