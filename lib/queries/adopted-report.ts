import 'server-only'
import type { Tx } from '@/lib/db/transaction'
import type { DateString } from '@/lib/domain/dutch-dates'
import { confidentialPageName, isConfidentialFileName, reportPageName } from '@/lib/exports/report-files'
import { canSeeConfidentialRisks } from '@/lib/policy/region-policy'
import type { Viewer } from '@/lib/policy/viewer'
import { regionPage } from '@/lib/queries/region-page'

type Address = { region: string; agenda: string; period: string; number?: number; now: Date }

export type AdoptedReport = {
  id: string
  title: string
  number: number
  /** How often the report was adopted: more than once when it was reopened in between. */
  versions: number
  adoptedOn: DateString
  adoptedFunction: string
  /** What the page shows. */
  html: string
  /** About the confidential risks, for who may see those; null where there are none. */
  confidentialHtml: string | null
  sha256: string
}

/**
 * A report as it was adopted (the last time, or the version asked for), from its frozen copy alone: nothing that lives is read
 * but the frame round the page. Null where nothing was adopted, or the viewer has no role in the region.
 */
export async function getAdoptedReport(viewer: Viewer, address: Address & { check?: boolean }) {
  const page = await regionPage(viewer, { region: address.region, now: address.now }, async (tx, frame) => {
    const report = await findSnapshot(tx, frame.region.id, {
      ...address,
      seesConfidential: canSeeConfidentialRisks(viewer, frame.region.id),
    })
    return report && { report, verdicts: address.check ? await checkCopy(tx, report.id) : null }
  })
  return page?.content ? { frame: page.frame, ...page.content } : null
}

export type Verdict = { name: string; holds: boolean }

/** "Controleer": computes the hashes over the stored copy anew. */
const checkCopy = (tx: Tx, snapshotId: string) => tx.$queryRaw<Verdict[]>`
  SELECT 'gegevens' AS name, sha256 = encode(sha256(convert_to(data, 'UTF8')), 'hex') AS holds FROM "ReportSnapshot" WHERE id = ${snapshotId}::uuid
  UNION ALL
  (SELECT name, sha256 = encode(sha256(bytes), 'hex') FROM "ReportFile" WHERE "snapshotId" = ${snapshotId}::uuid ORDER BY name)`

async function findSnapshot(
  tx: Tx,
  regionId: string,
  { agenda, period, number, seesConfidential }: Address & { seesConfidential: boolean },
): Promise<AdoptedReport | null> {
  const [row] = await tx.$queryRaw<AdoptedReport[]>`
    SELECT s.id, s.title, s.number, (count(*) OVER ())::int AS versions, s."adoptedOn"::text, s."adoptedFunction", s.sha256,
           convert_from((SELECT f.bytes FROM "ReportFile" f WHERE f."snapshotId" = s.id AND f.name = ${reportPageName}), 'UTF8') AS html,
           convert_from((SELECT f.bytes FROM "ReportFile" f WHERE ${seesConfidential} AND f."snapshotId" = s.id AND f.name = ${confidentialPageName}), 'UTF8')
             AS "confidentialHtml"
      FROM "ReportSnapshot" s
     WHERE s."regionId" = ${regionId}::uuid AND s."agendaSlug" = ${agenda} AND s."periodSlug" = ${period}
     ORDER BY s.number = ${number ?? null}::int DESC NULLS LAST, s.number DESC LIMIT 1`
  return row && (number === undefined || row.number === number) ? row : null
}

/** The bytes of a file of an adopted report, as they were made when it was adopted. */
export async function getAdoptedFile(viewer: Viewer, address: Address & { file: string }) {
  const page = await regionPage(viewer, { region: address.region, now: address.now }, async (tx, frame) => {
    const seesConfidential = canSeeConfidentialRisks(viewer, frame.region.id)
    if (isConfidentialFileName(address.file) && !seesConfidential) return null
    const snapshot = await findSnapshot(tx, frame.region.id, { ...address, seesConfidential })
    return snapshot && tx.reportFile.findUnique({ where: { snapshotId_name: { snapshotId: snapshot.id, name: address.file } } })
  })
  return page?.content ? { region: page.frame.region, bytes: page.content.bytes } : null
}
