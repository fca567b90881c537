import type { SetFigureRulesFailure } from '@/lib/commands/set-figure-rules'
import type { SetPublicPageFailure } from '@/lib/commands/set-public-page'
import type { SetRegionColourFailure } from '@/lib/commands/set-region-colour'
import type { SetReportRouteFailure } from '@/lib/commands/set-report-route'
import type { SetSecondFactorRuleFailure } from '@/lib/commands/set-second-factor-rule'

export const failureMessages: Record<
  Exclude<
    SetReportRouteFailure | SetFigureRulesFailure | SetRegionColourFailure | SetSecondFactorRuleFailure | SetPublicPageFailure,
    'stale' | 'names-unseen'
  >,
  string
> = {
  'not-found': 'Deze regio bestaat niet meer. Er is niets bewaard.',
  'not-allowed': 'Alleen de programmamanager wijzigt de instellingen. Er is niets bewaard.',
}
