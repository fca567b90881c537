import { afterEach, beforeEach, expect, vi } from 'vitest'
import { log } from '@/lib/kernel/log'

// What a test makes the code complain about is a fault of the code or belongs in an assertion.
beforeEach(() => {
  vi.spyOn(console, 'error')
  vi.spyOn(console, 'warn')
  vi.spyOn(log, 'error').mockReturnValue()
})

afterEach(() => {
  const complaints = [console.error, console.warn, log.error].flatMap((said) => vi.mocked(said).mock.calls as unknown[][])
  vi.restoreAllMocks()
  expect(complaints, 'what was complained about during the test').toEqual([])
})
