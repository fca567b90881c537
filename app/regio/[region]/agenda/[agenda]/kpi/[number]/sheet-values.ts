import { numberInWords } from '@/lib/domain/dutch-number'
import { measurePeriodWords } from '@/lib/domain/measure-period'
import { targetInLine } from '@/lib/domain/target-line'
import type { FormValues } from '@/lib/forms/form-state'
import { onInField } from '@/lib/forms/kpi-form'
import type { KpiChoices } from '@/lib/queries/kpi-choices'
import type { KpiSheet } from '@/lib/queries/kpi'
import type { KpiRow } from '@/lib/queries/kpi-rows'

/** The sheet of a KPI as its form shows it. */
export const sheetValues = (
  kpi: KpiRow,
  { breakdowns, targets }: Pick<KpiSheet, 'breakdowns' | 'targets'>,
  { inOrder }: Pick<KpiChoices, 'inOrder'>,
): FormValues => ({
  newNumber: kpi.number,
  on: onInField(kpi.on),
  after: inOrder[inOrder.findIndex(({ id }) => id === kpi.id) - 1]?.id ?? '',
  name: kpi.name,
  why: kpi.why,
  definition: kpi.definition ?? '',
  fromPeriod: '',
  kind: kpi.kind ?? '',
  unit: kpi.unit,
  countingLevel: kpi.countingLevel ?? '',
  direction: kpi.direction,
  frequency: kpi.frequency ?? '',
  level: kpi.level ?? '',
  indicator: kpi.indicator ?? '',
  source: kpi.source,
  breakdownName: kpi.breakdownName ?? '',
  breakdowns: breakdowns.map(({ label }) => label).join('\n'),
  registrationMinutes: kpi.registrationMinutes === null ? '' : String(kpi.registrationMinutes),
  unmeasurableReason: kpi.unmeasurableReason ?? '',
  baselinePeriod: kpi.baselinePeriod === null ? '' : measurePeriodWords(kpi.baselinePeriod),
  baselineValue: kpi.baselineValue === null ? '' : numberInWords(kpi.baselineValue),
  targets: targets.map(targetInLine).join('\n'),
})
