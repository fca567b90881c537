import { expectedInField } from '@/lib/forms/progress-form'
import type { SaidBefore } from '@/lib/queries/update-form'

export type StartValues = Record<'light' | 'lifecycle' | 'done' | 'next' | 'cause' | 'consequence' | 'measure' | 'expected', string>

/** The form begins with the state as it is; what was done is asked anew, an explanation that still holds need not be typed again. */
export const startOf = (last: SaidBefore | null): StartValues => ({
  light: last?.light ?? '',
  lifecycle: last?.lifecycle ?? 'notStarted',
  done: '',
  next: '',
  cause: last?.cause ?? '',
  consequence: last?.consequence ?? '',
  measure: last?.measure ?? '',
  expected: last ? expectedInField(last) : '',
})
