import { Select, TextInput } from '@/components/ui/field'
import type { Edit } from '../../../../../../use-edit'
import type { FormChoices } from '../kpi-choices'

type PlaceFieldsProps = { form: Pick<Edit, 'field' | 'value'>; choices: FormChoices; isAdopted: boolean }

/** The number of a KPI, what it hangs on, and where it comes in the list. The first two are part of what the board adopted. */
export function PlaceFields({ form: { field, value: values }, choices, isAdopted }: PlaceFieldsProps) {
  const hangsOn = choices.on.find(({ value }) => value === values.on)?.label ?? 'de hele agenda'
  return (
    <>
      {isAdopted ? (
        <>
          <p>
            Nummer {values.newNumber}, bij {hangsOn}. Zo stelde het bestuur hem vast; dat blijft zo.
          </p>
          <input type="hidden" name="newNumber" value={values.newNumber} />
          <input type="hidden" name="on" value={values.on} />
        </>
      ) : (
        <>
          <TextInput {...field('newNumber')} label="Nummer" narrow />
          <Select {...field('on')} label="Waar hoort hij bij?" options={choices.on} empty="De hele agenda" />
        </>
      )}
      <Select {...field('after')} label="Komt in de lijst na" options={choices.after} empty="Geen: hij staat bovenaan" />
    </>
  )
}
