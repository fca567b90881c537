import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

/** Stops a Postgres that an earlier, killed run left on this data folder, and clears a pid file that means nothing. */
export async function stopOrphan(data: string): Promise<void> {
  const pidFile = path.join(data, 'postmaster.pid')
  if (!existsSync(pidFile)) return
  const pid = Number(readFileSync(pidFile, 'utf8').split('\n')[0])
  const command = commandOf(pid)
  // After a restart of the machine the number may belong to somebody else; Postgres would then refuse to start.
  if (!command.includes(data)) return command === '' ? undefined : rmSync(pidFile)
  process.kill(pid, 'SIGINT')
  // One that hangs, or was frozen, does not listen; Postgres recovers from being killed.
  const patience = Date.now() + 15_000
  while (commandOf(pid).includes(data)) {
    if (Date.now() > patience) process.kill(pid, 'SIGKILL')
    await wait(50)
  }
}

function commandOf(pid: number): string {
  try {
    return existsSync('/proc/self/cmdline')
      ? readFileSync(`/proc/${pid}/cmdline`, 'utf8')
      : execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' })
  } catch {
    return ''
  }
}
