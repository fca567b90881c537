'use server'

import { saveForm } from '@/app/regio/saving'
import { chooseMails, type ChooseMailsFailure } from '@/lib/commands/choose-mails'
import { rejected, type FormState } from '@/lib/forms/form-state'
import { mailsForm } from '@/lib/forms/mails-form'
import { mailChoicesPath } from '@/lib/kernel/addresses'

const messages: Record<ChooseMailsFailure, string> = {
  'not-allowed': 'Je bent niet aangemeld. Er is niets bewaard.',
  stale: 'Je account is intussen gewijzigd. Er is nog niets bewaard; bewaar opnieuw als dit is wat je wilt.',
}

export async function chooseMailsAction(_previous: FormState, sent: FormData): Promise<FormState> {
  return saveForm(sent, {
    form: mailsForm,
    at: mailChoicesPath,
    keepsNothing: true,
    redraws: true,
    act: (viewer, data) => chooseMails(viewer, data),
    refused: (failure, { values }) => rejected(values, [messages[failure]]),
    next: () => `${mailChoicesPath}?melding=bewaard`,
  })
}
