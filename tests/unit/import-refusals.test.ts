import { zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { importFailureMessages, importFailures, importLimits } from '@/lib/imports/import-failures'
import { readImportFile } from '@/lib/imports/read-import-file'
import { bytesOf } from '../support/imports/reading'
import { sheetXml, workbook, type MadeCell } from '../support/imports/workbook'

const failureOf = async (content: string | Uint8Array): Promise<string> => {
  const read = await readImportFile(bytesOf(content), 'bestand')
  return read.ok ? 'read' : read.failure
}
const rows: MadeCell[][] = [
  ['regio', 'periode', 'waarde'],
  ['Woerden', '2022', 9.8],
]
const fine = workbook([rows])

test('every refusal has its sentence', () => {
  for (const failure of importFailures) expect(importFailureMessages[failure]).toMatch(/^[A-Z].*\.$/)
})

test('an empty file', async () => {
  expect(await failureOf('')).toBe('empty')
  expect(await failureOf('\ufeff \r\n')).toBe('empty')
})

test('a file of more than 20 MB is refused before it is read', async () => {
  expect(await failureOf(new Uint8Array(importLimits.fileBytes + 1))).toBe('too-large')
})

test('a zip bomb is refused by what the zip says it holds', async () => {
  const bomb = workbook([rows], { 'xl/media/image1.png': new Uint8Array(5 * 1024 * 1024) })
  expect(await failureOf(bomb)).toBe('too-large-inside')
})

test('a zip bomb that lies about its size is refused while it is unpacked', async () => {
  const zip = Buffer.from(workbook([rows], { 'xl/sharedStrings.xml': new Uint8Array(5 * 1024 * 1024) }))
  const entry = zip.indexOf('xl/sharedStrings.xml', zip.indexOf(Buffer.from([0x50, 0x4b, 1, 2]))) - 46
  zip.writeUInt32LE(100, entry + 24)
  expect(await failureOf(zip)).toBe('too-large-inside')
})

test('a million texts that no cell shows', async () => {
  const stored = `<sst>${'<si></si>'.repeat(importLimits.cells + 1)}</sst>`
  expect(await failureOf(workbook([rows], { 'xl/sharedStrings.xml': { stored } }))).toBe('too-large-inside')
})

test('a zip that says two things of how much it holds is refused, for what reads it may believe the other', async () => {
  const two = Buffer.from(fine)
  two.writeUInt16LE(1, two.length - 22 + 10)
  expect(await failureOf(two)).toBe('broken')
  const locator = Buffer.alloc(20)
  locator.writeUInt32LE(0x07064b50)
  expect(await failureOf(Buffer.concat([fine.subarray(0, -22), locator, fine.subarray(-22)]))).toBe('too-large-inside')
})

test('millions of short lines are refused before they are rows', async () => {
  const began = performance.now()
  expect(await failureOf('1\n'.repeat(5_000_000))).toBe('too-many-rows')
  expect(performance.now() - began).toBeLessThan(2_000)
})

test('more indicators than anybody can choose a KPI for', async () => {
  const lines = Array.from({ length: 201 }, (_, index) => `Woerden;2022;indicator ${index};3`)
  expect(await failureOf(['regio;periode;indicator;waarde', ...lines].join('\n'))).toBe('too-many-values')
})

test('a name of thousands of characters is told at its row, and not kept', async () => {
  const read = await readImportFile(bytesOf(`regio;periode;indicator;waarde\n${'a'.repeat(5_000)};2022;B1;3`), 'bestand')
  expect(read.ok && read.value.kind === 'values' && read.value.values).toMatchObject([
    { area: { name: null }, problem: expect.stringMatching(/langer dan/) },
  ])
})

test('a zip of thousands of files', async () => {
  const many = Object.fromEntries(Array.from({ length: 2_001 }, (_, index) => [`f${index}`, new Uint8Array(1)]))
  expect(await failureOf(zipSync(many, { level: 0 }))).toBe('too-large-inside')
})

test('a filled cell in the last corner of a sheet, which would take gigabytes', async () => {
  const corner = sheetXml(rows).replace('</sheetData>', '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>')
  expect(await failureOf(workbook([rows], { 'xl/worksheets/sheet1.xml': corner }))).toBe('too-many-rows')
})

test('macros', async () => {
  expect(await failureOf(workbook([rows], { 'xl/vbaProject.bin': new Uint8Array(10) }))).toBe('has-macros')
})

test('an old workbook or one with a password', async () => {
  expect(await failureOf(Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(600)]))).toBe(
    'encrypted-or-old',
  )
})

test('a file of another kind', async () => {
  const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0])
  const word = zipSync({ 'word/document.xml': bytesOf('<document/>') })
  for (const other of [png, word, '%PDF-1.7 ...', '<!doctype html><p>regio;periode</p>', Uint8Array.from([1, 2, 3, 4, 0, 9])])
    expect(await failureOf(other)).toBe('wrong-type')
})

test('characters that no encoding can be found for', async () => {
  expect(await failureOf(Buffer.from('regio;periode;waarde\nA;2022;1\n', 'utf16le'))).toBe('unreadable')
  expect(await failureOf(Buffer.concat([Buffer.from('regio;periode;waarde\nFryslân;2022;1\n'), Buffer.from([0xe2])]))).toBe('unreadable')
  expect(await failureOf(Uint8Array.from([0x41, 0x3b, 0x81, 0x8d, 0x90]))).toBe('unreadable')
})

test('a workbook that is cut off, or is none inside', async () => {
  expect(await failureOf(fine.slice(0, fine.length - 40))).toBe('broken')
  expect(await failureOf(workbook([rows], { 'xl/worksheets/sheet1.xml': '<worksheet><sheetData><row><c><v>1' }))).toBe('broken')
})

test('a quote that is never closed', async () => {
  expect(await failureOf('regio;periode;waarde\n"A;2022;1\nB;2022;2\n')).toBe('broken')
})

test('formulas that nobody has computed', async () => {
  const formula = { xml: '<c @><f>1+1</f><v></v></c>' }
  expect(await failureOf(workbook([[...rows, ['Montfoort', '2022', formula]]]))).toBe('not-computed')
})

test('JSON that is broken or of another shape', async () => {
  for (const json of ['{"value":[', '{"data":[]}', '[1,2]', '{"value":[{"naam":"A"}]}', '{"value":[1]}'])
    expect(await failureOf(json)).toBe('unknown-shape')
})

test('a table without figures', async () => {
  expect(await failureOf('gemeentecode;gemeente;jeugdregio\nGM0632;Woerden;JZ19\n')).toBe('unknown-shape')
  expect(await failureOf('regio;periode;waarde\n')).toBe('no-rows')
  expect(await failureOf('regio;periode;waarde\nA;2022;\n')).toBe('no-rows')
  expect(await failureOf('{"odata.metadata":"x","value":[]}')).toBe('no-rows')
  expect(await failureOf(workbook([[['Toelichting']]]))).toBe('no-rows')
})

test('more than 100,000 rows', async () => {
  const line = 'A;2022;1\n'
  expect(await failureOf(`regio;periode;waarde\n${line.repeat(100_001)}`)).toBe('too-many-rows')
  expect(await failureOf(`regio;${'2022;'.repeat(2_000)}\nA;${'1;'.repeat(2_000)}\n`)).toBe('too-many-rows')
})
