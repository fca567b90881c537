import type { SelectOption } from '@/components/ui/field'
import { dayInWords } from '@/lib/domain/dutch-dates'
import type { FormValues } from '@/lib/forms/form-state'

/** A field as it is laid beside the one of a colleague: its label, and of a choice what there is to choose. */
export type Compared = Record<string, string | { label: string; options: readonly SelectOption[] }>

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
  Object.entries(compared).map(([name, of]) => {
    const inWords = (value = '') =>
      typeof of === 'string' ? dayInWords(value) : (of.options.find((option) => option.value === value)?.label ?? value)
    return { field: typeof of === 'string' ? of : of.label, left: inWords(theirs[name]), right: inWords(mine[name]) }
  })
