import { expect, test } from 'vitest'
import { contentDisposition, fileAnswer } from '@/lib/exports/file-answer'

test('a file has its name twice: as old programs read it, and as it is', () => {
  expect(contentDisposition('Activiteiten Fryslân 2022-2025.xlsx')).toBe(
    `attachment; filename="Activiteiten Fryslan 2022-2025.xlsx"; filename*=UTF-8''Activiteiten%20Frysl%C3%A2n%202022-2025.xlsx`,
  )
})

test('a name can not break out of its header or its folder', () => {
  const made = contentDisposition('a"\r\nset-cookie: x/../..\\b.csv')
  expect(made).not.toMatch(/[\r\n\\/]/)
  expect(made.match(/"/g)).toHaveLength(2)
})

test('no cache keeps a file', async () => {
  const answer = fileAnswer('Lijst', 'csv', new TextEncoder().encode('a;b'))
  expect(answer.headers.get('cache-control')).toBe('private, no-store')
  expect(await answer.text()).toBe('a;b')
})
