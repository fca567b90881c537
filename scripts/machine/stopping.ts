let isStopping = false

export const stopping = () => isStopping

/** Runs the work once: on Ctrl-C, SIGTERM, a closed terminal, or when npm, which started us, was killed. */
export function whenToldToStop(exitCode: number, work: () => Promise<void>): void {
  const stop = async () => {
    if (isStopping) return
    isStopping = true
    await work()
    process.exit(exitCode)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop())
  const parent = process.ppid
  if (process.env.npm_lifecycle_event) setInterval(() => process.ppid !== parent && void stop(), 500).unref()
}
