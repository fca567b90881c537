import { z } from 'zod'

export type FormValues = Record<string, string>
/** Messages by the name of the field. */
export type FieldErrors = Record<string, string[] | undefined>

export type FormState = { status: 'idle' } | { status: 'rejected'; values: FormValues; fieldErrors: FieldErrors; formErrors: string[] }

export const idle: FormState = { status: 'idle' }

export function rejected(values: FormValues, formErrors: string[], fieldErrors: FieldErrors = {}) {
  return { status: 'rejected', values, fieldErrors, formErrors } satisfies FormState
}

/** What went wrong, about one field or the form as a whole. */
export type Message = { sentence: string; field?: string }

/** Nothing is saved; the sentence stands at its field, where it has one. */
export const notSaved = (values: FormValues, { sentence, field }: Message) =>
  field ? rejected(values, [], { [field]: [sentence] }) : rejected(values, [sentence])

/** The mistakes by the id of their field, where that is not its name: one page holds the form more than once. */
export const named = (fieldErrors: FieldErrors, idOf: (name: string) => string): FieldErrors =>
  Object.fromEntries(Object.entries(fieldErrors).map(([name, messages]) => [idOf(name), messages]))

/** Whoever calls an action without the form sends anything at all: that is a form with nothing in it. */
export const formOf = (sent: unknown): FormData => (sent instanceof FormData ? sent : new FormData())

/** What somebody typed, to show again or to keep: without passwords, without the fields that Next adds and what Postgres can't store. */
export function formValues(formData: FormData): FormValues {
  const texts = sentTexts(formData).filter(([name]) => !/password/i.test(name))
  return Object.fromEntries(texts.map(([name, text]) => [storable(name), storable(text)]))
}

const storable = (text: string) => text.replaceAll('\0', '')

export function parseForm<S extends z.ZodType>(schema: S, formData: FormData) {
  const values = formValues(formData)
  const refusal = refused(formData)
  if (refusal) return { ok: false as const, state: rejected(values, refusal.formErrors, refusal.fieldErrors) }

  // A message that a form has no words for is about a field that nobody fills in.
  const parsed = schema.safeParse(Object.fromEntries(sentTexts(formData)), { error: () => notArrived })
  if (parsed.success) return { ok: true as const, data: parsed.data, values }
  const { fieldErrors, formErrors } = z.flattenError(parsed.error)
  return { ok: false as const, state: rejected(values, formErrors, firstOfEach(fieldErrors, orderOf(schema, values))) }
}

/** The fields as they stand on the page: so a browser sends them. A choice that nobody made is not sent; it stands after the one before it in the form. */
function orderOf(schema: z.ZodType, values: FormValues): string[] {
  const order = Object.keys(values)
  const declared = fieldsOf(schema)
  for (const [index, name] of declared.entries())
    if (!order.includes(name)) order.splice(order.indexOf(declared[index - 1] ?? '') + 1, 0, name)
  return order
}

/** The names of what a form asks, also of one that becomes something else. */
export function fieldsOf(schema: z.core.$ZodType): string[] {
  if (schema instanceof z.ZodPipe) return fieldsOf(schema.in)
  return schema instanceof z.ZodObject ? Object.keys(schema.shape) : []
}

/** What was typed in a form that came in, whether it was right or not. */
export const typedIn = (form: ReturnType<typeof parseForm>): FormValues => (form.ok ? form.values : form.state.values)

// Browsers send line ends as CRLF.
const sentTexts = (formData: FormData): [string, string][] =>
  ownFields(formData).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value.replace(/\r\n?/g, '\n')]] : []))

const ownFields = (formData: FormData) => [...formData].filter(([name]) => !name.startsWith('$ACTION'))

/** Also for a hidden field with a value that no page of ours puts there. */
export const notArrived = 'Dit formulier kwam niet goed aan. Laad de pagina opnieuw en probeer het nog eens.'

const longest = 20_000

// What no form of this app sends: a file, the same field twice, more text than any field takes, a character that Postgres can't store.
function refused(formData: FormData): { formErrors: string[]; fieldErrors: FieldErrors } | null {
  const texts = sentTexts(formData)
  const isOurs = texts.length === ownFields(formData).length && new Set(texts.map(([name]) => name)).size === texts.length
  if (!isOurs) return { formErrors: [notArrived], fieldErrors: {} }

  const tooLong = texts
    .filter(([, text]) => text.length > longest)
    .map(([name]) => [name, ['Deze tekst is te lang. Gebruik minder dan 20.000 tekens.']])
  const unstorable = texts
    .filter(([, text]) => text.includes('\u0000'))
    .map(([name]) => [name, ['Deze tekst bevat een teken dat niet kan worden bewaard. Typ de tekst opnieuw.']])
  const problems = [...tooLong, ...unstorable]
  return problems.length === 0 ? null : { formErrors: [], fieldErrors: Object.fromEntries(problems) }
}

const firstOfEach = (fieldErrors: FieldErrors, order: readonly string[]): FieldErrors =>
  Object.fromEntries(
    Object.entries(fieldErrors)
      .map(([name, messages]) => [name, messages?.slice(0, 1)] as const)
      .toSorted(([one], [other]) => order.indexOf(one) - order.indexOf(other)),
  )
