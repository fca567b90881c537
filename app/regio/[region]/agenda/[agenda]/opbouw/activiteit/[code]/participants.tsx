import { Checkbox, TextInput } from '@/components/ui/field'
import type { FieldErrors, FormValues } from '@/lib/forms/form-state'

type ParticipantsProps = { municipalities: readonly { id: string; name: string }[]; values: FormValues; errors: FieldErrors }

/** Which municipalities take part, and of the others why not. */
export const Participants = ({ municipalities, values, errors }: ParticipantsProps) => (
  <fieldset className="field">
    <legend className="field-label">Welke gemeenten doen mee?</legend>
    {municipalities.map(({ id, name }) => (
      <div key={id} className="participant">
        <input type="hidden" name={`was-${id}`} value="1" />
        <Checkbox name={`deel-${id}`} label={name} defaultChecked={`deel-${id}` in values} />
        <TextInput
          name={`reden-${id}`}
          label={<span className="font-normal">Waarom {name} niet</span>}
          errors={errors[`reden-${id}`]}
          defaultValue={values[`reden-${id}`] ?? ''}
        />
      </div>
    ))}
  </fieldset>
)
