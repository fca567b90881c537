const formats = [
  { extension: 'xlsx', label: 'Excel' },
  { extension: 'csv', label: 'CSV' },
]

export type DownloadLinksProps = {
  /** The address of the list; that of a file is the same with its extension. */
  list: string
  /** The filters in use, as the part of an address from "?". */
  query?: string
  /** The address of the same as a picture. */
  chart?: string
}

/** The list on the page as files. */
export function DownloadLinks({ list, query = '', chart }: DownloadLinksProps) {
  return (
    <p className="meta mt-4 print:hidden">
      Download deze lijst:{' '}
      {formats.map(({ extension, label }, index) => (
        <span key={extension}>
          {index > 0 && ' of '}
          <a href={`${list}.${extension}${query}`} className="inline-block py-0.5">
            {label}
          </a>
        </span>
      ))}
      {chart && (
        <>
          . Download de grafiek:{' '}
          <a href={chart} className="inline-block py-0.5">
            SVG
          </a>
        </>
      )}
    </p>
  )
}
