import type { FormValues } from '@/lib/forms/form-state'
import type { BodySeat } from '@/lib/queries/body'

export const seatValues = ({ role, function: works, userId, validFrom, validUntil }: BodySeat): FormValues => ({
  ...{ role, function: works, userId: userId ?? '', validFrom, validUntil: validUntil ?? '' },
})
