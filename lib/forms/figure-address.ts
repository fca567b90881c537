import { z } from 'zod'
import type { FigureChoice } from '@/lib/domain/figure-choice'
import type { MeasurePeriodKind } from '@/lib/domain/measure-period'
import type { SearchParams } from '@/lib/forms/list-address'

const year = z.coerce.number().int().min(1900).max(2999).nullable().catch(null)

const schema = z.object({
  toon: z.literal('aantal').optional().catch(undefined),
  lijn: z.array(z.string().max(200)).max(100).catch([]),
  van: year,
  tot: year,
  delen: z.string().max(200).nullable().catch(null),
})

const every = (value: string | string[] | undefined): string[] => (value === undefined ? [] : Array.isArray(value) ? value : [value])
const one = (value: string | string[] | undefined) => every(value)[0] ?? null

/** What somebody chose to see of the figures of a KPI, from an address; what can't be read chooses nothing. */
export function readFigureChoice({ toon, lijn, van, tot, delen }: SearchParams): FigureChoice {
  const read = schema.parse({ toon: one(toon) ?? undefined, lijn: every(lijn), van: one(van), tot: one(tot), delen: one(delen) })
  return { shows: read.toon ? 'count' : 'figure', lines: read.lijn, firstYear: read.van, lastYear: read.tot, partsOf: read.delen }
}

const kindWords: Record<MeasurePeriodKind, string> = { year: 'jaar', halfYear: 'halfjaar', quarter: 'kwartaal', month: 'maand', day: 'dag' }

/** Of which kind of period a file draws the chart; null: the first. */
export const readChartKind = ({ per }: SearchParams): MeasurePeriodKind | null =>
  (Object.keys(kindWords) as MeasurePeriodKind[]).find((kind) => kindWords[kind] === one(per)) ?? null

/** The part of an address after "?". */
export function figureQuery({ shows, lines, firstYear, lastYear, partsOf }: FigureChoice, kind?: MeasurePeriodKind): string {
  const query = new URLSearchParams([
    ...(kind ? [['per', kindWords[kind]]] : []),
    ...(shows === 'count' ? [['toon', 'aantal']] : []),
    ...lines.map((line) => ['lijn', line]),
    ...(firstYear === null ? [] : [['van', String(firstYear)]]),
    ...(lastYear === null ? [] : [['tot', String(lastYear)]]),
    ...(partsOf === null ? [] : [['delen', partsOf]]),
  ])
  return query.size > 0 ? `?${query}` : ''
}
