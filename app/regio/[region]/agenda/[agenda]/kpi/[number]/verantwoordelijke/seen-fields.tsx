import type { FormValues } from '@/lib/forms/form-state'
import type { KpiPlace } from '../place'
import { KpiPlaceFields } from '../place-fields'

export type SeatOf = {
  kpiId: string
  /** The last one that is on the screen. */ seen: { id: string; version: number } | null
  place: KpiPlace
}

/** Where a form about a seat stands, and who was seen on it when the form was filled in. */
export const SeenFields = ({ kpiId, seen, place, values }: SeatOf & { values: FormValues }) => (
  <>
    <input type="hidden" name="kpiId" value={kpiId} />
    <input type="hidden" name="seenId" value={values.seenId ?? seen?.id ?? ''} />
    <input type="hidden" name="seenVersion" value={values.seenVersion ?? seen?.version ?? 1} />
    <KpiPlaceFields place={place} />
  </>
)
