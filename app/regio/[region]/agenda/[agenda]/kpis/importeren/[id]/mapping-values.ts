import type { FormValues } from '@/lib/forms/form-state'
import type { getImport } from '@/lib/queries/imports'

export type Waiting = NonNullable<Extract<NonNullable<Awaited<ReturnType<typeof getImport>>>['content'], { mayImport: true }>['waiting']>

/** What the form with choices begins with. */
export function mappingValues({ wide, indicators }: Pick<Waiting, 'wide' | 'indicators'>): FormValues {
  const chosen = indicators.map(({ kpiId }, index) => [`kpi.${index}`, kpiId])
  const columns = (wide?.columns ?? []).flatMap(({ column, indicator, period, breakdown }) => [
    [`kpi.${column}`, indicator ?? ''],
    [`period.${column}`, period],
    [`breakdown.${column}`, breakdown ?? ''],
  ])
  const places = wide === null ? [] : [['areaColumn', String(wide.areaColumn)], ['codeColumn', String(wide.codeColumn ?? '')]] // prettier-ignore
  return Object.fromEntries([...places, ...chosen, ...columns]) as FormValues
}
