import 'server-only'
import { database } from '@/lib/db/client'
import type { PublicRegion } from '@/lib/domain/public-content'

// Who reads what a region shows to everybody is nobody in particular, so there is no viewer to act for. Each of these calls one function of the database
// that gives what was made public and nothing else (migration public_content); row level security shows nobody a row.

/** By what one sees that nothing changed for the public in a region, or in all of them (null); null: it is not public. */
export async function publicState(region: string | null): Promise<string | null> {
  const rows = await database.reading.$queryRaw<{ state: string | null }[]>`SELECT app.public_state(${region}) AS state`
  return rows[0]!.state
}

export async function publicRegion(region: string): Promise<PublicRegion | null> {
  const rows = await database.reading.$queryRaw<{ content: PublicRegion | null }[]>`SELECT app.public_region(${region}) AS content`
  return rows[0]!.content
}

export type ListedRegion = { slug: string; name: string; openData: boolean }

export const publicRegions = () => database.reading.$queryRaw<ListedRegion[]>`SELECT slug, name, "openData" FROM app.public_regions()`

export type PublicFile = { bytes: Uint8Array<ArrayBuffer>; title: string; number: number; versions: number; adoptedOn: string }

type FileAddress = { region: string; agenda: string; period: string; version: number | null; file: string }

/** A file of an adopted report; null: there is none, or it is confidential. */
export async function publicFile({ region, agenda, period, version, file }: FileAddress): Promise<PublicFile | null> {
  const rows = await database.reading.$queryRaw<PublicFile[]>`
    SELECT bytes, title, number, versions, "adoptedOn" FROM app.public_file(${region}, ${agenda}, ${period}, ${version}::int, ${file})`
  return rows[0] ?? null
}

export type DrawnPage = { contentType: string; body: string; etag: string }

export async function keptPage(path: string, madeFrom: string): Promise<DrawnPage | null> {
  const rows = await database.reading.$queryRaw<
    DrawnPage[]
  >`SELECT "contentType", body, etag FROM app.kept_public_page(${path}, ${madeFrom})`
  return rows[0] ?? null
}

export async function keepPage(
  { path, region, madeFrom }: { path: string; region: string | null; madeFrom: string },
  page: DrawnPage,
): Promise<void> {
  await database.writing
    .$executeRaw`SELECT app.keep_public_page(${path}, ${region}, ${madeFrom}, ${page.contentType}, ${page.body}, ${page.etag})`
}
