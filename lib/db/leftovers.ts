import 'server-only'
import { database } from '@/lib/db/client'

// There is nobody to act for: one statement outside read() and write(), which calls one function of the database (migration destruction_guards, chapter 6).

/** Takes away what no longer works and is no record of a region; where another process does so at this moment, nothing. */
export const sweepLeftovers = (): Promise<unknown> => database.writing.$executeRaw`SELECT app.sweep_leftovers()`
