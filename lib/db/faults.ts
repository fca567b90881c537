/**
 * Whether the database was away or had no room: the same act may succeed in a minute.
 * What is listed here was seen by stopping, killing, freezing and filling a Postgres under a running app; depending on the
 * moment, the fault comes from Postgres, from node-postgres (a plain Error, so its words are all there is) or from Prisma.
 */
export function isDatabaseAway(error: unknown): boolean {
  return faults(error).some(
    ({ code, originalCode, kind, message }) =>
      knownCodes.has(String(code)) ||
      connectionStates.test(String(originalCode ?? code)) ||
      adapterKinds.has(String(kind)) ||
      driverWords.some((words) => String(message).includes(words)),
  )
}

/** Whether something that others were busy with did not come free in time: the same act may succeed in a moment. */
export const isHeldByOthers = (error: unknown): boolean =>
  faults(error).some(({ code, originalCode }) => String(originalCode ?? code) === '55P03')

/** Whether a copy of the database broke off a reading because what was read was removed in the database meanwhile. */
export const isOvertaken = (error: unknown): boolean =>
  faults(error).some(({ code, originalCode }) => String(originalCode ?? code) === '40001')

/** The unique or exclusion constraint that refused a row, when two people did the same at the same moment. */
export function violatedConstraint(error: unknown): string | null {
  const fault = faults(error).find(({ code, originalCode }) => ['23505', '23P01'].includes(String(originalCode ?? code)))
  return fault ? (/constraint "([^"]+)"/.exec(String(fault.originalMessage ?? fault.message))?.[1] ?? null) : null
}

/** Whether a row could not go because another one refers to it. */
export const isReferredTo = (error: unknown): boolean =>
  faults(error).some(({ code, originalCode }) => ['23503', '23001', 'P2003'].includes(String(originalCode ?? code)))

/** Whether a check or a guard of the database refused a row. */
export const isRefusedRow = (error: unknown): boolean =>
  faults(error).some(({ code, originalCode }) => String(originalCode ?? code) === '23514')

/** Whether the database refused an act because of who does it. */
export const isDenied = (error: unknown): boolean =>
  faults(error).some(({ code, originalCode }) => String(originalCode ?? code) === '42501')

/** Whether the database refused because the agenda was closed (app.agenda_is_open). */
export const isOfClosedAgenda = (error: unknown): boolean =>
  faults(error).some(({ message, originalMessage }) =>
    /a closed agenda stays as it was/.test(`${String(message)} ${String(originalMessage)}`),
  )

const knownCodes = new Set(['P1001', 'P1002', 'P1008', 'P1017', 'P2024', 'P2037', 'ECONNREFUSED', 'ECONNRESET', 'ETIMEDOUT', 'EPIPE'])

// Connection exception, server shutting down or starting up, disk full, too many connections.
const connectionStates = /^(08...|57P0\d|53100|53300)$/

const adapterKinds = new Set(['DatabaseNotReachable', 'ConnectionClosed', 'TooManyConnections', 'SocketTimeout'])

const driverWords = [
  'Connection terminated',
  'Client has encountered a connection error',
  'timeout exceeded when trying to connect',
  'Query read timeout',
  'Unable to start a transaction in the given time',
]

type Fault = {
  code?: unknown
  originalCode?: unknown
  kind?: unknown
  message?: unknown
  originalMessage?: unknown
  cause?: unknown
  meta?: { driverAdapterError?: unknown }
}

function faults(error: unknown): Fault[] {
  if (typeof error !== 'object' || error === null) return []
  const fault: Fault = error
  return [fault, ...faults(fault.cause), ...faults(fault.meta?.driverAdapterError)]
}
