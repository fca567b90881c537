import { expect, test } from 'vitest'
import { told } from '@/lib/forms/told'

const notices = { bewaard: 'Bewaard.' }

test('an address asks for a notice by its word; a word that is none gives none', () => {
  expect(told(notices, 'bewaard')).toBe('Bewaard.')
  for (const asked of ['constructor', '__proto__', 'toString', '', undefined, ['bewaard']]) expect(told(notices, asked)).toBeUndefined()
})
