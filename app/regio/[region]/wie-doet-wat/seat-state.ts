import type { rejected, FormState } from '@/lib/forms/form-state'

/** `now`: who a colleague put on the seat in the meantime, so that saving once more is meant. */
export type SeatFormState = FormState | (ReturnType<typeof rejected> & { now: { seenId: string; seenVersion: string } })

/** The button that keeps what was typed and goes on to add an organisation first. */
export const newOrganisation = 'newOrganisation'
