import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { clientDataIn, passesEleven } from '@/lib/domain/client-data'
import { parseForm } from '@/lib/forms/form-state'
import { answerForm } from '@/lib/forms/report-forms'
import { readAgendaFile } from '@/lib/imports/read-agenda-file'
import { readImportFile } from '@/lib/imports/read-import-file'

/** A number that passes the eleven-test: eight digits, and the ninth that belongs to them, if there is one. */
const citizenNumber = fc
  .stringMatching(/^\d{8}$/)
  .map((eight) => ([...eight].reduce((sum, digit, index) => sum + Number(digit) * (9 - index), 0) % 11) + eight)
  .map((said) => ({ ninth: said.slice(0, -8), eight: said.slice(-8) }))
  .filter(({ ninth, eight }) => ninth.length === 1 && Number(eight) > 0)
  .map(({ ninth, eight }) => eight + ninth)

const grouped = (sizes: readonly number[], sign: string) => (digits: string) => {
  let at = 0
  return sizes.map((size) => digits.slice(at, (at += size))).join(sign)
}

const spellings: [string, (digits: string) => string][] = [
  ['together', (digits) => digits],
  ['as 1234.56.782', grouped([4, 2, 3], '.')],
  ['as 1234 56 782', grouped([4, 2, 3], ' ')],
  ['as 123 456 782', grouped([3, 3, 3], ' ')],
  ['as 123.456.782', grouped([3, 3, 3], '.')],
  ['as 123-456-782', grouped([3, 3, 3], '-')],
  ['as 12 34 56 782', grouped([2, 2, 2, 3], ' ')],
  ['with spaces that do not break', grouped([3, 3, 3], '\u00a0')],
  ['with digits that are wide', (digits) => digits.replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit)))],
  ['with something in it that nobody sees', grouped([5, 4], '\u200b')],
  ['after BSN', (digits) => `BSN${digits}`],
  ['as BSN: …', (digits) => `bsn: ${digits}`],
]

describe('the number of a citizen', () => {
  test.each(spellings)('%s is refused, and the sentence does not repeat it', (_, spell) =>
    fc.assert(
      fc.property(
        citizenNumber,
        fc.constantFrom('', 'Gesproken met ', '(', 'zie: ', 'Nr 3, '),
        fc.constantFrom('', '.', ' over hulp', ')', '\nEinde'),
        (digits, before, after) => {
          expect(passesEleven(digits)).toBe(true)
          const said = clientDataIn(before + spell(digits) + after)
          expect(said).toContain('BSN')
          expect(said).not.toContain(digits.slice(0, 5))
        },
      ),
    ),
  )

  test('with one wrong digit is no such number', () =>
    fc.assert(
      fc.property(citizenNumber, fc.nat(8), fc.integer({ min: 1, max: 9 }), (digits, place, more) => {
        const wrong = [...digits].map((digit, index) => (index === place ? String((Number(digit) + more) % 10) : digit)).join('')
        expect(passesEleven(wrong)).toBe(false)
        expect(clientDataIn(`Regel ${wrong}.`)).toBeNull()
      }),
    ))

  test('that somebody calls so is refused with a mistake in it too', () => expect(clientDataIn('bsn 123456789')).toContain('BSN'))

  test.each([
    ['€ 123.456.782'],
    ['€ 123456782'],
    ['123456782 euro'],
    ['123.456.782,50'],
    ['documentnummer 123456782'],
    ['kenmerk: 123456782'],
    ['RSIN 123456782'],
    ['KvK 12345678'],
    ['KvK-dossiernummer 30123456'],
    ['https://gemeente.example/documenten/123456782/bijlage'],
    ['06-12345678 of 030 123 45 67'],
    ['+31 612345672'],
    ['+31 (0)302861234'],
    ['NL91 ABNA 0417 1643 00'],
    ['ISBN 978-90-1234567-8'],
    ['CBS-tabel 85098NED, periode 2021JJ00, regio GM0632'],
    ['KPI 1.2.3, 2.1 en 10.4a'],
    ['3.865 jeugdigen in 2021, 4.120 in 2022'],
    ['2019-2020 2021-2022 2023-2024'],
    ['120 130 140 150 160'],
    ['De vergadering van 12-03-2023 om 14.30 uur'],
    ['00000000-0000-7000-8000-000123456782'],
    ['000000000'],
    ['1234567820'],
    ['besluit met kenmerk Z/23/123456'],
  ])('is not what stands in ‘%s’', (text) => expect(clientDataIn(text)).toBeNull())
})

describe('a date of birth', () => {
  test.each([
    ['geboren op 12-3-2010'],
    ['geboren 12/03/2010'],
    ['Geboren te Woerden op 12 maart 2010'],
    ['geb. 12 maart 2010'],
    ['(geb. 12-03-’10)'],
    ['geb 12.3.2010'],
    ['geboortedatum: 2010-03-12'],
    ['geboortedatum 12 mrt. 2010'],
    ['De geboortedatum van het meisje is 12-3-2010'],
    ['geb.datum 12-03-2010'],
    ['is op 12 maart 2010 geboren'],
    ['GEBOREN: 12-03-2010'],
    ['geb 12.03.12'],
  ])('‘%s’ is refused', (text) => expect(clientDataIn(text)).toContain('geboortedatum'))

  test.each([
    ['geb. 12-03-2012', 'een geboortedatum, in het jaar 2012.'],
    ['geb 12.03.12', 'een geboortedatum.'],
    ["geb 12.03.'12", 'een geboortedatum.'],
  ])('a year of two digits is not made up: ‘%s’', (text, says) => expect(clientDataIn(text)).toContain(`Hier staat ${says}`))

  test.each([
    ['Vergadering van 12-3-2023'],
    ['kinderen geboren in 2010'],
    ['jeugdigen geboren na 1 januari 2010'],
    ['jeugdigen die zijn geboren op of na 1-1-2008'],
    ['Het aantal geboren kinderen, peildatum 1 januari 2023'],
    ['De geboortedatum wordt niet gedeeld'],
    ['De geboortedatum vervalt als sleutel per 1-1-2026'],
    ['een jongere van 15'],
    ['Nieuwgeboren op 1 januari 2023'],
  ])('‘%s’ is none', (text) => expect(clientDataIn(text)).toBeNull())
})

describe('the list of words and patterns', () => {
  test.each([
    ['cliënt Sanne', 'naam van een cliënt'],
    ['Cliënt Mohammed kwam langs', 'naam van een cliënt'],
    ['de moeder Fatima vertelt', 'naam van een cliënt'],
    ['Moeder Fatima vertelt', 'naam van een cliënt'],
    ['een jongere genaamd Daan', 'naam van een cliënt'],
    ['jeugdige J.P. uit Woerden', 'naam van een cliënt'],
    ['bij de familie Jansen', 'naam van een gezin'],
    ['het gezin De Vries', 'naam van een gezin'],
    ['gezin Jansen', 'naam van een gezin'],
    ['Gezin de Vries wacht', 'naam van een gezin'],
    ['familie Bakker', 'naam van een gezin'],
    ['het gezin Van den Berg', 'naam van een gezin'],
    ['overleg over gezin El Idrissi', 'naam van een gezin'],
    ['dossier 4711', 'nummer van een dossier'],
    ['dossier nr. 4711', 'nummer van een dossier'],
    ['Dossier: 2023/4711', 'nummer van een dossier'],
    ['in de dossiers 4711 en 4712', 'nummer van een dossier'],
    ['zaaknummer 2023-123', 'nummer van een dossier'],
    ['zaaknr. 88123', 'nummer van een dossier'],
    ['zaak 2023-1234', 'nummer van een dossier'],
    ['cliëntnummer 44', 'nummer van een dossier'],
    ['cliënt nr. 44', 'nummer van een dossier'],
    ['cliënt 4711', 'nummer van een dossier'],
    ['dossiernummer 2023-1234', 'nummer van een dossier'],
    ['cliëntnr. 88123', 'nummer van een dossier'],
    ['beschikkingsnummer: B2023.99', 'nummer van een dossier'],
    ['SUWI-nummer 45678', 'nummer van een dossier'],
    ['A-nummer 1234567890', 'basisregistratie'],
    ['V-nummer 1234567890', 'basisregistratie'],
    ['Suwinet-gegevens van de moeder', 'Suwinet'],
    ['BRP uittreksel van cliënt', 'Suwinet'],
    ['3447 GR 14', 'huisadres'],
    ['3447GR, 14a', 'huisadres'],
  ])('refuses ‘%s’', (text, why) => expect(clientDataIn(text)).toContain(why))

  test.each([
    ['Bron: BRP, 1 januari 2023'],
    ['cliënten van de gemeente Woerden'],
    ['de cliëntenraad Utrecht West'],
    ['Kind Veilig Thuis'],
    ['Centrum voor Jeugd en Gezin Utrecht'],
    ['een ouder. Daarna een ander'],
    ['dossiernummers worden niet gedeeld'],
    ['gezin centraal'],
    ['hulp bij de leefsituatie van jeugdigen en gezin\nNog beter aansluiten'],
    ['Gezin Centraal'],
    ['Het gezin staat centraal'],
    ['één gezin, één plan'],
    ['1Gezin1Plan'],
    ['gezin en opvoeding'],
    ['Jeugd en Gezin Utrecht'],
    ['Ministerie voor Jeugd en Gezin'],
    ['gezin in Woerden'],
    ['familie en vrienden'],
    ['familie, vrienden en buren'],
    ['Team Gezin Woerden'],
    ['een gezin van Syrische komaf'],
    ['dossier 12-03-2023 bijgewerkt'],
    ['dossiers 2022-2025'],
    ['Kamerstukken dossier 31839'],
    ['KvK-dossiernummer 30123456'],
    ['zaaksgewijs werken vanaf 2024'],
    ['in de zaak 2023 besloten de raden'],
    ['Gezin en Wijk'],
    ['Familie Groepsplan'],
    ['dossiervorming'],
    ['het dossier op orde'],
    ['Dossier Jeugdzorg 2022-2025'],
    ['Het landelijke dossier 2022 is gesloten'],
    ['dossier 3 van de agenda'],
    ['per dossier 45 minuten'],
    ['per dossier 120 euro'],
    ['zaak 1 van de agenda'],
    ['in elke zaak 2 gesprekken'],
    ['per cliënt 1250 euro'],
    ['per cliënt € 1250'],
    ['kosten per cliënt 2023'],
    ['één cliënt 24 uur per dag'],
    ['het zaaknummer staat in het systeem'],
    ['zie het cliëntnummer onder 4.'],
    ['dossiernummer 4. Wachttijden'],
    ['Blekerijlaan 14, 3447 GR Woerden'],
    ['vergadering 2023 AB 3'],
    ['mail naar programma@utrecht-west.example of bel 0348 428 911'],
    ['de heer De Vries is voorzitter'],
  ])('lets ‘%s’ pass', (text) => expect(clientDataIn(text)).toBeNull())
})

test('the sentence stands at the field, and what was typed is still in it', () => {
  const typed = new FormData()
  typed.set('questionId', '01900000-0000-7000-8000-000000000001')
  typed.set('answer', 'Het gaat om 1234.56.782.')
  const form = parseForm(answerForm, typed)
  expect(form.ok ? null : form.state).toMatchObject({
    fieldErrors: { answer: [expect.stringContaining('AVG')] },
    values: { answer: 'Het gaat om 1234.56.782.' },
  })
})

describe('a file', () => {
  const bytes = (text: string) => new TextEncoder().encode(text)
  const figures = async (text: string) => {
    const read = await readImportFile(bytes(text), 'cijfers.csv')
    return read.ok ? read.value : read.failure
  }

  test('with figures refuses the row, keeps nothing of it, and takes the others', async () => {
    const file = await figures('regio;periode;indicator;waarde\nWoerden;2022;Wachttijd;9\nWoerden;2022;dossiernummer 12345;8\n')
    expect(file).toMatchObject({
      values: [
        { indicator: 'Wachttijd', value: 9, problem: null },
        { indicator: null, value: null, problem: expect.stringContaining('nummer van een dossier') },
      ],
    })
  })

  test.each([
    ['a column with numbers of citizens', 'Naam;BSN;2022\nWoerden;123456782;1\nLopik;;2\n'],
    ['a column of nothing but such numbers, whatever it is called', 'Naam;2021;2022\nWoerden;123456782;1\nLopik;111222333;2\n'],
    ['a text in a cell', 'Naam;2021;2022\nWoerden;12;geb. 12-3-2010\nLopik;11;2\n'],
  ])('that is kept whole until it is explained is refused for %s', async (_, text) => expect(await figures(text)).toBe('client-data'))

  test('with an agenda refuses the row with a sentence, and takes the others', async () => {
    const bladen = {
      Activiteiten: [
        { Code: '1a', Titel: 'Gesprek met cliënt Sanne' },
        { Code: '1b', Titel: 'Gesprekken' },
      ],
    }
    const read = await readAgendaFile(bytes(JSON.stringify({ soort: 'koersvast-agenda', bladen })))
    expect(read.ok && read.value.sheets.activities).toEqual([
      {
        line: 1,
        known: expect.objectContaining({ title: '' }),
        problems: [expect.stringMatching(/^“Titel”: Hier staat de naam van een cliënt/)],
      },
      { line: 2, known: expect.objectContaining({ title: 'Gesprekken' }), problems: [] },
    ])
  })
})

test('looking over the longest text takes a moment, also one made to take long', () => {
  const mean = [
    '1 ',
    '12-',
    '123 456 78',
    'geboren ',
    'geboortedatum ',
    'kind ',
    'het gezin de ',
    'dossiernummer',
    'a',
    '3447 GR ',
    'é ',
    'geboren te Aa Aa ',
  ]
  const started = performance.now()
  for (const bit of mean) clientDataIn(bit.repeat(20_000 / bit.length))
  expect(performance.now() - started).toBeLessThan(2_000)
})

describe('what is in the app already', () => {
  const files = readdirSync('seeds', { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.yaml'))
  const texts = (value: unknown): string[] =>
    typeof value === 'string' ? [value] : typeof value === 'object' && value !== null ? Object.values(value).flatMap(texts) : []

  test.each(files)('%s passes', (path) =>
    expect(texts(parse(readFileSync(`seeds/${path}`, 'utf8'))).filter((text) => clientDataIn(text) !== null)).toEqual([]),
  )
})
