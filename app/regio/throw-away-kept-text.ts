'use server'

import { redirect } from 'next/navigation'
import { returnPath } from '@/lib/auth/return-path'
import { requireViewer } from '@/lib/auth/session'
import { appOrigin } from '@/lib/auth/settings'
import { formOf } from '@/lib/forms/form-state'
import { forgetDraft } from './saving'

/** The form then opens as it is for everybody. While the database is away the text stays. */
export async function throwAwayKeptText(sent: FormData): Promise<void> {
  const formPath = String(formOf(sent).get('formPath') ?? '').slice(0, 500)
  await forgetDraft(await requireViewer(), formPath.replaceAll('\0', ''))
  redirect(returnPath(formPath, appOrigin()))
}
