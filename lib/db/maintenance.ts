import { PrismaPg } from '@prisma/adapter-pg'
import { PrismaClient } from '@/lib/db/generated/client'
import type { Tx } from '@/lib/db/transaction'

/**
 * One transaction as the owner of the database, for seeds and other work at the server itself: no row level security,
 * but the same triggers and trail (origin "seeds"). The app never has the owner's URL.
 */
export async function maintain<T>(databaseUrl: string, event: string, work: (tx: Tx) => Promise<T>): Promise<T> {
  const owner = new PrismaClient({
    adapter: new PrismaPg({ connectionString: databaseUrl }),
    transactionOptions: { maxWait: 10_000, timeout: 300_000 },
  })
  try {
    return await owner.$transaction(async (tx) => {
      await tx.$executeRaw`SELECT app.begin(NULL, 'seeds', ${event})`
      return work(tx)
    })
  } finally {
    await owner.$disconnect()
  }
}
