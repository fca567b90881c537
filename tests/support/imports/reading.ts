import type { FigureFile, ImportedValue, WideFile } from '@/lib/imports/import-file'
import { readImportFile } from '@/lib/imports/read-import-file'

export const bytesOf = (content: string | Uint8Array): Uint8Array =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content

export async function figuresIn(content: string | Uint8Array, name = 'cijfers.csv'): Promise<FigureFile> {
  const read = await readImportFile(bytesOf(content), name)
  if (!read.ok || read.value.kind !== 'values') throw new Error(`read as ${read.ok ? read.value.kind : read.failure}`)
  return read.value
}

export async function wideTableIn(content: string | Uint8Array): Promise<WideFile> {
  const read = await readImportFile(bytesOf(content), 'tabel.csv')
  if (!read.ok || read.value.kind !== 'wide') throw new Error(`read as ${read.ok ? read.value.kind : read.failure}`)
  return read.value
}

/** A figure in a few words: "GM0632 Woerden | 2022 | indicator | breakdown | 10.1 final". */
export const inShort = ({ area, period, indicator, breakdown, value, status }: ImportedValue): string =>
  [[area.code, area.name].filter(Boolean).join(' '), period, indicator, breakdown, `${value} ${status}`].filter(Boolean).join(' | ')
