import { expect, test } from 'vitest'
import type { TextDocument } from '@/lib/exports/document'
import { render } from '@/lib/exports/render'
import { reportDocument } from '@/lib/exports/report-document'
import { aReportModel } from '../support/report-models'

const sheets = [{ name: 'Blad', columns: [{ label: 'Kolom', kind: 'text' as const, width: 20 }], rows: [['Woerden']] }]

test('files are made one after another in another process, and come back whole', { timeout: 30_000 }, async () => {
  const before = process.memoryUsage.rss()
  const [pdf, csv] = await Promise.all([
    render({ format: 'pdf', document: reportDocument(aReportModel()) }, 'first'),
    render({ format: 'csv-open', sheets }, 'first'),
  ])
  expect(new TextDecoder().decode(pdf.slice(0, 5))).toBe('%PDF-')
  expect(new TextDecoder().decode(csv)).toBe('Kolom\r\nWoerden\r\n')
  expect(process.memoryUsage.rss() - before).toBeLessThan(150 * 1024 * 1024)
})

test('a document that can not be made gives a fault, and the next is made', { timeout: 30_000 }, async () => {
  await expect(render({ format: 'pdf', document: { blocks: null } as unknown as TextDocument }, 'first')).rejects.toThrow(
    'the process for files failed',
  )
  expect((await render({ format: 'csv', sheets }, 'first')).length).toBeGreaterThan(5)
})
