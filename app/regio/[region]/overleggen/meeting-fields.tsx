import { TextInput } from '@/components/ui/field'
import { longestTitle } from '@/lib/domain/decisions'
import type { Field } from '../../use-form'

/** When and where a meeting is. */
export const MeetingFields = ({ field }: { field: Field }) => (
  <>
    <TextInput {...field('heldOn')} type="date" label="Op welke dag?" narrow />
    <TextInput {...field('startsAt')} label="Hoe laat?" hint="Bijvoorbeeld: 14.00." narrow optional />
    <TextInput {...field('place')} label="Waar?" maxLength={longestTitle} optional />
  </>
)
