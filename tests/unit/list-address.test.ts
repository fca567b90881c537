import { expect, test } from 'vitest'
import { unreadDay } from '@/lib/forms/list-address'

test('what is typed where a day belongs stands there still when it is none', () => {
  for (const typed of ['gisteren', '31-31-2023']) expect(unreadDay({ sinds: typed }, 'sinds')).toBe(typed)
  expect(unreadDay({ sinds: ['morgen', '1-1-2023'] }, 'sinds')).toBe('morgen')
  for (const day of ['1-1-2023', '1 januari 2023', '2023-01-01', '2023', ' ']) expect(unreadDay({ sinds: day }, 'sinds')).toBeNull()
  expect(unreadDay({}, 'sinds')).toBeNull()
})
