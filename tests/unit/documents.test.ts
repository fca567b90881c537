import { describe, expect, test, vi } from 'vitest'
import { csv } from '@/lib/exports/csv'
import type { Sheet, TextDocument } from '@/lib/exports/document'
import { docx } from '@/lib/exports/docx'
import { html } from '@/lib/exports/html'
import { pdf } from '@/lib/exports/pdf'
import { reportDocument } from '@/lib/exports/report-document'
import { coverNote } from '@/lib/exports/cover-note'
import { reportSheets } from '@/lib/exports/report-sheets'
import { xlsx } from '@/lib/exports/xlsx'
import { aReportModel } from '../support/report-models'
import { pdfFacts, pdfStructure, pdfText, unzipped, xmlText } from '../support/read-files'

const long = Array.from({ length: 833 }, (_, index) => `w${String(index).padStart(4, '0')}`).join(' ')

/** Text that people or programs send, with what must be readable in every format. */
const hostile = [
  { name: 'an emoji', given: 'Goed 😀 gedaan', shown: 'Goed 😀 gedaan' },
  { name: 'Arabic', given: 'مرحبا', shown: 'مرحبا' },
  { name: 'a script', given: '<script>alert(1)</script>', shown: '<script>alert(1)</script>' },
  { name: 'markup of Typst', given: '#import "x": y', shown: '#import "x": y' },
  { name: 'more markup of Typst', given: '$a$ *b* _c_ @d <e> `f` \\n', shown: '$a$ *b* _c_ @d <e> `f` \\n' },
  { name: 'a formula', given: '=HYPERLINK("http://x","y")', shown: '=HYPERLINK("http://x","y")' },
  { name: 'a sign of Excel', given: '@x', shown: '@x' },
  { name: 'an XML entity', given: '&lt;b&gt; ]]> &amp;', shown: '&lt;b&gt; ]]> &amp;' },
  { name: 'half a character', given: 'half\ud83d teken', shown: 'half□ teken' },
  { name: 'control characters', given: 'a\u0000b\u0007c\u001bd\uffffe', shown: 'abcde' },
  { name: '5,000 characters', given: long, shown: long },
]

const documentOf = (text: string): TextDocument => ({
  title: 'Proef',
  subtitle: '',
  facts: [],
  datedOn: '2023-07-01',
  isConcept: true,
  hasTitlePage: false,
  blocks: [
    { kind: 'heading', level: 1, text: 'Hoofdstuk' },
    { kind: 'paragraph', text },
    {
      kind: 'table',
      caption: 'Tabel',
      columns: [
        { label: 'Kolom', width: 1 },
        { label: 'Nog een', width: 1 },
      ],
      rows: [['cel', text]],
    },
  ],
})

const sheetOf = (text: string): Sheet => ({
  name: 'Blad',
  columns: [
    { label: 'Tekst', kind: 'text', width: 40 },
    { label: 'Getal', kind: 'number', width: 10 },
    { label: 'Datum', kind: 'date', width: 12 },
  ],
  rows: [[text, 1234.5, '2023-07-01']],
})

const spaceless = (text: string) => text.replace(/[\s\u200b]+/g, '')
const count = (text: string, part: string) => text.split(part).length - 1

// Making and reading back a file is work, on a machine that does more.
vi.setConfig({ testTimeout: 30_000 })

describe.each(hostile)('$name comes out as that text', ({ given, shown }) => {
  test('in HTML', async () => {
    const made = await html(documentOf(given))
    expect(made).not.toContain('<script')
    expect(count(xmlText(made), shown)).toBe(2)
  })

  test('in Word', async () => {
    const body = unzipped(await docx(documentOf(given)))['word/document.xml']!
    expect(count(xmlText(body), shown)).toBe(2)
  })

  test('in Excel, as text and never as a formula', async () => {
    const files = unzipped(await xlsx([sheetOf(given)]))
    expect(xmlText(files['xl/sharedStrings.xml']!)).toContain(shown)
    expect(files['xl/worksheets/sheet1.xml']).not.toContain('<f>')
  })

  test.each(['dutch', 'open'] as const)('in %s CSV, without a formula', (kind) => {
    const made = new TextDecoder().decode(csv([sheetOf(given)], kind))
    expect(made.replaceAll('""', '"')).toContain(shown)
    expect(made).not.toMatch(/(^|[;,"\n])[=+@-]/)
  })
})

// Arabic is read back by its shapes, not letter by letter: the test after this one.
describe.each(hostile.filter(({ name }) => name !== 'Arabic'))('$name comes out as that text', ({ given, shown }) => {
  test.each([false, true])('in PDF (archival: %s)', (archival) => {
    const made = pdfText(pdf(documentOf(given), { archival }))
    for (const word of shown.split(' ')) expect(spaceless(made)).toContain(word)
  })
})

test.each([false, true])('Arabic is drawn in PDF with a font that has it (archival: %s)', (archival) => {
  const made = pdfText(pdf(documentOf('مرحبا'), { archival }))
  expect(made.normalize('NFKC')).toMatch(/مرح/)
})

test('a character that no font has is an empty square in PDF, and the file is still accessible', () => {
  expect(pdfText(pdf(documentOf('teken 中 hier'), { archival: true }))).toContain('teken □ hier')
})

describe('the report as PDF', () => {
  const concept = pdf(reportDocument(aReportModel({ activities: 12 })))
  const adopted = pdf(reportDocument(aReportModel({ activities: 12, status: 'adopted', adoptedOn: '2023-07-12' })), { archival: true })

  test('is tagged, in Dutch, with a title, headings, contents, table headers and other texts for its charts', () => {
    const facts = pdfFacts(concept)
    expect(facts).toMatch(/Title: +Voortgangsrapportage 1e halfjaar 2023/)
    expect(facts).toMatch(/Tagged: +yes/)
    expect(facts).toMatch(/Page size: .*A4/)
    const structure = pdfStructure(concept)
    for (const element of ['H1', 'H2', 'H3', 'TOC', 'Table', 'THead', 'TH', 'TD', 'L', 'BlockQuote', 'Figure'])
      expect(structure, element).toMatch(new RegExp(`^ *${element}\\b`, 'm'))
    expect(Buffer.from(concept).toString('latin1')).toMatch(/\/Alt ?\([^)]*op schema/)
    expect(Buffer.from(concept).toString('latin1')).toContain('/Lang (nl-NL)')
    expect(Buffer.from(concept).toString('latin1')).toContain('pdfuaid:part')
    expect(Buffer.from(adopted).toString('latin1')).toContain('<pdfaid:conformance>A')
  })

  test('says Concept on every page of a concept and on none of an adopted one', () => {
    const pages = (file: Uint8Array) => pdfText(file).split('\f').slice(0, -1)
    expect(pages(concept).length).toBeGreaterThan(5)
    for (const page of pages(concept)) expect(page.trimStart()).toMatch(/^Concept\n/)
    for (const page of pages(adopted)) expect(page).not.toMatch(/^\s*Concept\n/)
  })

  test('repeats the header of a long table and numbers its pages', () => {
    const text = pdfText(pdf(reportDocument(aReportModel({ activities: 120 }))))
    expect(count(text, 'Levensloop')).toBeGreaterThan(5)
    expect(text).toMatch(/Pagina 3 van \d+/)
  })
})

describe('the report in Word', async () => {
  const files = unzipped(await docx(reportDocument(aReportModel())))

  test('has styles for its headings, numbered chapters, header rows, other texts and the Dutch language', () => {
    const body = files['word/document.xml']!
    for (const level of [1, 2, 3]) expect(body).toContain(`<w:pStyle w:val="Heading${level}"/>`)
    expect(body).toContain('<w:numPr>')
    expect(count(body, '<w:tblHeader/>')).toBeGreaterThan(15)
    expect(body).toMatch(/<wp:docPr[^>]* descr="[^"]*op schema/)
    expect(files['word/styles.xml']).toContain('<w:lang w:val="nl-NL"')
  })

  test('asks nothing when it is opened: no field that is out of date', () => {
    expect(files['word/settings.xml']).not.toContain('updateFields')
    expect(files['word/document.xml']).not.toContain('w:dirty="true"')
  })

  test('says Concept and the number of the page', () => {
    const parts = Object.entries(files).filter(([name]) => /(header|footer)\d*\.xml$/.test(name))
    const text = parts.map(([, xml]) => xml).join('')
    expect(text).toContain('Concept')
    expect(text).toContain('NUMPAGES')
  })
})

describe('the report in Excel', async () => {
  const files = unzipped(await xlsx(reportSheets(aReportModel())))

  test('has its five sheets, with a frozen header and filters', () => {
    const names = [...files['xl/workbook.xml']!.matchAll(/ name="([^"]*)"/g)].map(([, name]) => xmlText(name!))
    expect(names).toEqual(['Samenvatting', 'Activiteiten', "KPI's", 'Knelpunten', 'Besluiten en acties'])
    for (let sheet = 1; sheet <= 5; sheet++) {
      expect(files[`xl/worksheets/sheet${sheet}.xml`]).toMatch(/<pane ySplit="1"[^>]*state="frozen"/)
      expect(files[`xl/worksheets/sheet${sheet}.xml`]).toContain('<autoFilter ref="A1:')
    }
  })

  test('has a row for each activity and municipality, with real dates and numbers', async () => {
    expect(count(files['xl/worksheets/sheet2.xml']!, '<row ')).toBe(41)
    const proof = unzipped(await xlsx([sheetOf('x')]))['xl/worksheets/sheet1.xml']!
    expect(proof).toMatch(/<c r="B2"[^>]*><v>1234.5<\/v>/)
    expect(proof).toMatch(/<c r="C2"[^>]*><v>45108<\/v>/)
  })
})

describe('CSV', () => {
  test('for a Dutch Excel: semicolon, decimal comma, Dutch date and a mark of its encoding', () => {
    expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(csv([sheetOf('een "twee"; drie')], 'dutch'))).toBe(
      '\ufeffTekst;Getal;Datum\r\n"een ""twee""; drie";1234,5;01-07-2023\r\n',
    )
  })

  test('for programs: RFC 4180, decimal point, ISO date', () => {
    expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(csv([sheetOf('een, twee\nregels')], 'open'))).toBe(
      'Tekst,Getal,Datum\r\n"een, twee\nregels",1234.5,2023-07-01\r\n',
    )
  })

  test.each(['=1+1', '+31 6', '-5 procent', '@x', '\t=1', '\r=1'])('%j gets an apostrophe', (text) => {
    expect(new TextDecoder().decode(csv([sheetOf(text)], 'open'))).toMatch(/\n"?'/)
  })
})

describe('the report as HTML', () => {
  test('has an anchor for each chapter and no style attribute', async () => {
    const made = await html(reportDocument(aReportModel(), { appendix: false }))
    for (const anchor of ['samenvatting', 'gevraagd', 'voortgang', 'ambitie-1', 'knelpunten', 'besluiten-en-acties'])
      expect(made).toContain(`id="${anchor}"`)
    expect(made).not.toContain('alle-activiteiten')
    expect(made).not.toContain('style=')
  })
})

describe('what the report says', () => {
  const textOf = (document: TextDocument) => JSON.stringify(document.blocks)

  test('on the page at most ten bottlenecks, in the file all', () => {
    const rows = (document: TextDocument) =>
      document.blocks.find((block) => block.kind === 'table' && block.caption === 'Wat loopt vast of loopt risico?') as { rows: unknown[] }
    expect(rows(reportDocument(aReportModel(), { appendix: false })).rows).toHaveLength(10)
    expect(rows(reportDocument(aReportModel())).rows.length).toBeGreaterThan(10)
  })

  test('a bottleneck that was not reported in the period is not shown with its old light as if it were new', () => {
    const stuck = aReportModel().activities.find(({ light }) => light === 'stuck')!
    const model = { ...aReportModel(), activities: [{ ...stuck, shown: 'notReported' as const }] }
    const table = reportDocument(model).blocks.find(
      (block) => block.kind === 'table' && block.caption === 'Wat loopt vast of loopt risico?',
    )
    expect(table?.kind === 'table' && table.rows[0]![1]).toEqual({ light: 'notReported', was: 'stuck' })
    const sheet = reportSheets(model).find(({ name }) => name === 'Knelpunten')!
    const cell = (label: string) => sheet.rows[0]![sheet.columns.findIndex((column) => column.label === label)]
    expect([cell('Licht'), cell('Laatst gemelde licht')]).toEqual(['Niet gemeld', 'Loopt vast'])
  })

  test('only an adopted KPI has a value; one that is proposed is named apart', () => {
    const tables = reportDocument(aReportModel()).blocks.filter((block) => block.kind === 'table' && block.caption === "Vastgestelde KPI's")
    expect(JSON.stringify(tables)).toContain('Gemiddelde wachttijd')
    expect(JSON.stringify(tables)).not.toContain('Tevredenheid van ouders')
    expect(textOf(reportDocument(aReportModel()))).toContain('Tevredenheid van ouders (voorgesteld)')
  })

  test('a KPI says its figure with the period and how sure it is, in the sheet each in its own column', () => {
    const text = textOf(reportDocument(aReportModel()))
    expect(text).toContain('4,7* (2022)')
    expect(text).toContain('Nog niet gepubliceerd')
    const sheet = reportSheets(aReportModel()).find(({ name }) => name === "KPI's")!
    expect(sheet.columns.slice(-4).map(({ label, kind }) => [label, kind])).toEqual([
      ['Stand', 'number'],
      ['Stand over', 'text'],
      ['Status van de stand', 'text'],
      ['Kanttekening', 'text'],
    ])
    expect(sheet.rows.slice(0, 3).map((row) => row.slice(-4))).toEqual([
      [4.7, '2022', 'Voorlopig', null],
      [null, null, null, null],
      [null, null, null, null],
    ])
  })

  test('a KPI says in document and sheet what must be read with its figure', () => {
    const model = aReportModel()
    const [kpi] = model.ambitions[0]!.kpis
    kpi!.figure!.note = 'som van gemeenten'
    kpi!.remarks = ['Corona']
    expect(textOf(reportDocument(model))).toContain('4,7* (2022, som van gemeenten); Corona')
    const sheet = reportSheets(model).find(({ name }) => name === "KPI's")!
    expect(sheet.rows[0]!.at(-1)).toBe('som van gemeenten; Corona')
  })

  test('the cover note asks the same, by kind', () => {
    const asked = textOf(coverNote(aReportModel()))
    for (const word of ['Besluiten', 'Bespreken', 'Kennisnemen', 'Extra gedragswetenschapper voor de regio']) expect(asked).toContain(word)
  })

  test('a report without anything in it is a whole report', async () => {
    const empty = aReportModel({
      ambitions: 0,
      activities: 0,
      requests: [],
      actions: [],
      summary: '',
      previousPeriod: null,
      countsBefore: null,
    })
    expect(pdfText(pdf(reportDocument(empty)))).toContain('Deze rapportage vraagt niets van PHO Utrecht West.')
    expect((await docx(reportDocument(empty))).length).toBeGreaterThan(1000)
    expect((await xlsx(reportSheets(empty))).length).toBeGreaterThan(1000)
  })
})

describe('the course of a KPI in a report', () => {
  const blocks = () => reportDocument(aReportModel()).blocks
  const words = 'KPI 1.1 Aantal ondertoezichtstellingen per 1.000 jeugdigen. De regio ging van 5,2 in 2020 naar 4,7 in 2022 (voorlopig).'

  test('is drawn for each adopted KPI of which figures are known, with the same figures in a table', () => {
    expect(blocks().filter(({ kind }) => kind === 'chart')).toHaveLength(4)
    const table = blocks().find((block) => block.kind === 'table' && block.caption.startsWith('KPI 1.1'))
    expect(table).toMatchObject({ rows: [['Regio', '5,2', 'geheim', '4,7*']] })
    expect(JSON.stringify(blocks())).toContain('a 2021: Coronajaar')
    expect(JSON.stringify(blocks())).toContain('Een open teken is een voorlopig cijfer. Waar een lijn ophoudt, is er geen cijfer.')
  })

  test('says in every file what it shows to who does not see it', async () => {
    const report = reportDocument(aReportModel())
    expect(await html(report)).toContain(`role="img" aria-label="${words}`)
    expect(pdfStructure(pdf(report)).replace(/\s+/g, ' ')).toContain('De regio ging van 5,2 in 2020')
    expect(unzipped(await docx(report))['word/document.xml']).toContain(`descr="${words}`)
  })

  test('is readable without colour: its line, its figures, its target and its baseline have words', async () => {
    const page = await html(reportDocument(aReportModel()))
    const [drawing] = /<svg[^>]*viewBox="0 0 300 .*?<\/svg>/.exec(page)!
    expect([...drawing.matchAll(/>([^<]+)<\/text>/g)].map(([, said]) => said)).toEqual(
      expect.arrayContaining(['Regio 4,7*', 'doel', '4', '2020', '2022', 'Coronajaar', 'nulmeting 2020: 5,2']),
    )
    expect(drawing).not.toContain('style=')
  })

  test('keeps a name that would be markup a name', async () => {
    const [ambition, ...rest] = aReportModel().ambitions
    const [kpi, ...others] = ambition!.kpis
    const odd = { ...kpi!, unit: '<b>&"eenheid"', course: { ...kpi!.course!, caveats: [{ period: '2021', text: '<script>😀' }] } }
    const model = { ...aReportModel(), ambitions: [{ ...ambition!, kpis: [odd, ...others] }, ...rest] }
    expect(await html(reportDocument(model))).not.toContain('<script>')
    expect(pdf(reportDocument(model)).length).toBeGreaterThan(1000)
    expect((await docx(reportDocument(model))).length).toBeGreaterThan(1000)
  })
})
