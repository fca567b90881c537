import 'server-only'
import { setTimeout as wait } from 'node:timers/promises'
import { database } from '@/lib/db/client'

/** Whether the database answers, within a second and a half; also when it accepts a question and never replies. */
export const databaseServes = (): Promise<boolean> => Promise.race([asked(), wait(1_500, false)])

// One question at a time: a database that hangs must not take a connection of the pool for every check.
let open: Promise<boolean> | undefined

const asked = () => (open ??= ask().finally(() => (open = undefined)))

async function ask(): Promise<boolean> {
  try {
    await database.reading.$queryRaw`SELECT 1`
    return true
  } catch {
    return false
  }
}
