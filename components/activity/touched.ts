import { fullDate } from '@/lib/domain/dutch-dates'
import type { LastTouch } from '@/lib/db/last-touch'

/** "12 juni 2023, Sanne Holtkamp"; nothing where nobody changed it. */
export const touchedInWords = (touched: LastTouch): string | null => touched && `${fullDate(touched.on)}, ${touched.by}`
