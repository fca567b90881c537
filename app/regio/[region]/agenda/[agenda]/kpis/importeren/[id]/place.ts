import { importPath } from '@/lib/kernel/addresses'

/** The import that a form is about, as it sends it along. */
export type ImportPlace = { region: string; agenda: string; importId: string; version: number }

export function readImportPlace(formData: FormData): string {
  const field = (name: string) => String(formData.get(name) ?? '').slice(0, 100)
  return importPath(field('region'), field('agenda'), field('importId'))
}
