'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { answerFault } from '@/app/regio/saving'
import { requireViewer } from '@/lib/auth/session'
import { chooseMails, type ChooseMailsFailure } from '@/lib/commands/choose-mails'
import { formOf, parseForm, rejected, type FormState, typedIn } from '@/lib/forms/form-state'
import { mailsForm } from '@/lib/forms/mails-form'
import { mailChoicesPath } from '@/lib/kernel/addresses'

const messages: Record<ChooseMailsFailure, string> = {
  'not-allowed': 'Je bent niet aangemeld. Er is niets bewaard.',
  stale: 'Je account is intussen gewijzigd. Er is nog niets bewaard; bewaar opnieuw als dit is wat je wilt.',
}

export async function chooseMailsAction(_previous: FormState, sent: FormData): Promise<FormState> {
  const form = parseForm(mailsForm, formOf(sent))
  try {
    const viewer = await requireViewer()
    if (!form.ok) return form.state

    const result = await chooseMails(viewer, form.data)
    revalidatePath(mailChoicesPath) // also when it failed: the form gets the newer version
    if (!result.ok) return rejected(form.values, [messages[result.failure]])
  } catch (error) {
    return answerFault(error, typedIn(form))
  }
  redirect(`${mailChoicesPath}?melding=bewaard`)
}
