import { told } from '@/lib/forms/told'

const notices = {
  toegevoegd: 'De KPI is toegevoegd. Vul het KPI-blad aan voordat je hem voorstelt.',
  bewaard: 'Het KPI-blad is bewaard.',
  stap: 'De stap is vastgelegd.',
  cijfers: 'De cijfers zijn bewaard.',
  gecontroleerd: 'De controle is bewaard.',
  gepubliceerd: 'De cijfers zijn gepubliceerd.',
  'op-agenda': 'Het signaal staat op de agenda.',
}

/** Why a signal is not put on an agenda. */
const refusals = {
  'niet-gevonden': 'Dit overleg of deze KPI is er niet (meer). Er is niets veranderd.',
  'geen-vergadering': 'Dit overleg heeft nog geen vergadering. Plan die eerst, bij Overleggen.',
  'al-op-agenda': 'Deze KPI staat al op een agenda. Hieronder zie je op welke.',
  'kies-overleg': 'Kies een overleg. Er is niets veranderd.',
}

export const noticeOf = (asked: unknown): string | undefined => told(notices, asked)

export const refusalOf = (asked: unknown): string | undefined => told(refusals, asked)
