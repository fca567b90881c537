import { timeAsTyped } from '@/lib/domain/meeting'
import type { FormValues } from '@/lib/forms/form-state'
import type { MeetingHead } from '@/lib/queries/body-meeting'

/** A box that is not ticked is not there. */
export const meetingValues = ({ heldOn, startsAt, place, note, status }: MeetingHead): FormValues => ({
  ...{ heldOn, startsAt: startsAt ? timeAsTyped(startsAt) : '', place, note },
  ...(status === 'cancelled' && { isCancelled: 'on' }),
})
