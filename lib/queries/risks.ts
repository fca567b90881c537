import 'server-only'
import type { RiskCategory } from '@/lib/domain/risk'
import { canSeeConfidentialRisks } from '@/lib/policy/region-policy'
import type { Viewer } from '@/lib/policy/viewer'
import { agendaPage } from '@/lib/queries/region-page'

export type RiskRow = {
  position: number
  category: RiskCategory
  categoryPrinted: string | null
  title: string
  description: string
  probability: number | null
  size: number | null
  measure: string
  isConfidential: boolean
  ambitionNumber: string | null
}

/** The risks of an agenda; confidential ones for who may see those. */
export const getRisks = (viewer: Viewer, address: { region: string; agenda: string; now: Date }) =>
  agendaPage(
    viewer,
    address,
    (tx, { agenda, region }) => tx.$queryRaw<RiskRow[]>`
      SELECT r.position, r.category::text, r."categoryPrinted", r.title, r.description, r.probability, r.size, r.measure, r."isConfidential",
             m.number AS "ambitionNumber"
        FROM "Risk" r LEFT JOIN "Ambition" m ON m.id = r."ambitionId"
       WHERE r."agendaId" = ${agenda.id}::uuid AND (NOT r."isConfidential" OR ${canSeeConfidentialRisks(viewer, region.id)})
       ORDER BY r.position`,
  )
