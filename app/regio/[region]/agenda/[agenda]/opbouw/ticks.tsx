import { Checkbox } from '@/components/ui/field'
import type { FormValues } from '@/lib/forms/form-state'

type TicksProps = { label: string; hint?: string; prefix: string; choices: readonly { id: string; label: string }[]; values: FormValues }

/** A list of boxes of which any number may be ticked. */
export const Ticks = ({ label, hint, prefix, choices, values }: TicksProps) => (
  <fieldset className="field">
    <legend className="field-label">
      {label} <span className="font-normal text-quiet">(niet verplicht)</span>
    </legend>
    {hint && <p className="field-hint">{hint}</p>}
    <div className="ticks">
      {choices.map((choice) => (
        <Checkbox key={choice.id} name={prefix + choice.id} label={choice.label} defaultChecked={prefix + choice.id in values} />
      ))}
    </div>
  </fieldset>
)
