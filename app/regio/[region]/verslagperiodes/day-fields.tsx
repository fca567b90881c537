import { TextInput } from '@/components/ui/field'
import type { FieldErrors } from '@/lib/forms/form-state'
import type { DayValues } from './state'

/** The three days of a period; the browser gives its own calendar. */
export function DayFields({ values, errors }: { values: DayValues; errors: FieldErrors }) {
  const field = (name: keyof DayValues) => ({ name, type: 'date', narrow: true, defaultValue: values[name], errors: errors[name] })
  return (
    <>
      <TextInput {...field('opensOn')} label="Melden kan vanaf" hint="Vanaf het begin van deze dag." />
      <TextInput {...field('closesOn')} label="Melden kan tot en met" hint="Tot het einde van deze dag." />
      <TextInput {...field('meetingOn')} label="Het bestuur vergadert op" optional />
    </>
  )
}
