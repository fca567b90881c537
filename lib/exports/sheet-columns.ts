import type { SheetColumn } from '@/lib/exports/document'

// Widths in characters.
export const text = (label: string, width: number): SheetColumn => ({ label, kind: 'text', width })
export const number = (label: string, width = 12): SheetColumn => ({ label, kind: 'number', width })
export const date = (label: string, width = 16): SheetColumn => ({ label, kind: 'date', width })
