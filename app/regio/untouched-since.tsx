import { TextInput } from '@/components/ui/field'
import { Filters } from '@/components/ui/filters'
import { fullDate, type DateString } from '@/lib/domain/dutch-dates'

/** The filter on what nobody did anything with since a day. */
export const UntouchedSince = ({ chosen }: { chosen: DateString | undefined }) => (
  <TextInput name="sinds" label="Niet bijgewerkt sinds" placeholder="bijvoorbeeld 1-1-2023" defaultValue={chosen && fullDate(chosen)} />
)

type UntouchedFilterProps = {
  list: string
  chosen: DateString | undefined
  /** What else the address of the list says. */ year?: number | null
}

/** The same where a list has no other filter. */
export const UntouchedFilter = ({ list, chosen, year = null }: UntouchedFilterProps) => (
  <Filters action={list} active={chosen ? 1 : 0} clearHref={year === null ? list : `${list}?jaar=${year}`}>
    {year !== null && <input type="hidden" name="jaar" value={year} />}
    <UntouchedSince chosen={chosen} />
  </Filters>
)
