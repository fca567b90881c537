import type { FileExtension } from '@/lib/exports/file-answer'
import type { ConfidentialFileName, ReportFileName } from '@/lib/exports/report-files'

const nouns: Record<string, string> = {
  rapport: 'Voortgangsrapportage',
  'rapport-open': 'Voortgangsrapportage open',
  oplegnotitie: 'Oplegnotitie',
  'vertrouwelijke-risicos': 'Vertrouwelijke risico’s',
}

/** The name under which a browser keeps the file: "2023-1 Voortgangsrapportage Utrecht West concept", and its extension. */
export function savedAs(
  file: ReportFileName | ConfidentialFileName,
  { period, region, isConcept }: { period: string; region: string; isConcept?: boolean },
) {
  const [name, extension] = file.split('.') as [string, FileExtension]
  return { name: [period, nouns[name], region, isConcept && 'concept'].filter(Boolean).join(' '), extension }
}
