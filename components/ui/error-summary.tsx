import type { Ref } from 'react'

export type ErrorSummaryProps = {
  /** Messages by the name of the field, which is also its id. */
  fieldErrors?: Record<string, readonly string[] | undefined>
  formErrors?: readonly string[]
  title?: string
  /** For a form that moves the focus here after sending; without JavaScript `autofocus` does. */
  ref?: Ref<HTMLElement>
}

export function ErrorSummary({ fieldErrors = {}, formErrors = [], title = 'Controleer het formulier', ref }: ErrorSummaryProps) {
  const fields = Object.entries(fieldErrors).flatMap(([name, messages]) => (messages ?? []).map((message) => ({ name, message })))
  if (fields.length + formErrors.length === 0) return null
  return (
    <section
      ref={ref}
      role="alert"
      aria-labelledby="error-summary-title"
      tabIndex={-1}
      autoFocus
      className="mb-6 max-w-[48rem] border-l-4 border-bad bg-bad-soft py-3 pr-4 pl-4"
    >
      <h2 id="error-summary-title" className="mt-0 mb-1 text-reading">
        {title}
      </h2>
      <ul className="grid gap-1">
        {fields.map(({ name, message }) => (
          <li key={name + message}>
            <a href={`#${name}`} className="inline-block font-semibold text-bad">
              {message}
            </a>
          </li>
        ))}
        {formErrors.map((message) => (
          <li key={message}>{message}</li>
        ))}
      </ul>
    </section>
  )
}
