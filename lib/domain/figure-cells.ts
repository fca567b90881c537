import type { MeasurePeriod } from '@/lib/domain/measure-period'

// Apart from the form: the browser needs the names, and not what reads them.

/** The name of the field of a cell: "cel.regio.2022", "cel.<id>.2022-h1"; its version in "versie.…". */
export const cellName = (municipalityId: string | null, period: MeasurePeriod): string => `cel.${municipalityId ?? 'regio'}.${period}`
export const cellVersionName = (municipalityId: string | null, period: MeasurePeriod): string =>
  `versie.${municipalityId ?? 'regio'}.${period}`
