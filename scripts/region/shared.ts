import pg from 'pg'

const { escapeIdentifier, escapeLiteral } = pg

/** Something that regions share, and by what it is found back in another installation. */
export type SharedKind = {
  name: string
  /** What goes along of it: of a person never a password or second factor. Null: only what is there already counts. */
  columns: readonly string[] | null
  key: string
  /** The rows of this kind that are not of the region itself. */
  from: (regionId: string) => string
}

const kind = (name: string, key: string, columns: readonly string[]): SharedKind => ({
  ...{ name, key, columns },
  from: () => `SELECT ${columns.map(escapeIdentifier).join(', ')} FROM ${escapeIdentifier(name)}`,
})

export const sharedKinds: readonly SharedKind[] = [
  kind('User', 'email', ['id', 'email', 'name', 'function', 'formerName', 'deactivatedAt', 'mutedMails']),
  kind('Municipality', 'cbsCode', ['id', 'cbsCode', 'name', 'slug', 'existsFrom', 'existsUntil']),
  kind('Theme', 'slug', ['id', 'slug', 'name', 'position']),
  kind('ReferenceArea', 'code', ['id', 'code', 'name', 'kind']),
  {
    name: 'Agenda',
    columns: null,
    key: 'address',
    from: (regionId) =>
      `SELECT a.id, r.slug || '/' || a.slug AS address FROM "Agenda" a JOIN "Region" r ON r.id = a."regionId" AND r.id <> ${escapeLiteral(regionId)}`,
  },
]

/** Every id of something shared, with its kind. */
export async function sharedIds(client: pg.Client, regionId: string): Promise<Map<string, SharedKind>> {
  const all = new Map<string, SharedKind>()
  for (const each of sharedKinds) {
    const { rows } = await client.query<{ id: string }>(`SELECT id FROM (${each.from(regionId)}) s`)
    for (const { id } of rows) all.set(id, each)
  }
  return all
}
