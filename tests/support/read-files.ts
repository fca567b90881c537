import { execFileSync } from 'node:child_process'
import { unzipSync } from 'fflate'

/** The files in a Word or Excel file, as text. */
export function unzipped(bytes: Uint8Array): Record<string, string> {
  const decode = new TextDecoder()
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, decode.decode(content)]))
}

/** What an XML says in words, without its tags. */
export const xmlText = (xml: string): string =>
  xml
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')

export const pdfText = (pdf: Uint8Array): string => poppler('pdftotext', ['-layout', '-', '-'], pdf)
export const pdfStructure = (pdf: Uint8Array): string => poppler('pdfinfo', ['-struct-text', '-'], pdf)
export const pdfFacts = (pdf: Uint8Array): string => poppler('pdfinfo', ['-'], pdf)

function poppler(program: string, args: string[], input: Uint8Array): string {
  try {
    return execFileSync(program, args, { input, encoding: 'utf8', stdio: ['pipe', 'pipe', 'ignore'], maxBuffer: 64 * 1024 * 1024 })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    throw new Error(`${program} is missing; install it with: sudo apt-get install -y poppler-utils`, { cause: error })
  }
}

/** All that a Word or Excel file says to somebody: in its text, cells, pictures and the words about pictures. */
export const officeText = (bytes: Uint8Array): string =>
  Object.entries(unzipped(bytes))
    .filter(([path]) => /(document|header\d*|footer\d*|sheet\d*|sharedStrings|comments\d*|core|app)\.xml$|\.svg$/.test(path))
    .map(([, xml]) => {
      const about = [...xml.matchAll(/\s(?:descr|title|alt|aria-label)="([^"]*)"/g)].map(([, words]) => words)
      return [xmlText(xml.replaceAll('<', ' <')), ...about].join('\n')
    })
    .join('\n')
