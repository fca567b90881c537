'use client'

import { TextArea } from '@/components/ui/field'
import { longestText } from '@/lib/domain/progress'
import type { FormValues } from '@/lib/forms/form-state'
import type { MoneyFormPlace } from '../geld/place'
import { SmallForm } from '../geld/small-form'
import { withdrawHoursAction } from './actions'

type WithdrawHoursFormProps = {
  hours: { id: string; version: number }
  isWithdrawn: boolean
  place: MoneyFormPlace
  draft: FormValues | null
}

/** Makes hours lapse, or puts them back. */
export const WithdrawHoursForm = ({ hours, isWithdrawn, place, draft }: WithdrawHoursFormProps) => (
  <SmallForm
    action={withdrawHoursAction}
    hidden={{ ...place, hoursId: hours.id, version: String(hours.version), act: isWithdrawn ? 'restored' : 'withdrawn' }}
    draft={draft}
    button={isWithdrawn ? 'Zet terug' : 'Laat vervallen'}
  >
    {(field) => (
      <TextArea
        {...field('reason')}
        label={isWithdrawn ? 'Waarom gelden de uren weer?' : 'Waarom vervallen de uren?'}
        maxLength={longestText}
      />
    )}
  </SmallForm>
)
