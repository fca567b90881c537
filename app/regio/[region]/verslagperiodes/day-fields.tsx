import { TextInput } from '@/components/ui/field'
import type { Field } from '../../use-form'

const day = { type: 'date', narrow: true }

/** The three days of a period; the browser gives its own calendar. */
export function DayFields({ field }: { field: Field }) {
  return (
    <>
      <TextInput {...field('opensOn')} {...day} label="Melden kan vanaf" hint="Vanaf het begin van deze dag." />
      <TextInput {...field('closesOn')} {...day} label="Melden kan tot en met" hint="Tot het einde van deze dag." />
      <TextInput {...field('meetingOn')} {...day} label="Het bestuur vergadert op" optional />
    </>
  )
}
