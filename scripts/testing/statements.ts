import { emailOf, pagesOfApp } from '../../tests/e2e/support/pages'
import { startApp, type AppOptions } from '../machine/app'
import { freePort } from '../machine/ports'
import { StatementCounter } from './statement-counter'
import { Visitor } from './visitor'

export type StatementCount = { page: string; role: string; count: number }

/** How many SQL statements each page of the app takes, on the example data, for the first of the roles that may open it. */
export async function statementsPerPage({ appUrl, ...options }: Omit<AppOptions, 'port' | 'today'>): Promise<StatementCount[]> {
  const counter = await StatementCounter.before(appUrl)
  const app = await startApp({ ...options, port: await freePort(), appUrl: counter.url, today: '2023-06-05T08:00Z' })
  try {
    const counts: StatementCount[] = []
    for (const { name, path, roles } of pagesOfApp) {
      const role = roles[0]!
      const visitor = await new Visitor(app.url).signIn(emailOf(role))
      const count = await counter.during(() => open(visitor, path))
      counts.push({ page: name, role, count })
      visitor.leave()
    }
    return counts
  } finally {
    await app.stop()
    counter.stop()
  }
}

async function open(visitor: Visitor, path: string) {
  const { status } = await visitor.get(path)
  if (![200, 403, 404].includes(status)) throw new Error(`${path} answers ${status}`)
}
