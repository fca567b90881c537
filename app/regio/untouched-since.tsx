import { TextInput } from '@/components/ui/field'
import { fullDate, type DateString } from '@/lib/domain/dutch-dates'

type UntouchedSinceProps = { chosen: DateString | undefined; /** What was typed where that is no day. */ unread: string | null }

/** The filter on what nobody did anything with since a day. */
export const UntouchedSince = ({ chosen, unread }: UntouchedSinceProps) => (
  <TextInput
    name="sinds"
    label="Niet bijgewerkt sinds"
    placeholder="bijvoorbeeld 1-1-2023"
    errors={unread === null ? undefined : ['Dit is geen dag, dus dit filter doet nu niets. Typ hem bijvoorbeeld zo: 1-1-2023.']}
    defaultValue={unread ?? (chosen && fullDate(chosen))}
  />
)
