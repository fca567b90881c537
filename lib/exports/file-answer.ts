const mediaTypes = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
} as const

export type FileExtension = keyof typeof mediaTypes

export const mediaTypeOf = (extension: FileExtension): string => mediaTypes[extension]

/** A file to save, kept by no cache: what is in it is for who asked. `name` is without its extension. */
export const fileAnswer = (name: string, extension: FileExtension, bytes: Uint8Array): Response =>
  new Response(Uint8Array.from(bytes), {
    headers: {
      'content-type': mediaTypes[extension],
      'content-disposition': contentDisposition(`${name}.${extension}`),
      'content-length': String(bytes.length),
      'cache-control': 'private, no-store',
    },
  })

/** The name twice (RFC 6266, 4.3): for old programs in ASCII, and as it is (RFC 5987). */
export function contentDisposition(name: string): string {
  const safe = name
    .toWellFormed()
    .replace(/[\p{Cc}\\/:*?"<>|]/gu, ' ')
    .replace(/ +/g, ' ')
    .trim()
  const plain = safe
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\x20-\x7e]/g, '_')
  const exact = encodeURIComponent(safe).replace(/['()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`)
  return `attachment; filename="${plain}"; filename*=UTF-8''${exact}`
}
