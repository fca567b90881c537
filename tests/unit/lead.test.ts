import { expect, test } from 'vitest'
import { handedOverInWords } from '@/lib/domain/lead'

const holder = (from: string, name: string | null, works = 'ambtenaar Jeugd') => ({
  from,
  function: works,
  person: name === null ? null : { name },
})

test('after a function is handed over it is said who took over from whom', () => {
  const [old, next] = [holder('2022-01-01', 'Fenna'), holder('2023-06-05', 'Sanne', 'projectleider')]
  expect(handedOverInWords([next, old])).toBe(
    'Vanaf 5 juni 2023 is dat Sanne (projectleider), die het overneemt van Fenna (ambtenaar Jeugd).',
  )
  expect(handedOverInWords([holder('2023-06-05', null), old])).toBe('Vanaf 5 juni 2023 is de plek open, na Fenna (ambtenaar Jeugd).')
  expect(handedOverInWords([next, holder('2022-01-01', null)])).toBe(
    'Vanaf 5 juni 2023 is dat Sanne (projectleider), op een plek die open was.',
  )
  expect(handedOverInWords([next])).toBeNull()
  expect(handedOverInWords([holder('2023-06-05', 'Fenna'), old])).toBeNull()
})
