import { cpus, totalmem } from 'node:os'
import { table } from '../bench/table'
import { people } from './people'
import { kinds, thinking, type Use } from './use'

export const faultsOfLoad = ({ wrong, confirmed }: Use): string[] =>
  confirmed.length === 0 ? [...wrong, 'no update was confirmed'] : wrong

type Circumstances = { seconds: number; faults: string[]; postgres: string }

/** What was measured, as the text of docs/belasting.md. */
export function reportOfLoad(use: Use, { seconds, faults, postgres }: Circumstances): string {
  const rows = kinds.map((kind) => {
    const times = use.milliseconds[kind].toSorted((a, b) => a - b)
    const at = (part: number) => (times.length ? String(Math.round(times[Math.ceil(part * times.length) - 1]!)) : '-')
    return [kind, String(times.length), at(0.5), at(0.95), at(1)]
  })
  const requests = kinds.slice(1).reduce((sum, kind) => sum + use.milliseconds[kind].length, 0)
  return `# Load

Measured by \`npm run test:load\`: ${people} officers in 8 regions sign in one after another, and then read and report for ${seconds} seconds, with ${thinking.least} to ${thinking.most} seconds between two pages. Two app processes on one database; the next request of everybody goes to the other process. The people, the apps and Postgres share the machine.

${cpus()[0]?.model ?? 'Unknown'}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GB; Node ${process.versions.node}, PostgreSQL ${postgres}; ${new Date().toISOString().slice(0, 10)}.

${table(['What', 'Times', 'p50 (ms)', 'p95 (ms)', 'Slowest (ms)'], rows).join('\n')}

${(requests / seconds).toFixed(1)} requests per second. ${use.confirmed.length} of ${use.sent.length} updates were confirmed, and ${faults.length === 0 ? 'each of them is in the database once, whole, with its trail; no request failed.' : `${faults.length} things went wrong.`}
`
}
