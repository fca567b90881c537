import { TextInput } from '@/components/ui/field'
import { Filters } from '@/components/ui/filters'
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

type UntouchedFilterProps = {
  list: string
  chosen: DateString | undefined
  unread: string | null
  /** What else the address of the list says. */ year?: number | null
}

/** The same where a list has no other filter. */
export const UntouchedFilter = ({ list, chosen, unread, year = null }: UntouchedFilterProps) => (
  <Filters action={list} active={chosen || unread ? 1 : 0} clearHref={year === null ? list : `${list}?jaar=${year}`}>
    {year !== null && <input type="hidden" name="jaar" value={year} />}
    <UntouchedSince chosen={chosen} unread={unread} />
  </Filters>
)
