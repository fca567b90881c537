import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { cellOf, readCell } from '@/lib/domain/agenda-cells'
import { agendaSheets, sheetIds, sheetOf, type SheetId } from '@/lib/domain/agenda-sheets'
import { tableCells, tableLine } from '@/lib/domain/agenda-rows'
import { agendaSheetsFor } from '@/lib/exports/agenda-file'
import { xlsx } from '@/lib/exports/xlsx'
import { readAgendaFile } from '@/lib/imports/read-agenda-file'
import { workbook, type MadeCell } from '../support/imports/workbook'

const everything = { seesProgress: true, seesConfidential: true }
const json = (bladen: unknown, soort = 'koersvast-agenda') => new TextEncoder().encode(JSON.stringify({ soort, bladen }))
const named = (name: string, rows: MadeCell[][]) =>
  workbook([rows], {
    'xl/workbook.xml': `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="${name}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  })
const given = async (bytes: Uint8Array) => {
  const read = await readAgendaFile(bytes)
  if (!read.ok) throw new Error(read.failure)
  return read.value
}

describe('the template', () => {
  const template = agendaSheetsFor(null, everything)

  test('explains every sheet and column, and has a sheet for each table that Excel takes as a name', () => {
    expect(template.map(({ name }) => name)).toEqual(['Uitleg', ...sheetIds.map((id) => sheetOf(id).name)])
    for (const { name } of template) expect(name).toMatch(/^[^:\\/?*[\]]{1,31}$/)
    const explained = template[0]!.rows.map(([sheet, column]) => `${sheet} ${column ?? ''}`)
    for (const id of sheetIds)
      for (const { label } of Object.values(sheetOf(id).columns)) expect(explained).toContain(`${sheetOf(id).name} ${label}`)
  })

  test('offers the fixed words in a list, short enough for Excel', async () => {
    const files = unzipSync(await xlsx(template))
    const risks = strFromU8(files[`xl/worksheets/sheet${template.findIndex(({ name }) => name === 'Risico’s') + 1}.xml`]!)
    expect(risks).toContain('<formula1>"Inhoud,Geld,Systemen,Bestuurlijk,Organisatie"</formula1>')
    expect(risks.indexOf('<dataValidations')).toBeGreaterThan(risks.indexOf('<autoFilter'))
    for (const { columns } of template)
      for (const { choices } of columns) expect((choices?.words ?? []).join(',').length).toBeLessThanOrEqual(255)
    for (const { columns } of template)
      for (const { choices } of columns) expect((choices?.words ?? []).some((word) => /[,"]/.test(word))).toBe(false)
  })

  test('comes back empty, so that it takes nothing from an agenda but what was emptied', async () => {
    const read = await given(await xlsx(template))
    expect(read.remarks).toEqual([])
    expect(read.sheets.agenda).toBeUndefined()
    expect(Object.values(read.sheets).flat()).toEqual([])
  })
})

describe('a file with an agenda', () => {
  test('is read by the names of its sheets and columns, in any order and any letters', async () => {
    const read = await given(
      named("risico's", [
        ['TITEL', 'Kans', 'soort', 'Eigen kolom'],
        ['Te weinig mensen', 4, 'organisatie', 'x'],
        [null, null, null, null],
      ]),
    )
    expect(read.sheets.risks).toEqual([
      { line: 2, known: { title: 'Te weinig mensen', probability: 4, category: 'organisation' }, problems: [] },
    ])
    expect(read.remarks).toEqual(['De kolom “Eigen kolom” op het blad “Risico’s” is niet gelezen.'])
  })

  test('reads nothing of a column without a name', async () => {
    const read = await given(
      named("risico's", [
        ['Titel', 'Soort', null, ''],
        ['Te weinig mensen', 'organisatie', 'geld', 'x'],
      ]),
    )
    expect(read.sheets.risks).toEqual([{ line: 2, known: { title: 'Te weinig mensen', category: 'organisation' }, problems: [] }])
  })

  test('says of each cell what is wrong with it', async () => {
    const read = await given(
      named('Mijlpalen', [
        ['Titel', 'Status', 'Vanaf'],
        [null, 'ooit', '31-2-2022'],
      ]),
    )
    expect(read.sheets.milestones![0]!.problems).toEqual([
      'Vul “Titel” in.',
      '“Status” is “ooit”; kies uit: Gehaald, Gepland, Verwacht, Doel, Onder voorwaarde, Komt terug.',
      '“Vanaf” is “31-2-2022”; typ een dag als 31-12-2026.',
    ])
  })

  test('names the sheets that are no part of an agenda', async () => {
    const read = await given(json({ Taken: [], Boodschappen: [{ Wat: 'melk' }] }))
    expect(read.remarks).toEqual(['Het blad “Boodschappen” hoort niet bij een agenda en is niet gelezen.'])
    expect(read.sheets).toEqual({ tasks: [] })
  })

  test.each([
    ['empty', new Uint8Array()],
    ['wrong-type', new TextEncoder().encode('regio;periode;waarde')],
    ['wrong-type', Buffer.from('89504e470d0a1a0a', 'hex')],
    ['encrypted-or-old', Buffer.from('d0cf11e0a1b11ae1', 'hex')],
    ['has-macros', workbook([[['Titel'], ['x']]], { 'xl/vbaProject.bin': 'x' })],
    ['too-large-inside', workbook([[['Titel'], ['x']]], { 'xl/bomb.xml': '0'.repeat(60_000_000) })],
    ['unknown-shape', workbook([[['Titel'], ['x']]])],
    ['unknown-shape', json({ Taken: 'geen lijst' })],
    ['unknown-shape', json({ Taken: [] }, 'iets anders')],
    ['broken', new TextEncoder().encode('{"soort":')],
    ['too-many-rows', json({ Taken: Array.from({ length: 5_001 }, () => ({ Taak: 'x' })) })],
    ['too-large', new Uint8Array(20 * 1024 * 1024 + 1)],
  ])('is refused as %s', async (failure, bytes) => {
    expect(await readAgendaFile(bytes)).toEqual({ ok: false, failure })
  })
})

describe('a cell', () => {
  const column = (id: SheetId, name: string) => sheetOf(id).columns[name]!
  test.each([
    ['budget', 'amountCents', 12.5, 1250],
    ['budget', 'amountCents', '€ 60.000,00', 6_000_000],
    ['budget', 'isPart', 'WAAR', true],
    ['activities', 'scales', 'Lokaal, regionaal', ['local', 'regional']],
    ['activities', 'code', 3, '3'],
    ['milestones', 'due', '1-3-2022', '2022-03-01'],
    ['ambitions', 'aliases', ['een', ' twee '], ['een', 'twee']],
    ['hours', 'hours', '7,5', 7.5],
    ['risks', 'probability', '', null],
  ] as const)('of %s, %s: %j is %j', (id, name, cell, value) => {
    expect(readCell(column(id, name), cell)).toEqual({ value })
  })

  test.each([
    ['budget', 'amountCents', '60.000', /60\.000 of 60 zijn/],
    ['budget', 'amountCents', -5, /het mag van 0/],
    ['risks', 'size', 2.5, /geen heel getal/],
    ['activities', 'code', 'a b', /letters, cijfers en punten/],
    ['activities', 'title', 'x'.repeat(201), /hooguit 200 tekens/],
    ['activities', 'description', 'a\0b', /tekens die niet kunnen worden bewaard/],
  ] as const)('of %s, %s: %j is refused', (id, name, cell, problem) => {
    expect(readCell(column(id, name), cell)).toEqual({ problem: expect.stringMatching(problem) })
  })

  test('shows every word that the program knows by a name', () => {
    expect(cellOf(agendaSheets.activities.columns.scales, ['local', 'hostMunicipality'])).toEqual(['Lokaal', 'Centrumgemeente'])
    expect(cellOf(agendaSheets.totals.columns.amountCents, 123_456)).toBe(1234.56)
  })

  test('of a printed table keeps lists and empty cells in one line', () => {
    const cells = ['Regio', null, ['a', 'b'], '12']
    expect(tableLine(cells)).toBe('Regio |  | • a • b | 12')
    expect(tableCells(tableLine(cells))).toEqual(cells)
  })
})
