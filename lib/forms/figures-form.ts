import { z } from 'zod'
import { readFigure, type ReadFigure } from '@/lib/domain/figure-text'
import type { KpiKind } from '@/lib/domain/kpi'
import { isMeasurePeriod, type MeasurePeriod } from '@/lib/domain/measure-period'
import { longestTitle } from '@/lib/domain/decisions'
import { longestText } from '@/lib/domain/progress'
import { cellVersionName } from '@/lib/domain/figure-cells'
import { optionalDay } from '@/lib/forms/day-field'
import { hiddenIdOrNone, idField, textField, versionField } from '@/lib/forms/fields'
import type { FieldErrors, FormValues } from '@/lib/forms/form-state'
import { numberMessage } from '@/lib/forms/kpi-form'

/** What the grid sends besides its cells. */
export const figuresForm = z.looseObject({
  kpiId: idField,
  breakdownId: hiddenIdOrNone,
  source: textField(longestTitle),
  sourceTable: textField(longestTitle).transform((table) => table || null),
  retrievedOn: optionalDay,
  note: textField(longestText),
})

export const publishFiguresForm = z.object({ kpiId: idField })

export const checkFigureForm = z.object({ measurementId: idField, version: versionField, interpretation: textField(longestText) })

export type ReadCells = {
  cells: { municipalityId: string | null; period: MeasurePeriod; version: number; figure: Extract<ReadFigure, { ok: true }>['figure'] }[]
  errors: FieldErrors
}

/** The cells of the grid as they were typed; what can't be read gets its sentence at its cell. Fields of other shapes are no cells. */
export function readCells(values: FormValues, kind: KpiKind): ReadCells {
  const cells: ReadCells['cells'] = []
  const errors: FieldErrors = {}
  for (const [name, typed] of Object.entries(values)) {
    const [, area, period = ''] = /^cel\.(regio|[0-9a-f-]{36})\.([0-9a-z-]{4,10})$/.exec(name) ?? []
    if (area === undefined || !isMeasurePeriod(period)) continue
    const municipalityId = area === 'regio' ? null : area
    const read = readFigure(typed, kind)
    const version = Number(values[cellVersionName(municipalityId, period)])
    if (read.ok) cells.push({ municipalityId, period, version: Number.isInteger(version) ? version : 0, figure: read.figure })
    else errors[name] = [messageOf(read)]
  }
  return { cells, errors }
}

function messageOf(read: Exclude<ReadFigure, { ok: true }>): string {
  switch (read.failure) {
    case 'fraction':
      return 'Typ een teller en een noemer zo: 12/98. De teller is hooguit de noemer.'
    case 'not-a-count':
      return 'Dit is een aantal: typ een heel getal van 0 of meer, of geheim of onbekend.'
    default:
      return numberMessage(read)
  }
}
