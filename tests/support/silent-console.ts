import { afterEach, beforeEach, expect, vi } from 'vitest'

// What a test makes the code complain about is a fault of the code or belongs in an assertion.
beforeEach(() => {
  vi.spyOn(console, 'error')
  vi.spyOn(console, 'warn')
})

afterEach(() => {
  const complaints = [...vi.mocked(console.error).mock.calls, ...vi.mocked(console.warn).mock.calls]
  vi.restoreAllMocks()
  expect(complaints, 'console.error and console.warn during the test').toEqual([])
})
