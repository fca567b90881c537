import { z } from 'zod'
import { idField, versionField } from '@/lib/forms/fields'
import type { FormValues } from '@/lib/forms/form-state'

export const heldImportForm = z.looseObject({ importId: idField, version: versionField })

const count = z.coerce.number().int().min(0)

/** With what the preview said that would happen. */
export const importFiguresForm = heldImportForm.extend({ new: count, changed: count })

/** Columns as their number in the file; `codeColumn` empty: there is none. */
const placesForm = z.object({
  areaColumn: z.coerce.number().int().min(0).max(1_000),
  codeColumn: z.union([z.literal('').transform(() => null), z.coerce.number().int().min(0).max(1_000)]),
})

export type SentMapping = {
  kpiOf: Record<string, string>
  wide: {
    areaColumn: number
    codeColumn: number | null
    columns: { column: number; period: string; indicator: string; breakdown: string | null }[]
  } | null
}

/**
 * What was chosen on the page of an import: "kpi.0" belongs to the indicator in "indicator.0", or to column 0 of a wide table, with its period and
 * breakdown in "period.0" and "breakdown.0". Without a KPI an indicator or column is left out.
 */
export function readMapping(values: FormValues): SentMapping {
  const chosen = Object.entries(values).flatMap(([name, kpiId]) => {
    const [, index] = /^kpi\.(\d{1,5})$/.exec(name) ?? []
    return index === undefined || !z.uuid().safeParse(kpiId).success ? [] : [{ index, kpiId }]
  })
  const places = placesForm.safeParse(values)
  if (!places.success) {
    return { kpiOf: Object.fromEntries(chosen.map(({ index, kpiId }) => [values[`indicator.${index}`] ?? '', kpiId])), wide: null }
  }
  const columns = chosen.map(({ index, kpiId }) => ({
    column: Number(index),
    period: (values[`period.${index}`] ?? '').trim(),
    indicator: kpiId,
    breakdown: (values[`breakdown.${index}`] ?? '').trim() || null,
  }))
  return { kpiOf: Object.fromEntries(chosen.map(({ kpiId }) => [kpiId, kpiId])), wide: { ...places.data, columns } }
}
