import { spawnSync } from 'node:child_process'
import { installFromDebian } from './debian'

/** pdfinfo and pdftotext, with which the tests read the PDFs back. */
export function ensurePoppler(): void {
  const isThere = ['pdfinfo', 'pdftotext'].every((program) => spawnSync(program, ['-v']).error === undefined)
  if (!isThere) installFromDebian('poppler-utils', 'De tests lezen pdf-bestanden met pdfinfo en pdftotext')
}
