type Format = { extension: string; label: string }

const tables: readonly Format[] = [
  { extension: 'xlsx', label: 'Excel' },
  { extension: 'csv', label: 'CSV' },
]

export type DownloadLinksProps = {
  /** "deze lijst" */
  what?: string
  /** The address of the list; that of a file is the same with its extension. */
  list: string
  /** The filters in use, as the part of an address from "?". */
  query?: string
  formats?: readonly Format[]
}

/** What is on the page as files. */
export const DownloadLinks = ({ what = 'deze lijst', list, query = '', formats = tables }: DownloadLinksProps) => (
  <p className="meta mt-4 print:hidden">
    Download {what}:{' '}
    {formats.map(({ extension, label }, index) => (
      <span key={extension}>
        {index > 0 && ' of '}
        <a href={`${list}.${extension}${query}`} className="inline-block py-0.5">
          {label}
        </a>
      </span>
    ))}
  </p>
)
