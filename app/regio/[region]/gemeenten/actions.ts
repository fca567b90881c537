'use server'

import { addMembership } from '@/lib/commands/add-membership'
import { endMembership } from '@/lib/commands/end-membership'
import { takeBackMembership } from '@/lib/commands/take-back-membership'
import { formOf, notSaved, type FormState } from '@/lib/forms/form-state'
import { endMembershipForm, membershipForm, takeBackMembershipForm } from '@/lib/forms/region-forms'
import { membershipsPath } from '@/lib/kernel/addresses'
import { now } from '@/lib/kernel/clock'
import { saveForm } from '../../saving'
import { addMembershipFormPath, endMembershipFormPath } from './form-paths'
import { failureMessages } from './messages'

export async function addMembershipAction(_previous: FormState, sent: FormData): Promise<FormState> {
  const { region, page } = placeIn(formOf(sent))
  return saveForm(sent, {
    form: membershipForm,
    at: addMembershipFormPath(region),
    act: (viewer, data) => addMembership(viewer, { ...data, now: now() }),
    refused: (failure, { values }) => notSaved(values, failureMessages[failure]),
    next: () => `${page}?melding=toegevoegd#melding`,
  })
}

export async function endMembershipAction(_previous: FormState, sent: FormData): Promise<FormState> {
  const { region, page, membership } = placeIn(formOf(sent))
  return saveForm(sent, {
    form: endMembershipForm,
    at: endMembershipFormPath(region, membership),
    act: (viewer, data) => endMembership(viewer, { ...data, now: now() }),
    refused: (failure, { values }) => notSaved(values, failureMessages[failure]),
    next: () => `${page}?melding=beeindigd#melding`,
  })
}

export async function takeBackMembershipAction(_previous: FormState, sent: FormData): Promise<FormState> {
  const { page } = placeIn(formOf(sent))
  return saveForm(sent, {
    form: takeBackMembershipForm,
    at: page,
    keepsNothing: true,
    act: (viewer, data) => takeBackMembership(viewer, { ...data, now: now() }),
    refused: (failure, { values }) => notSaved(values, failureMessages[failure]),
    next: () => `${page}?melding=teruggenomen#melding`,
  })
}

function placeIn(formData: FormData) {
  const text = (name: string) => String(formData.get(name) ?? '').slice(0, 100)
  const region = text('region')
  return { region, page: membershipsPath(region), membership: { municipalityId: text('municipalityId'), validFrom: text('validFrom') } }
}
