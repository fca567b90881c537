import type pg from 'pg'

/** Notes on the trail of the region and on that of the installation that a package was made or read; by the hash of its manifest one knows which. */
export async function record(client: pg.Client, what: 'export' | 'import', regionId: string, manifest: string): Promise<void> {
  await client.query(
    `INSERT INTO "AuditEvent" ("regionId", event, action, object, "objectId", result, origin, after)
     SELECT region, $1, $2, 'Region', $3, 'done', 'server', jsonb_build_object('manifest', $4::text) FROM unnest(ARRAY[$3::uuid, NULL]) region`,
    [`region.${what}ed`, what, regionId, manifest],
  )
}
