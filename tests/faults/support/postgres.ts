import { execFileSync } from 'node:child_process'
import { query } from '@/scripts/database'

/** The first process of this server; the others are its children. */
export async function firstProcessOf(superuserUrl: string): Promise<number> {
  const [row] = (await query(superuserUrl, `SELECT split_part(pg_read_file('postmaster.pid'), E'\\n', 1)::int AS pid`)) as [{ pid: number }]
  return row.pid
}

/** To the first process and every child of it, at once: asking the server itself who they are takes until all is over. */
export function signalServer(first: number, name: NodeJS.Signals): void {
  const processes = execFileSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' })
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number))
  const children = processes.flatMap(([pid, parent]) => (parent === first ? [pid!] : []))
  for (const pid of [first, ...children]) signalIfThere(pid, name)
}

function signalIfThere(pid: number, name: NodeJS.Signals) {
  try {
    process.kill(pid, name)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}
