// Pages are drawn inside Next, the page about a fault outside of it: two copies of this file, one process.
const store = globalThis as unknown as { koersvastDatabaseAwayAt?: number }

/** Something just failed because the database was away. */
export const noteDatabaseAway = (): void => void (store.koersvastDatabaseAwayAt = performance.now())

/** Whether something failed for that reason since this moment of performance.now(), also when the database has come back meanwhile. */
export const wasDatabaseAwaySince = (moment: number): boolean => (store.koersvastDatabaseAwayAt ?? -Infinity) >= moment
