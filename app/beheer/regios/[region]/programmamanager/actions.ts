'use server'

import { appOrigin } from '@/lib/auth/settings'
import { inviteManagerAnew } from '@/lib/commands/invite-manager-anew'
import { formOf, notSaved } from '@/lib/forms/form-state'
import { managerAnewForm } from '@/lib/forms/region-forms'
import { managerAnewPath } from '@/lib/kernel/addresses'
import { saveForm } from '../../../../regio/saving'
import { shownAccount } from '../../../../shown-account'
import type { InviteState } from '../../../invite-state'
import { failureMessages } from './messages'

export async function inviteManagerAnewAction(_previous: InviteState, sent: FormData): Promise<InviteState> {
  return saveForm(sent, {
    form: managerAnewForm,
    at: managerAnewPath(String(formOf(sent).get('region') ?? '').slice(0, 100)),
    act: (viewer, data) => inviteManagerAnew(viewer, { ...data, site: appOrigin() }),
    refused: (failure, { values }): InviteState => notSaved(values, failureMessages[failure]),
    next: (account) => ({ status: 'invited', account: shownAccount(account) }),
  })
}
