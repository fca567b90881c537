'use server'

import { setFigureRules } from '@/lib/commands/set-figure-rules'
import { setPublicPage } from '@/lib/commands/set-public-page'
import { setRegionColour } from '@/lib/commands/set-region-colour'
import { setReportRoute } from '@/lib/commands/set-report-route'
import { setSecondFactorRule } from '@/lib/commands/set-second-factor-rule'
import { figureRulesForm } from '@/lib/forms/figure-rules-form'
import { formOf, notSaved, rejected, type FormValues } from '@/lib/forms/form-state'
import { publicSettingsForm } from '@/lib/forms/public-settings-form'
import { colourForm } from '@/lib/forms/region-forms'
import { inField, reportSettingsForm } from '@/lib/forms/report-settings-form'
import { secondFactorRuleForm } from '@/lib/forms/second-factor-forms'
import { settingsPath } from '@/lib/kernel/addresses'
import { now } from '@/lib/kernel/clock'
import type { Viewer } from '@/lib/policy/viewer'
import { getRegionSettingsNow, type RegionSettings } from '@/lib/queries/region-settings'
import { conflictWith, type EditState } from '../../edit-state'
import { namesUnseen } from '../../looked-at'
import { saveForm } from '../../saving'
import { publicInFields, rulesInFields } from './fields'
import { settingsFormPath, type SettingsFormName } from './form-paths'
import { failureMessages } from './messages'

export async function setReportRouteAction(_previous: EditState, sent: FormData): Promise<EditState> {
  return saveForm(sent, {
    ...placeOf(sent, 'rapportage', 'bewaard'),
    form: reportSettingsForm,
    act: (viewer, data) => setReportRoute(viewer, data),
    refused: refusedWith(({ needsAgreement, needsOffering }) => ({
      needsAgreement: inField(needsAgreement),
      needsOffering: inField(needsOffering),
    })),
  })
}

export async function setFigureRulesAction(_previous: EditState, sent: FormData): Promise<EditState> {
  return saveForm(sent, {
    ...placeOf(sent, 'cijfers', 'cijfers'),
    form: figureRulesForm,
    act: (viewer, { regionId, version, ...rules }) => setFigureRules(viewer, { regionId, version, rules, now: now() }),
    refused: refusedWith(rulesInFields),
  })
}

export async function setRegionColourAction(_previous: EditState, sent: FormData): Promise<EditState> {
  return saveForm(sent, {
    ...placeOf(sent, 'kleur', 'kleur'),
    form: colourForm,
    act: (viewer, data) => setRegionColour(viewer, data),
    refused: refusedWith(({ colour }) => ({ colour: colour ?? '' })),
  })
}

export async function setSecondFactorRuleAction(_previous: EditState, sent: FormData): Promise<EditState> {
  return saveForm(sent, {
    ...placeOf(sent, 'aanmelden', 'aanmelden'),
    form: secondFactorRuleForm,
    act: (viewer, { regionId, version, secondFactor }) => setSecondFactorRule(viewer, { regionId, version, needed: secondFactor === 'ja' }),
    refused: refusedWith(({ secondFactor }) => ({ secondFactor: inField(secondFactor) })),
  })
}

export async function setPublicPageAction(_previous: EditState, sent: FormData): Promise<EditState> {
  return saveForm(sent, {
    ...placeOf(sent, 'openbaar', 'openbaar'),
    form: publicSettingsForm,
    redraws: true,
    act: (viewer, data) => setPublicPage(viewer, data),
    refused: (failure, sentForm) =>
      failure === 'names-unseen' ? notSaved(sentForm.values, namesUnseen) : refusedWith(publicInFields)(failure, sentForm),
  })
}

function placeOf(sent: FormData, form: SettingsFormName, notice: string) {
  const region = String(formOf(sent).get('region') ?? '').slice(0, 100)
  return { at: settingsFormPath(region, form), next: () => `${settingsPath(region)}?melding=${notice}#melding` }
}

type Refused = { values: FormValues; data: { regionId: string }; viewer: Viewer }

/** What is the matter; after a colleague was first also what stands in these fields now. */
const refusedWith =
  (valuesOf: (settings: RegionSettings) => FormValues) =>
  async (failure: keyof typeof failureMessages | 'stale', { values, data, viewer }: Refused): Promise<EditState> =>
    failure === 'stale'
      ? conflictWith(values, await getRegionSettingsNow(viewer, data.regionId), {
          valuesOf,
          gone: { sentence: failureMessages['not-found'] },
        })
      : rejected(values, [failureMessages[failure]])
