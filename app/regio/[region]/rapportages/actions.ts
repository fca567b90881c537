'use server'

import { redirect, unstable_rethrow } from 'next/navigation'
import { requireViewer } from '@/lib/auth/session'
import { compileReport } from '@/lib/commands/compile-report'
import { isDatabaseAway } from '@/lib/db/faults'
import { formOf, parseForm } from '@/lib/forms/form-state'
import { compileForm } from '@/lib/forms/report-forms'
import { reportPath, reportsPath } from '@/lib/kernel/addresses'
import { now } from '@/lib/kernel/clock'
import { compileFailureWords } from './notices'

export async function compileReportAction(sent: FormData): Promise<void> {
  const formData = formOf(sent)
  const text = (name: string) => String(formData.get(name) ?? '').slice(0, 100)
  const [region, agenda, period] = [text('region'), text('agenda'), text('period')]
  const form = parseForm(compileForm, formData)
  let failure: keyof typeof compileFailureWords | null = 'not-arrived'
  try {
    const viewer = await requireViewer()
    if (form.ok) {
      const result = await compileReport(viewer, { ...form.data, now: now() })
      failure = result.ok ? null : result.failure
    }
  } catch (error) {
    unstable_rethrow(error) // the redirect to sign in
    if (!isDatabaseAway(error)) throw error
    failure = 'database-away'
  }
  redirect(
    failure === null
      ? `${reportPath(region, agenda, period)}?melding=samengesteld#melding`
      : `${reportsPath(region)}?melding=${compileFailureWords[failure]}#melding`,
  )
}
