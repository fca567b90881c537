import { TextInput } from '@/components/ui/field'
import { fullDate, type DateString } from '@/lib/domain/dutch-dates'

/** The filter on what nobody did anything with since a day. */
export const UntouchedSince = ({ chosen }: { chosen: DateString | undefined }) => (
  <TextInput name="sinds" label="Niet bijgewerkt sinds" placeholder="bijvoorbeeld 1-1-2023" defaultValue={chosen && fullDate(chosen)} />
)
