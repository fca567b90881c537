import type { BudgetText } from '@/lib/domain/budget'
import { eurosTyped } from '@/lib/domain/euro-amount'
import { numberInWords } from '@/lib/domain/dutch-number'
import type { HoursText } from '@/lib/domain/hours'
import type { FormValues } from '@/lib/forms/form-state'

/** What a line of the budget says, as its fields hold it. */
export const lineValues = ({
  kind,
  title,
  source,
  year,
  untilYear,
  amountCents,
  status,
  lapsesOn,
  ambitionId,
  parentId,
}: BudgetText): FormValues => ({
  ...{ kind, title, source, year: String(year), untilYear: String(untilYear ?? ''), status, lapsesOn: lapsesOn ?? '' },
  ...{ amount: amountCents === null ? '' : eurosTyped(amountCents), ambitionId: ambitionId ?? '', parentId: parentId ?? '' },
})

/** The same of hours. */
export const hoursValues = ({ account, hours, per, isExtension, remark, ambitionId }: HoursText): FormValues => ({
  ...{ account, hours: numberInWords(hours).replaceAll('.', ''), per, remark, ambitionId: ambitionId ?? '' },
  ...(isExtension && { isExtension: 'on' }),
})
