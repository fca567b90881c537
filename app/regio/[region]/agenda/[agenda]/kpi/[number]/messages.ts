import type { ChangeKpiFailure } from '@/lib/commands/change-kpi'
import type { CheckFigureFailure } from '@/lib/commands/check-figure'
import type { EnterFiguresFailure } from '@/lib/commands/enter-figures'
import type { PublishFiguresFailure } from '@/lib/commands/publish-figures'
import type { TakeKpiStepFailure } from '@/lib/commands/take-kpi-step'
import { notArrived, type Message } from '@/lib/forms/form-state'

const gone = 'Deze KPI bestaat niet meer. Er is niets bewaard.'

export const stepMessages: Record<TakeKpiStepFailure, string> = {
  'not-found': gone,
  'not-allowed': 'Deze stap mag je niet zetten. Er is niets bewaard.',
  stale: 'Een collega wijzigde deze KPI intussen. Kijk hoe hij er nu voor staat en kies opnieuw.',
  'not-possible': 'Deze stap kan niet (meer) bij deze status. Er is niets bewaard.',
  'not-ready': 'Vul eerst op het KPI-blad in wat er wordt geteld (de soort) en de definitie.',
  'decision-needed': 'Kies het besluit waarmee het bestuur deze KPI vaststelde. Staat het er niet bij, leg het dan eerst vast.',
}

export const changeMessages: Record<Exclude<ChangeKpiFailure, 'stale'>, Message> = {
  'not-found': { sentence: gone },
  'not-allowed': {
    sentence: 'Het KPI-blad wijzigen Inkoop & Monitoring en de programmamanager. Er is niets bewaard; je tekst staat nog hieronder.',
  },
  'kind-needed': { field: 'kind', sentence: 'Kies een soort: deze KPI is al voorgesteld.' },
  'kind-in-use': {
    field: 'kind',
    sentence: 'Van deze KPI zijn al cijfers. De soort blijft daarom wat die was; maak voor een andere soort een nieuwe KPI.',
  },
  'number-taken': { field: 'newNumber', sentence: 'Dit nummer heeft al een andere KPI in deze agenda. Kies een ander nummer.' },
  'place-not-found': { field: 'on', sentence: 'Dit staat niet (meer) in de agenda. Kies iets anders.' },
  'adopted-stays': {
    sentence: 'Het bestuur stelde deze KPI vast met dit nummer op deze plek. Die blijven daarom zo; de rest kun je wijzigen.',
  },
  'agenda-closed': { sentence: 'Deze agenda is afgesloten. De KPI’s ervan veranderen niet meer. Er is niets bewaard.' },
  'break-needed': { field: 'fromPeriod', sentence: 'Vul in vanaf welke periode de nieuwe definitie geldt. De reeks begint daar opnieuw.' },
  'breakdown-in-use': { field: 'breakdowns', sentence: 'Je haalde een uitsplitsing weg waarvan al cijfers zijn. Zet die terug.' },
}

export const enterMessages: Record<Exclude<EnterFiguresFailure, 'stale'>, string> = {
  'not-found': gone,
  'not-allowed': 'Cijfers voeren Inkoop & Monitoring en de programmamanager in. Er is niets bewaard; wat je typte, staat nog hieronder.',
  'unknown-place': notArrived,
  'parts-needed':
    'Je vult een percentage in waar een teller en een noemer stonden. Vul ze allebei in, zo: 12/98. Er is niets bewaard; wat je typte, staat nog hieronder.',
  'nothing-changed': 'Je hebt nog niets gewijzigd.',
}

export const checkMessages: Record<CheckFigureFailure, string> = {
  'not-found': 'Dit cijfer bestaat niet meer. Er is niets bewaard.',
  'not-allowed': 'Cijfers controleert de gemeente zelf. Er is niets bewaard; je tekst staat nog hieronder.',
  stale: 'Dit cijfer is intussen gewijzigd. Laad de pagina opnieuw om het nieuwe cijfer te zien; je tekst staat nog hieronder.',
}

export const publishMessages: Record<PublishFiguresFailure, string> = {
  'not-found': gone,
  'not-allowed': 'Cijfers publiceren Inkoop & Monitoring en de programmamanager.',
  'kind-needed': 'Kies eerst op het KPI-blad wat er wordt geteld.',
  'nothing-to-publish': 'Er is niets nieuws te publiceren: een collega deed het al, of niets is nog gecontroleerd.',
}
