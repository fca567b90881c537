'use server'

import { redirect } from 'next/navigation'
import { requireViewerToSave } from '@/lib/auth/session'
import { setFigureRules } from '@/lib/commands/set-figure-rules'
import { setPublicPage } from '@/lib/commands/set-public-page'
import { setRegionColour } from '@/lib/commands/set-region-colour'
import { setReportRoute } from '@/lib/commands/set-report-route'
import { setSecondFactorRule } from '@/lib/commands/set-second-factor-rule'
import { figureRulesForm } from '@/lib/forms/figure-rules-form'
import { formOf, formValues, parseForm, rejected, type FormValues } from '@/lib/forms/form-state'
import { publicSettingsForm } from '@/lib/forms/public-settings-form'
import { colourForm } from '@/lib/forms/region-forms'
import { inField, reportSettingsForm } from '@/lib/forms/report-settings-form'
import { secondFactorRuleForm } from '@/lib/forms/second-factor-forms'
import { settingsPath } from '@/lib/kernel/addresses'
import { now } from '@/lib/kernel/clock'
import type { Viewer } from '@/lib/policy/viewer'
import { getRegionSettingsNow } from '@/lib/queries/region-settings'
import { namesUnseen } from '../../looked-at'
import { answerFault, forgetDraft } from '../../saving'
import { publicInFields, rulesInFields } from './fields'
import { settingsFormPath } from './form-paths'
import { failureMessages } from './messages'
import type { ColourFormState, PublicFormState, RulesFormState, SecondFactorFormState, SettingsFormState } from './state'

export async function setReportRouteAction(_previous: SettingsFormState, sent: FormData): Promise<SettingsFormState> {
  const formData = formOf(sent)
  const formPath = settingsFormPath(regionIn(formData), 'rapportage')
  try {
    const viewer = await requireViewerToSave(formPath, formData)
    const form = parseForm(reportSettingsForm, formData)
    if (!form.ok) return form.state

    const result = await setReportRoute(viewer, form.data)
    if (!result.ok) {
      const { failure } = result
      return failure === 'stale'
        ? await conflict(viewer, form.data.regionId, form.values)
        : rejected(form.values, [failureMessages[failure]])
    }
    await forgetDraft(viewer, formPath)
  } catch (error) {
    return answerFault(error, formValues(formData))
  }
  redirect(`${settingsPath(regionIn(formData))}?melding=bewaard#melding`)
}

async function conflict(viewer: Viewer, regionId: string, values: FormValues): Promise<SettingsFormState> {
  const settings = await getRegionSettingsNow(viewer, regionId)
  if (!settings) return rejected(values, [failureMessages['not-found']])
  const { version, needsAgreement, needsOffering } = settings
  return { status: 'conflict', values, version, theirs: { needsAgreement: inField(needsAgreement), needsOffering: inField(needsOffering) } }
}

export async function setFigureRulesAction(_previous: RulesFormState, sent: FormData): Promise<RulesFormState> {
  const formData = formOf(sent)
  const formPath = settingsFormPath(regionIn(formData), 'cijfers')
  try {
    const viewer = await requireViewerToSave(formPath, formData)
    const form = parseForm(figureRulesForm, formData)
    if (!form.ok) return form.state

    const { regionId, version, ...rules } = form.data
    const result = await setFigureRules(viewer, { regionId, version, rules, now: now() })
    if (!result.ok) {
      if (result.failure !== 'stale') return rejected(form.values, [failureMessages[result.failure]])
      const settings = await getRegionSettingsNow(viewer, regionId)
      if (!settings) return rejected(form.values, [failureMessages['not-found']])
      return { status: 'conflict', values: form.values, version: settings.version, theirs: rulesInFields(settings) }
    }
    await forgetDraft(viewer, formPath)
  } catch (error) {
    return answerFault(error, formValues(formData))
  }
  redirect(`${settingsPath(regionIn(formData))}?melding=cijfers#melding`)
}

export async function setRegionColourAction(_previous: ColourFormState, sent: FormData): Promise<ColourFormState> {
  const formData = formOf(sent)
  const formPath = settingsFormPath(regionIn(formData), 'kleur')
  try {
    const viewer = await requireViewerToSave(formPath, formData)
    const form = parseForm(colourForm, formData)
    if (!form.ok) return form.state

    const result = await setRegionColour(viewer, form.data)
    if (!result.ok) {
      if (result.failure !== 'stale') return rejected(form.values, [failureMessages[result.failure]])
      const settings = await getRegionSettingsNow(viewer, form.data.regionId)
      if (!settings) return rejected(form.values, [failureMessages['not-found']])
      return { status: 'conflict', values: form.values, version: settings.version, theirs: { colour: settings.colour ?? '' } }
    }
    await forgetDraft(viewer, formPath)
  } catch (error) {
    return answerFault(error, formValues(formData))
  }
  redirect(`${settingsPath(regionIn(formData))}?melding=kleur#melding`)
}

export async function setSecondFactorRuleAction(_previous: SecondFactorFormState, sent: FormData): Promise<SecondFactorFormState> {
  const formData = formOf(sent)
  const formPath = settingsFormPath(regionIn(formData), 'aanmelden')
  try {
    const viewer = await requireViewerToSave(formPath, formData)
    const form = parseForm(secondFactorRuleForm, formData)
    if (!form.ok) return form.state

    const { regionId, version, secondFactor } = form.data
    const result = await setSecondFactorRule(viewer, { regionId, version, needed: secondFactor === 'ja' })
    if (!result.ok) {
      if (result.failure !== 'stale') return rejected(form.values, [failureMessages[result.failure]])
      const settings = await getRegionSettingsNow(viewer, regionId)
      if (!settings) return rejected(form.values, [failureMessages['not-found']])
      return {
        status: 'conflict',
        values: form.values,
        version: settings.version,
        theirs: { secondFactor: inField(settings.secondFactor) },
      }
    }
    await forgetDraft(viewer, formPath)
  } catch (error) {
    return answerFault(error, formValues(formData))
  }
  redirect(`${settingsPath(regionIn(formData))}?melding=aanmelden#melding`)
}

export async function setPublicPageAction(_previous: PublicFormState, sent: FormData): Promise<PublicFormState> {
  const formData = formOf(sent)
  const formPath = settingsFormPath(regionIn(formData), 'openbaar')
  try {
    const viewer = await requireViewerToSave(formPath, formData)
    const form = parseForm(publicSettingsForm, formData)
    if (!form.ok) return form.state

    const result = await setPublicPage(viewer, form.data)
    if (!result.ok) {
      if (result.failure === 'names-unseen') return rejected(form.values, [], { hasLooked: [namesUnseen] })
      if (result.failure !== 'stale') return rejected(form.values, [failureMessages[result.failure]])
      const settings = await getRegionSettingsNow(viewer, form.data.regionId)
      if (!settings) return rejected(form.values, [failureMessages['not-found']])
      return { status: 'conflict', values: form.values, version: settings.version, theirs: publicInFields(settings) }
    }
    await forgetDraft(viewer, formPath)
  } catch (error) {
    return answerFault(error, formValues(formData))
  }
  redirect(`${settingsPath(regionIn(formData))}?melding=openbaar#melding`)
}

const regionIn = (formData: FormData) => String(formData.get('region') ?? '').slice(0, 100)
