export type FaultDescription = {
  type: string
  /** Of Postgres, Prisma or Node. */
  code?: string
  constraint?: string
  table?: string
  message?: string
  /** Where in the code, without the message that a stack begins with. */
  stack?: string[]
  /** What Next shows on its own fault page, to find the line by. */
  digest?: string
  cause?: FaultDescription
}

/** What may be written down of a fault: what kind it is and where it happened, without the values that people gave. */
export function describeFault(error: unknown, depth = 0): FaultDescription {
  if (!(error instanceof Error)) return { type: typeof error, message: typeof error === 'string' ? scrubbed(error) : undefined }
  const { name, message, stack, cause, ...rest } = error as Error & Record<string, unknown>
  const code = text(rest.originalCode ?? rest.code)
  return {
    type: name,
    code,
    constraint: text(rest.constraint),
    table: text(rest.table),
    digest: text(rest.digest),
    message: saysValues(error.name, code) ? undefined : scrubbed(message),
    stack: stack
      ?.split('\n')
      .filter((line) => /^\s+at /.test(line))
      .slice(0, 12)
      .map((line) => line.trim()),
    cause: cause === undefined || depth > 3 ? undefined : describeFault(cause, depth + 1),
  }
}

const text = (value: unknown) => (typeof value === 'string' ? value : undefined)

// Of a value that does not fit (SQLSTATE 22) or a row that may not be (23) Postgres repeats it; Prisma prints all that it was given.
const saysValues = (name: string, code = '') => /^2[23]/.test(code) || name === 'PrismaClientValidationError'

/** The last line, because Prisma begins with lines of code, without addresses and long numbers. */
const scrubbed = (message: string) =>
  (message.trim().split('\n').at(-1) ?? '')
    .replace(/\S+@\S+/g, '<adres>')
    .replace(/\w+:\/\/\S+/g, '<adres>')
    .replace(/\d{6,}/g, '<getal>')
    .slice(0, 300)
