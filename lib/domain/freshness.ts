import type { DateString } from '@/lib/domain/dutch-dates'

/** Whether nobody did anything with something since a day: also where nobody ever did. */
export const isUntouchedSince = ({ touched }: { touched: { on: DateString } | null }, day: DateString): boolean =>
  touched === null || touched.on < day
