import type { SheetCell, SheetColumn } from '@/lib/exports/document'
import type { LastTouch } from '@/lib/db/last-touch'

// Widths in characters.
export const text = (label: string, width: number): SheetColumn => ({ label, kind: 'text', width })
export const number = (label: string, width = 12): SheetColumn => ({ label, kind: 'number', width })
export const date = (label: string, width = 16): SheetColumn => ({ label, kind: 'date', width })

/** Who did something with a row last, and when. */
export const touchedColumns: readonly SheetColumn[] = [date('Bijgewerkt op'), text('Bijgewerkt door', 36)]
export const touchedCells = (touched: LastTouch): SheetCell[] => [touched?.on ?? null, touched?.by ?? null]
