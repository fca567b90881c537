'use server'

import { appOrigin } from '@/lib/auth/settings'
import { makeRegion } from '@/lib/commands/make-region'
import { notSaved } from '@/lib/forms/form-state'
import { newRegionForm } from '@/lib/forms/region-forms'
import { newRegionPath } from '@/lib/kernel/addresses'
import { saveForm } from '../../../regio/saving'
import { shownAccount } from '../../../shown-account'
import { failureMessages } from './messages'
import type { NewRegionState } from './state'

export async function makeRegionAction(_previous: NewRegionState, sent: FormData): Promise<NewRegionState> {
  return saveForm(sent, {
    form: newRegionForm,
    at: newRegionPath,
    act: (viewer, data) => makeRegion(viewer, { ...data, site: appOrigin() }),
    refused: (failure, { values }): NewRegionState => notSaved(values, failureMessages[failure]),
    next: (made) => ({ status: 'made', made: { ...made, account: shownAccount(made.account) } }),
  })
}
