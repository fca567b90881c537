import { Checkbox, TextInput } from '@/components/ui/field'
import type { Box, Field } from '../../../../../../use-form'

type ParticipantsProps = { municipalities: readonly { id: string; name: string }[]; form: { field: Field; box: Box } }

/** Which municipalities take part, and of the others why not. */
export const Participants = ({ municipalities, form: { field, box } }: ParticipantsProps) => (
  <fieldset className="field">
    <legend className="field-label">Welke gemeenten doen mee?</legend>
    {municipalities.map(({ id, name }) => (
      <div key={id} className="participant">
        <input type="hidden" name={`was-${id}`} value="1" />
        <Checkbox {...box(`deel-${id}`)} label={name} />
        <TextInput {...field(`reden-${id}`)} label={<span className="font-normal">Waarom {name} niet</span>} />
      </div>
    ))}
  </fieldset>
)
