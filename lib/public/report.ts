import 'server-only'
import { createHash } from 'node:crypto'
import { publicFile } from '@/lib/db/public'
import { reportPageName } from '@/lib/exports/report-files'

type Address = { region: string; agenda: string; period: string; version: number | null }

/** The page of an adopted report as it was frozen. */
export async function getPublicReport(address: Address) {
  const page = await publicFile({ ...address, file: reportPageName })
  return page && { title: page.title, number: page.number, versions: page.versions, adoptedOn: page.adoptedOn, html: textOf(page.bytes) }
}

export async function getPublicFile(address: Address & { file: string }) {
  const file = await publicFile(address)
  return file && { bytes: file.bytes, sha256: createHash('sha256').update(file.bytes).digest('hex') }
}

const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)
