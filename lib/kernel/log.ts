import pino from 'pino'
import { describeFault } from '@/lib/kernel/describe-fault'
import { setting } from '@/lib/kernel/settings'

/** What happens, one line of JSON each on the standard output. Never what people typed, who they are, or a secret. */
export const log = pino({
  level: setting('LOG_LEVEL'),
  base: null,
  timestamp: pino.stdTimeFunctions.isoTime,
  formatters: { level: (label) => ({ level: label }) },
})

/** A fault of ours. `where`: what was being done, in words of the code. */
export const logFault = (where: string, error: unknown): void => log.error({ where, fault: describeFault(error) }, 'fault')
