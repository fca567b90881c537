import type { SelectOption } from '@/components/ui/field'
import { dayInWords } from '@/lib/domain/dutch-dates'
import type { FormValues } from '@/lib/forms/form-state'

type Line = { label: string; options: readonly SelectOption[] } | { label: string; inWords: (values: FormValues) => string }

/** A field as it is laid beside the one of a colleague: its label, and of a choice what there is to choose; or what more fields say together. */
export type Compared = Record<string, string | Line>

/** A choice of which every value has a word. */
export const chosen = (label: string, words: Record<string, string>) => ({
  label,
  options: Object.entries(words).map(([value, word]) => ({ value, label: word })),
})

/** A box as a choice: what is not ticked is not sent. */
export const ticked = (label: string) => ({
  label,
  options: [
    { value: 'on', label: 'Ja' },
    { value: '', label: 'Nee' },
  ],
})

/** Two versions of a form field by field, as people read them: words for a choice, days as days. */
export const comparedRows = (compared: Compared, theirs: FormValues, mine: FormValues) =>
  Object.entries(compared).map(([name, of]) => ({
    field: typeof of === 'string' ? of : of.label,
    left: inWords(of, name, theirs),
    right: inWords(of, name, mine),
  }))

function inWords(of: string | Line, name: string, values: FormValues): string {
  const value = values[name] ?? ''
  if (typeof of === 'string') return dayInWords(value)
  return 'inWords' in of ? of.inWords(values) : (of.options.find((option) => option.value === value)?.label ?? value)
}
