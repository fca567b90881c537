import { Checkbox } from '@/components/ui/field'

type TicksProps = {
  label: string
  hint?: string
  prefix: string
  choices: readonly { id: string; label: string }[]
  isTicked: (name: string) => boolean
  /** Of the boxes together, which the summary of mistakes names `id`. */
  id?: string
  errors?: readonly string[]
}

/** A list of boxes of which any number may be ticked. */
export const Ticks = ({ label, hint, prefix, choices, isTicked, id, errors }: TicksProps) => (
  <fieldset
    id={id}
    tabIndex={id ? -1 : undefined}
    className={errors ? 'field field-wrong' : 'field'}
    aria-describedby={errors && `${id}-error`}
  >
    <legend className="field-label">
      {label} <span className="font-normal text-quiet">(niet verplicht)</span>
    </legend>
    {hint && <p className="field-hint">{hint}</p>}
    {errors && (
      <p id={`${id}-error`} className="field-error">
        <span className="sr-only">Fout: </span>
        {errors.join(' ')}
      </p>
    )}
    <div className="ticks">
      {choices.map((choice) => (
        <Checkbox key={choice.id} name={prefix + choice.id} label={choice.label} defaultChecked={isTicked(prefix + choice.id)} />
      ))}
    </div>
  </fieldset>
)
