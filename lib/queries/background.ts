import 'server-only'
import type { Tx } from '@/lib/db/transaction'
import type { Scale } from '@/lib/domain/scale'
import type { AgreementStatus, StatementKind } from '@/lib/domain/statement'
import type { Viewer } from '@/lib/policy/viewer'
import { agendaPage } from '@/lib/queries/region-page'

export type StatementRow = {
  id: string
  kind: StatementKind
  title: string
  text: string
  ambitionNumber: string | null
  /** The ambitions that work towards it, and the KPIs that measure it. */
  contributors: string[]
  kpis: string[]
}
export type AgreementRow = { number: string; title: string; status: AgreementStatus; remark: string }
export type LinkRow = { id: string; name: string; remark: string; url: string | null; slug: string | null }
export type TaskRow = { scale: Scale; title: string }
export type RegisterRow = { position: number; yearPrinted: string; title: string; scale: Scale; themes: string[] }

/** What an agenda starts from and stands beside: aims, principles, agreements, tasks, other agendas and the register of documents. */
export function getBackground(viewer: Viewer, address: { region: string; agenda: string; now: Date }) {
  return agendaPage(viewer, address, async (tx, { agenda }) => ({
    statements: await listStatements(tx, agenda.id),
    agreements: await tx.$queryRaw<AgreementRow[]>`
      SELECT number, title, status::text, remark FROM "Agreement" WHERE "agendaId" = ${agenda.id}::uuid ORDER BY position`,
    links: await tx.$queryRaw<LinkRow[]>`
      SELECT l.id, l.name, l.remark, l.url, a.slug
        FROM "AgendaLink" l LEFT JOIN "Agenda" a ON a.id = l."otherAgendaId" AND a."regionId" = l."regionId"
       WHERE l."agendaId" = ${agenda.id}::uuid AND num_nonnulls(l."ambitionId", l."activityId") = 0 ORDER BY l.position`,
    tasks: await tx.$queryRaw<TaskRow[]>`
      SELECT scale::text, title FROM "AgendaTask" WHERE "agendaId" = ${agenda.id}::uuid ORDER BY scale, position`,
    register: await tx.$queryRaw<RegisterRow[]>`
      SELECT position, "yearPrinted", title, scale::text, themes FROM "RegisterEntry" WHERE "agendaId" = ${agenda.id}::uuid ORDER BY position`,
  }))
}

const listStatements = (tx: Tx, agendaId: string) => tx.$queryRaw<StatementRow[]>`
  SELECT s.id, s.kind::text, s.title, s.text, m.number AS "ambitionNumber",
         ARRAY(SELECT c.number FROM "StatementAmbition" a JOIN "Ambition" c ON c.id = a."ambitionId" WHERE a."statementId" = s.id ORDER BY c.position) AS contributors,
         ARRAY(SELECT number FROM "Kpi" WHERE "statementId" = s.id ORDER BY position) AS kpis
    FROM "AgendaStatement" s LEFT JOIN "Ambition" m ON m.id = s."ambitionId"
   WHERE s."agendaId" = ${agendaId}::uuid ORDER BY s.kind, s.position`
