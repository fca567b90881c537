import type { ChangeKpiFailure } from '@/lib/commands/change-kpi'
import type { TakeKpiStepFailure } from '@/lib/commands/take-kpi-step'
import type { FieldErrors } from '@/lib/forms/form-state'

const gone = 'Deze KPI bestaat niet meer. Er is niets bewaard.'

export const stepMessages: Record<TakeKpiStepFailure, string> = {
  'not-found': gone,
  'not-allowed': 'Deze stap mag je niet zetten. Er is niets bewaard.',
  stale: 'Een collega wijzigde deze KPI intussen. Kijk hoe hij er nu voor staat en kies opnieuw.',
  'not-possible': 'Deze stap kan niet (meer) bij deze status. Er is niets bewaard.',
  'not-ready': 'Vul eerst op het KPI-blad in wat er wordt geteld (de soort) en de definitie.',
  'decision-needed': 'Kies het besluit waarmee het PHO deze KPI vaststelde. Staat het er niet bij, leg het dan eerst vast.',
}

export const changeMessages: Record<Exclude<ChangeKpiFailure, 'stale'>, { form: string } | { fields: FieldErrors }> = {
  'not-found': { form: gone },
  'not-allowed': {
    form: 'Het KPI-blad wijzigen Inkoop & Monitoring en de programmamanager. Er is niets bewaard; je tekst staat nog hieronder.',
  },
  'kind-needed': { fields: { kind: ['Kies een soort: deze KPI is al voorgesteld.'] } },
  'break-needed': { fields: { fromPeriod: ['Vul in vanaf welke periode de nieuwe definitie geldt. De reeks begint daar opnieuw.'] } },
  'breakdown-in-use': { fields: { breakdowns: ['Je haalde een uitsplitsing weg waarvan al cijfers zijn. Zet die terug.'] } },
}
