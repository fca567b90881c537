import { contentDisposition, mediaTypeOf } from '@/lib/exports/file-answer'
import { isReportFileName } from '@/lib/exports/report-files'
import { getPublicFile } from '@/lib/public/report'

type Address = { region: string; agenda: string; period: string; version: number | null; file: string }

/** A file of an adopted report as it was frozen; its hash is its tag, for it changes only with a new version. */
export async function publicReportFile(request: Request, address: Address): Promise<Response> {
  const found = isReportFileName(address.file) ? await getPublicFile(address) : null
  if (!found) return new Response('Dit bestand is er niet.\n', { status: 404, headers: { 'content-type': 'text/plain; charset=utf-8' } })
  const headers = { etag: `"${found.sha256}"`, 'cache-control': 'public, max-age=60, must-revalidate', 'access-control-allow-origin': '*' }
  if (request.headers.get('if-none-match')?.includes(found.sha256)) return new Response(null, { status: 304, headers })
  const [name, extension] = address.file.split('.') as [string, Parameters<typeof mediaTypeOf>[0]]
  return new Response(found.bytes, {
    headers: {
      ...headers,
      'content-type': mediaTypeOf(extension),
      'content-disposition': contentDisposition(`${name}-${address.region}-${address.period}.${extension}`),
      'content-length': String(found.bytes.length),
    },
  })
}
