import { query } from '@/scripts/database'

/** Every process of this server: the first one, and what it started. */
export async function processesOf(superuserUrl: string): Promise<number[]> {
  const rows = (await query(
    superuserUrl,
    `SELECT split_part(pg_read_file('postmaster.pid'), E'\\n', 1)::int AS pid
     UNION ALL SELECT pid FROM pg_stat_activity WHERE pid <> pg_backend_pid()`,
  )) as { pid: number }[]
  return rows.map(({ pid }) => pid)
}

export function signal(pids: number[], name: NodeJS.Signals): void {
  for (const pid of pids) {
    try {
      process.kill(pid, name)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
    }
  }
}

export const cutConnections = (superuserUrl: string) =>
  query(superuserUrl, `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'koersvast'`)
