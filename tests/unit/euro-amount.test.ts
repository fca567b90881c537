import { describe, expect, test } from 'vitest'
import { eurosTyped, mostCents, readEuros } from '@/lib/domain/euro-amount'
import { parseForm } from '@/lib/forms/form-state'
import { addBudgetLineForm, addHoursForm, spendingForm } from '@/lib/forms/money-form'

const id = '01900000-0000-7000-8000-000000000001'
const sent = (fields: Record<string, string>) => {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  return form
}

describe('an amount', () => {
  test.each([
    ['110000', 11_000_000n],
    ['110.000', 11_000_000n],
    ['110.000,50', 11_000_050n],
    ['110000,5', 11_000_050n],
    ['€ 1.250,-', 125_000n],
    ['1 250', 125_000n],
    ['0', 0n],
    ['0,01', 1n],
    ['-2.300', -230_000n],
    ['€ -0,10', -10n],
    ['100.000.000.000', mostCents],
  ])('as people type it, to the cent: %s', (said, cents) => expect(readEuros(said)).toEqual({ ok: true, cents }))

  test.each([
    ['110,000', 'decimals'],
    ['110000.50', 'dot-as-comma'],
    ['110,000.50', 'dot-as-comma'],
    ['1.10', 'dot-as-comma'],
    ['11.00.000', 'not-an-amount'],
    ['12,5 mln', 'not-an-amount'],
    ['veel', 'not-an-amount'],
    ['1e6', 'not-an-amount'],
    ['100.000.000.000,01', 'too-much'],
  ])('that can be read otherwise is refused and not guessed: %s', (said, failure) =>
    expect(readEuros(said)).toEqual({ ok: false, failure }),
  )

  test.each([0n, 1n, 125_000n, 11_000_050n, -230_005n, mostCents])('stands in its field as it is read back: %s', (cents) =>
    expect(readEuros(eurosTyped(cents))).toEqual({ ok: true, cents }),
  )
})

const line = { agendaId: id, kind: 'expense', title: 'Projectleider', year: '2023', status: 'fixed', amount: '40.000,50' }

describe('a form of money', () => {
  test('says what a line is, with exact cents', () => {
    expect(parseForm(addBudgetLineForm, sent({ ...line, lapsesOn: '31-12-2023' }))).toMatchObject({
      data: { text: { amountCents: 4_000_050n, year: 2023, untilYear: null, lapsesOn: '2023-12-31', ambitionId: null } },
    })
    expect(parseForm(addBudgetLineForm, sent({ ...line, amount: '' }))).toMatchObject({ data: { text: { amountCents: null } } })
  })

  test.each([
    ['title', '', 'Vul in waar het geld voor is of vandaan komt.'],
    ['kind', '', 'Kies een soort.'],
    ['status', '', 'Kies hoe zeker het bedrag is.'],
    ['year', '', 'Vul het jaar in.'],
    ['year', '23', 'Typ een jaar met vier cijfers, bijvoorbeeld 2025.'],
    ['untilYear', '2022', 'Het laatste jaar ligt voor het eerste.'],
    ['amount', '40,000', 'Achter de komma staan hooguit twee cijfers, de centen. Bedoel je duizenden, zet er dan een punt: 110.000.'],
    ['amount', '-1', 'Een bedrag is niet minder dan nul.'],
    ['lapsesOn', '31-12-2022', 'Dan is het geld al weg voordat 2023 begint.'],
  ])('refuses with a sentence at its field: %s "%s"', (field, value, sentence) =>
    expect(parseForm(addBudgetLineForm, sent({ ...line, [field]: value }))).toMatchObject({
      ok: false,
      state: { fieldErrors: { [field]: [sentence] } },
    }),
  )

  test('takes what was spent, and a correction only with what it corrects', () => {
    const spent = { lineId: id, version: '1', spent: '1.250,50', spentOn: '2023-05-31' }
    expect(parseForm(spendingForm, sent(spent))).toMatchObject({ data: { cents: 125_050n, on: '2023-05-31', note: '' } })
    const refused = (given: Record<string, string>) => parseForm(spendingForm, sent({ ...spent, ...given }))
    expect(refused({ spent: '-10' })).toMatchObject({ state: { fieldErrors: { note: ['Vul in wat je corrigeert.'] } } })
    expect(refused({ spent: '-10', note: 'Dubbel.' })).toMatchObject({ data: { cents: -1_000n } })
    expect(refused({ spent: '0' })).toMatchObject({ state: { fieldErrors: { spent: ['Vul een bedrag in dat niet nul is.'] } } })
    expect(refused({ spent: '', spentOn: '' })).toMatchObject({
      state: { fieldErrors: { spent: ['Vul in hoeveel er is besteed.'], spentOn: ['Vul in wanneer het is besteed.'] } },
    })
  })

  test('takes hours with a comma, and refuses none and too exact ones', () => {
    const hours = { agendaId: id, account: 'SAVE', hours: '7,5', per: 'week' }
    expect(parseForm(addHoursForm, sent(hours))).toMatchObject({ data: { text: { hours: 7.5, isExtension: false } } })
    for (const [said, sentence] of [
      ['', 'Vul het aantal uren in.'],
      ['acht', 'Typ een aantal uren, bijvoorbeeld 8 of 7,5.'],
      ['0', 'Vul meer dan nul uren in.'],
      ['7,555', 'Typ een aantal uren, bijvoorbeeld 8 of 7,5.'],
    ])
      expect(parseForm(addHoursForm, sent({ ...hours, hours: said! }))).toMatchObject({ state: { fieldErrors: { hours: [sentence] } } })
  })
})
