import { indicatorWords } from '@/lib/domain/indicator'
import { countingLevelWords, kpiDirectionWords, kpiFrequencyWords, kpiKindWords, kpiLevelWords } from '@/lib/domain/kpi'
import { chosen, type Compared } from '../../../../../../compared'
import type { FormChoices } from '../kpi-choices'

/** The sheet as two versions of it stand beside each other. */
export const comparedSheet = ({ on, after }: FormChoices): Compared => ({
  newNumber: 'Nummer',
  on: { label: 'Waar hij bij hoort', options: on },
  after: { label: 'Komt in de lijst na', options: after },
  name: 'Naam',
  why: 'Waarom',
  definition: 'Definitie',
  kind: chosen('Soort', kpiKindWords),
  unit: 'Eenheid',
  countingLevel: chosen('Telt per', countingLevelWords),
  direction: chosen('Richting', kpiDirectionWords),
  frequency: chosen('Hoe vaak', kpiFrequencyWords),
  level: chosen('Niveau', kpiLevelWords),
  indicator: chosen('Landelijke indicator', indicatorWords),
  source: 'Bron',
  breakdownName: 'Uitgesplitst naar',
  breakdowns: 'Uitsplitsingen',
  registrationMinutes: 'Minuten registreren',
  unmeasurableReason: 'Waarom nog niet meetbaar',
  baselinePeriod: 'Periode van de nulmeting',
  baselineValue: 'Nulmeting',
  targets: 'Streefwaarden',
})
