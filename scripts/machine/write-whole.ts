import { renameSync, writeFileSync } from 'node:fs'

/** Writes a file that only we may read, whole or not at all, so that a full disk or a kill leaves no half one. */
export function writeWhole(file: string, content: string): void {
  writeFileSync(`${file}.new`, content, { mode: 0o600 })
  renameSync(`${file}.new`, file)
}
