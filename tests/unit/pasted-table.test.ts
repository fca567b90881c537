import { describe, expect, test } from 'vitest'
import { readPastedTable, type PastePlace } from '@/lib/imports/pasted-table'

const head = 'Resultaten\tActiviteiten\tBetrokkenen\tSchaal niveau\tPlanning'
const place: PastePlace = {
  ambition: '2',
  hasResults: true,
  results: [
    { number: '2.1', title: 'Lokaal inzicht' },
    { number: '2.4', title: 'Regionaal overzicht' },
  ],
  activities: [{ code: '2.4a', title: 'Inventariseren', under: '2.4' }],
}
const readAt = (at: Partial<PastePlace>, ...lines: string[]) => readPastedTable([head, ...lines].join('\n'), { ...place, ...at })!
const read = (...lines: string[]) => readAt({}, ...lines)
const rows = (given: ReturnType<typeof read>, sheet: 'results' | 'activities' | 'parties') => given.sheets[sheet]!.map(({ known }) => known)

describe('a table from the annex of a document', () => {
  test('gives results and activities the numbers that it prints, with who takes part, scale and planning', () => {
    const given = read(
      '1. Er is lokaal inzicht\t"a. Inventariseren\nb. Websites aanpassen"\t- Ambtenaren jeugd\n- Lokale teams\t- Lokaal\t- April 2022 ',
    )
    expect(rows(given, 'results')).toEqual([{ number: '2.1', title: 'Er is lokaal inzicht' }])
    const shared = { under: '2.1', scales: ['local'], scalePrinted: 'Lokaal', planningPrinted: 'April 2022' }
    expect(rows(given, 'activities')).toEqual([
      { ...shared, code: '2.1a', title: 'Inventariseren' },
      { ...shared, code: '2.1b', title: 'Websites aanpassen' },
    ])
    expect(rows(given, 'parties')).toEqual(
      ['2.1a', '2.1b'].flatMap((activity) => ['Ambtenaren jeugd', 'Lokale teams'].map((name) => ({ activity, name }))),
    )
    expect(given).toMatchObject({ isWhole: false, remarks: [] })
  })

  test('goes on under the last result where a row names none, and takes the next number where none is printed', () => {
    const given = read('Een nieuw resultaat\tBeginnen\t\tRegionaal en lokaal\t2022 e.v.', '\tVervolgen\tSAVE; YEPH\tRegionaal\t2023')
    expect(rows(given, 'results')).toEqual([{ number: '2.5', title: 'Een nieuw resultaat' }])
    expect(rows(given, 'activities')).toMatchObject([
      { code: '2.5a', title: 'Beginnen', scales: ['local', 'regional'] },
      { code: '2.5b', title: 'Vervolgen' },
    ])
    expect(rows(given, 'parties').map(({ name }) => name)).toEqual(['SAVE', 'YEPH'])
  })

  test('finds back by its title what stands there already', () => {
    const given = read('Regionaal overzicht\tInventariseren\t\t\t')
    expect(rows(given, 'results')).toEqual([{ number: '2.4', title: 'Regionaal overzicht' }])
    expect(rows(given, 'activities')).toEqual([{ code: '2.4a', title: 'Inventariseren', under: '2.4' }])
  })

  test('puts a cell together that runs on over lines without quotes', () => {
    const given = read(
      '1. Er is lokaal inzicht in welke',
      'mogelijkheden er zijn\ta. Inventariseren met het',
      'lokale team\tLokale teams\tLokaal\tApril 2022',
    )
    expect(rows(given, 'results')[0]!.title).toBe('Er is lokaal inzicht in welke mogelijkheden er zijn')
    expect(rows(given, 'activities')[0]).toMatchObject({ code: '2.1a', title: 'Inventariseren met het lokale team' })
  })

  test('cuts a sentence that is too long for a title, and keeps it whole', () => {
    const sentence = 'Periodiek regie bespreken met ouders en afspraken over evaluaties '.repeat(3).trim()
    const [activity] = rows(read(`1. Kort\ta. ${sentence}\t\t\t`), 'activities')
    expect(activity!.description).toBe(sentence)
    expect(String(activity!.title).length).toBeLessThanOrEqual(121)
  })

  test('says what it can not read', () => {
    expect(read('\tZonder resultaat\t\tLokaal\t2022', '1. Wel een\tMet\t\tergens\tnajaar').remarks).toEqual([
      'Regel 2: boven “Zonder resultaat” staat geen resultaat, dus deze regel is niet gelezen.',
      'Regel 3: in “ergens” staat geen schaalniveau; alleen de tekst is bewaard.',
      'Regel 3: de planning “najaar” kan de app niet als datum lezen; zij blijft staan zoals gedrukt.',
    ])
    expect(readAt({ hasResults: false, results: [] }, '1. Een doel\tDoen\t\t\t').remarks).toEqual([
      'Regel 2: deze agenda heeft geen tweede niveau, dus “1. Een doel” is niet gelezen.',
    ])
  })

  test.each(['zomaar tekst', '', 'a\tb\tc', '"open', `${head}\n`])('is not recognised in %j', (text) => {
    expect(readPastedTable(text, place)).toBeNull()
  })

  test('is read in a moment, however it is filled', () => {
    const started = performance.now()
    for (const filling of ['\n', ' ', '\t', '"', '- ', 'a. ', ' \n'])
      readPastedTable(`${head}\n1. Een\t"${filling.repeat(20_000 / filling.length)}"`, place)
    expect(performance.now() - started).toBeLessThan(2_000)
  })
})
