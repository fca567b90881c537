import type { EndAdministratorFailure } from '@/lib/commands/end-administrator'
import type { EndRoleFailure } from '@/lib/commands/end-role'
import type { ReviewRightsFailure } from '@/lib/commands/review-rights'

const failures: Record<EndRoleFailure | EndAdministratorFailure | ReviewRightsFailure, string> = {
  'not-found': 'Deze rol was al weg. Er is niets veranderd.',
  'not-allowed': 'Rechten beoordeelt wie rollen geeft. Er is niets veranderd.',
  'nothing-chosen': 'Je hebt niets aangevinkt. Er is niets veranderd.',
  gone: 'Een van deze rechten is intussen weg. Kijk nog eens; er is niets bewaard.',
  'last-manager':
    'Dit is de laatste programmamanager. Wie de uitnodiging nog niet aannam, telt niet mee. Geef eerst een ander die rol; anders kan niemand in de regio nog rollen geven.',
  'last-administrator': 'Dit is de laatste beheerder. Nodig eerst een ander uit; anders kan niemand nog regio’s maken.',
}

type Told = { tone: 'success' | 'error'; text: string }

/** By what stands in the address after an act. */
export const rightsNotices: Record<string, Told> = {
  ...Object.fromEntries(Object.entries(failures).map(([failure, text]): [string, Told] => [failure, { tone: 'error', text }])),
  beoordeeld: { tone: 'success', text: 'Je oordeel is bewaard, met je naam en de dag van vandaag.' },
  weggenomen: { tone: 'success', text: 'De rol is weggenomen. Zij werkt vanaf nu niet meer.' },
  'niet-aangekomen': { tone: 'error', text: 'Dit formulier kwam niet goed aan. Er is niets veranderd.' },
}
