'use server'

import { appOrigin } from '@/lib/auth/settings'
import { makeAdministrator } from '@/lib/commands/make-administrator'
import { notSaved } from '@/lib/forms/form-state'
import { administratorForm } from '@/lib/forms/region-forms'
import { newAdministratorPath } from '@/lib/kernel/addresses'
import { saveForm } from '../../../regio/saving'
import { shownAccount } from '../../../shown-account'
import type { InviteState } from '../../invite-state'
import { failureMessages } from './messages'

export async function makeAdministratorAction(_previous: InviteState, sent: FormData): Promise<InviteState> {
  return saveForm(sent, {
    form: administratorForm,
    at: newAdministratorPath,
    act: (viewer, person) => makeAdministrator(viewer, { person, site: appOrigin() }),
    refused: (failure, { values }): InviteState => notSaved(values, failureMessages[failure]),
    // He keeps a password of Koersvast, also where his organisation signs others in.
    next: (account) => ({ status: 'invited', account: { ...shownAccount(account), organisation: null } }),
  })
}
