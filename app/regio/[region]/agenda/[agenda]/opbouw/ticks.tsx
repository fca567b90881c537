import { Checkbox } from '@/components/ui/field'
import type { Edit } from '../../../../use-edit'

type TicksProps = Pick<Edit, 'isTicked'> & {
  label: string
  hint?: string
  prefix: string
  choices: readonly { id: string; label: string }[]
}

/** A list of boxes of which any number may be ticked. */
export const Ticks = ({ label, hint, prefix, choices, isTicked }: TicksProps) => (
  <fieldset className="field">
    <legend className="field-label">
      {label} <span className="font-normal text-quiet">(niet verplicht)</span>
    </legend>
    {hint && <p className="field-hint">{hint}</p>}
    <div className="ticks">
      {choices.map((choice) => (
        <Checkbox key={choice.id} name={prefix + choice.id} label={choice.label} defaultChecked={isTicked(prefix + choice.id)} />
      ))}
    </div>
  </fieldset>
)
