import type { ComponentProps, ReactNode } from 'react'

/** What every field has. The id is the name, unless one page holds the same form twice. */
export type FieldProps = {
  name: string
  id?: string
  label: ReactNode
  hint?: ReactNode
  errors?: readonly string[]
  /** Adds "(niet verplicht)"; fields without it are required. */
  optional?: boolean
  className?: string
}

type Control<Tag extends 'input' | 'textarea' | 'select'> = Omit<ComponentProps<Tag>, keyof FieldProps> & FieldProps

export function TextInput({ narrow, ...props }: Control<'input'> & { narrow?: boolean }) {
  const { wiring, rest } = split(props)
  return (
    <Field {...props}>
      <input type="text" {...rest} {...wiring} className={narrow ? 'control control-narrow' : 'control'} />
    </Field>
  )
}

export function TextArea(props: Control<'textarea'>) {
  const { wiring, rest } = split(props)
  return (
    <Field {...props}>
      <textarea rows={3} {...rest} {...wiring} className="control" />
    </Field>
  )
}

export type SelectOption = { value: string; label: string; reveals?: boolean }

/** Keyed by its value: React would otherwise put the first choice back after a form action. */
export function Select({ options, empty, ...props }: Control<'select'> & { options: readonly SelectOption[]; empty?: string }) {
  const { wiring, rest } = split(props)
  return (
    <Field {...props}>
      <select key={String(rest.defaultValue)} {...rest} {...wiring} className="control">
        {empty !== undefined && <option value="">{empty}</option>}
        {options.map(({ value, label, reveals }) => (
          <option key={value} value={value} data-reveals={reveals || undefined}>
            {label}
          </option>
        ))}
      </select>
    </Field>
  )
}

type Choice = {
  value: string
  label: ReactNode
  /** While this one is chosen, `.reveal-body` within the same `.reveal` shows. */
  reveals?: boolean
}

export type RadioChoicesProps = FieldProps & { options: readonly Choice[]; defaultValue?: string; required?: boolean }

export function RadioChoices({ options, defaultValue, required, ...props }: RadioChoicesProps) {
  const id = props.id ?? props.name
  return (
    <fieldset
      role="radiogroup"
      className={fieldClasses(props)}
      aria-describedby={describedBy(props)}
      aria-invalid={isWrong(props) || undefined}
    >
      <legend className="field-label">
        {props.label}
        <Optional {...props} />
      </legend>
      <Explanation {...props} />
      <div className="choices">
        {options.map(({ value, label, reveals }, index) => (
          <label key={value} className="choice">
            <input
              key={`${value} of ${defaultValue}`}
              type="radio"
              id={index === 0 ? id : `${id}-${value}`}
              name={props.name}
              value={value}
              defaultChecked={value === defaultValue}
              required={required}
              data-reveals={reveals || undefined}
            />
            <span>{label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

/** Keyed by its value, as a select. `defaultChecked` is what the form starts with or got back. */
export function Checkbox({ defaultChecked, ...props }: Control<'input'>) {
  const { wiring, rest } = split(props)
  return (
    <div className={fieldClasses(props)}>
      <Explanation {...props} />
      <label className="check" htmlFor={wiring.id}>
        <input key={String(defaultChecked)} type="checkbox" {...rest} {...wiring} defaultChecked={defaultChecked} />
        <span>{props.label}</span>
      </label>
    </div>
  )
}

function Field({ children, ...props }: FieldProps & { children: ReactNode }) {
  return (
    <div className={fieldClasses(props)}>
      <label className="field-label" htmlFor={props.id ?? props.name}>
        {props.label}
        <Optional {...props} />
      </label>
      <Explanation {...props} />
      {children}
    </div>
  )
}

function fieldWiring(props: FieldProps) {
  return {
    id: props.id ?? props.name,
    name: props.name,
    'aria-invalid': isWrong(props) || undefined,
    'aria-describedby': describedBy(props),
  }
}

function split<Props extends FieldProps>(props: Props) {
  const { name, id, label, hint, errors, optional, className, ...rest } = props
  return { wiring: fieldWiring({ name, id, label, hint, errors, optional, className }), rest }
}

function Explanation(props: FieldProps) {
  const id = props.id ?? props.name
  return (
    <>
      {props.hint && (
        <p id={`${id}-hint`} className="field-hint">
          {props.hint}
        </p>
      )}
      {isWrong(props) && (
        <p id={`${id}-error`} className="field-error">
          <span className="sr-only">Fout: </span>
          {props.errors?.join(' ')}
        </p>
      )}
    </>
  )
}

const Optional = ({ optional }: FieldProps) => (optional ? <span className="font-normal text-quiet"> (niet verplicht)</span> : null)

const isWrong = ({ errors }: FieldProps) => Boolean(errors?.length)

const describedBy = (props: FieldProps) => {
  const id = props.id ?? props.name
  return [props.hint && `${id}-hint`, isWrong(props) && `${id}-error`].filter(Boolean).join(' ') || undefined
}

const fieldClasses = (props: FieldProps) => ['field', isWrong(props) && 'field-wrong', props.className].filter(Boolean).join(' ')
