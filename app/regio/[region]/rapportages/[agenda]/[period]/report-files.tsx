import { DownloadLink } from '@/components/ui/download-link'

const files = [
  { name: 'rapport.pdf', label: 'PDF' },
  { name: 'rapport.docx', label: 'Word' },
  { name: 'oplegnotitie.docx', label: 'Oplegnotitie (Word)' },
  { name: 'rapport.xlsx', label: 'Excel' },
  { name: 'rapport.csv', label: 'CSV voor Excel' },
  { name: 'rapport-open.csv', label: 'CSV (open data)' },
  { name: 'rapport.json', label: 'JSON' },
] as const

const confidentialFiles = [
  { name: 'vertrouwelijke-risicos.pdf', label: 'PDF' },
  { name: 'vertrouwelijke-risicos.docx', label: 'Word' },
  { name: 'vertrouwelijke-risicos.xlsx', label: 'Excel' },
  { name: 'vertrouwelijke-risicos.csv', label: 'CSV' },
  { name: 'vertrouwelijke-risicos.json', label: 'JSON' },
] as const

/** The confidential risks beside a report as files. Only drawn for who may see those. */
export const ConfidentialFiles = ({ hrefOf }: { hrefOf: (file: string) => string }) => (
  <section aria-label="Downloads van vertrouwelijke risico’s">
    <ul className="flex flex-wrap items-baseline gap-x-6 gap-y-1">
      <li className="text-quiet">Download apart</li>
      {confidentialFiles.map(({ name, label }) => (
        <li key={name}>
          <DownloadLink href={hrefOf(name)}>{label}</DownloadLink>
        </li>
      ))}
    </ul>
  </section>
)

/** The report as files, each at an address of its own. */
export const ReportFiles = ({ hrefOf }: { hrefOf: (file: string) => string }) => (
  <section aria-label="Downloads">
    <ul className="flex flex-wrap items-baseline gap-x-6 gap-y-1">
      <li className="text-quiet">Download</li>
      {files.map(({ name, label }) => (
        <li key={name}>
          <DownloadLink href={hrefOf(name)}>{label}</DownloadLink>
        </li>
      ))}
    </ul>
  </section>
)
