import { notFound } from 'next/navigation'
import { requireViewer } from '@/lib/auth/session'
import type { Sheet } from '@/lib/exports/document'
import { fileInTurn } from '@/lib/exports/file-in-turn'
import { render } from '@/lib/exports/render'
import { longestFile } from '@/lib/forms/list-address'
import type { Viewer } from '@/lib/policy/viewer'

export type ListFormat = 'xlsx' | 'csv'

/** A list as a file, for who may see its page; for who may not it isn't there either. */
export async function listFile(
  format: ListFormat,
  read: (viewer: Viewer) => Promise<{ name: string; sheet: Sheet } | null>,
): Promise<Response> {
  const viewer = await requireViewer()
  const list = await read(viewer)
  if (!list) notFound()
  return fileInTurn(viewer, { name: list.name, extension: format, make: (turn) => render({ format, sheets: [list.sheet] }, turn) })
}

/** The filters in an address, as a page gets them. */
export function filtersIn(request: Request): Record<string, string[]> {
  const given = new URL(request.url).searchParams
  return Object.fromEntries([...given.keys()].map((name) => [name, given.getAll(name)]))
}

/** A file holds the list as a whole. */
export const wholeList = { pagina: 1, pageSize: longestFile }
