/** What an act gives back: a value, or one of the failures that its type names. Expected failures are returned, faults are thrown. */
export type Result<T, F extends string> = { ok: true; value: T } | { ok: false; failure: F }

export const ok = <T>(value: T): { ok: true; value: T } => ({ ok: true, value })
export const failed = <F extends string>(failure: F): { ok: false; failure: F } => ({ ok: false, failure })
