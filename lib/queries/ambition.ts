import 'server-only'
import { Prisma } from '@/lib/db/generated/client'
import type { Tx } from '@/lib/db/transaction'
import type { DateString } from '@/lib/domain/dutch-dates'
import type { LeadRole } from '@/lib/domain/lead'
import type { KpiStatus } from '@/lib/domain/kpi'
import type { Withdrawal } from '@/lib/domain/structure'
import { canAddKpi } from '@/lib/policy/kpi-policy'
import { canSeeSourceNotes } from '@/lib/policy/region-policy'
import type { Viewer } from '@/lib/policy/viewer'
import { listActivityRows } from '@/lib/queries/activity-rows'
import { targetOn } from '@/lib/db/kpi-target'
import { isCurrentLead } from '@/lib/db/current-lead'
import { lastTouch, type LastTouch } from '@/lib/db/last-touch'
import { leadName } from '@/lib/db/lead-name'
import { linksOf, type AgendaLinkRow } from '@/lib/db/agenda-links'
import { findBottlenecksAt } from '@/lib/queries/bottlenecks-at'
import { findEvaluatedAt } from '@/lib/queries/evaluated-at'
import { agendaPage } from '@/lib/queries/region-page'
import { sourceNotesOf } from '@/lib/queries/source-notes'

export type LeadRow = {
  role: LeadRole
  function: string
  isFilled: boolean
  /** Null too for a reader, who sees functions and no names. */
  person: string | null
  deputy: string | null
  vacancy: string | null
}
type KpiRow = { number: string; name: string; status: KpiStatus; unit: string; targetPrinted: string | null }
export type WorkgroupRow = { name: string; status: 'exists' | 'proposed' | 'toBeFormed'; rhythm: string | null }
type ResultOfAmbition = { number: string; title: string; awaitsDecision: string | null; withdrawnReason: string | null }

type AmbitionDetail = Withdrawal & {
  id: string
  number: string
  kind: 'ambition' | 'precondition'
  title: string
  aliases: string[]
  touched: LastTouch
  goal: string
  nationalLines: string[]
  themes: string[]
  references: { code: string; printed: string; title: string; text: string }[]
  links: AgendaLinkRow[]
  results: ResultOfAmbition[]
  leads: LeadRow[]
  kpis: KpiRow[]
  workgroups: WorkgroupRow[]
}

/** One ambition with its results, activities, leads, work groups, KPIs and source notes. */
export function getAmbition(viewer: Viewer, address: { region: string; agenda: string; number: string; now: Date }) {
  return agendaPage(viewer, address, async (tx, frame) => {
    const ambition = await findAmbition(tx, { agendaId: frame.agenda.id, number: address.number, today: frame.today })
    if (!ambition) return null
    const [bottlenecks, evaluated] = await Promise.all([
      findBottlenecksAt(tx, viewer, frame, { kind: 'ambition', id: ambition.id, ambitionId: ambition.id, activityId: null }),
      findEvaluatedAt(tx, viewer, frame, { ambitionId: ambition.id, activityId: null }),
    ])
    return {
      ...ambition,
      activities: (await listActivityRows(tx, { agendaId: frame.agenda.id, ambition: address.number })).rows,
      ...{ bottlenecks, evaluated },
      mayAddKpi: canAddKpi(viewer, { regionId: frame.region.id, status: frame.agenda.status }),
      notes: canSeeSourceNotes(viewer, frame.region.id) ? await sourceNotesOf(tx, 'ambitionId', ambition.id) : [],
    }
  })
}

async function findAmbition(
  tx: Tx,
  { agendaId, number, today }: { agendaId: string; number: string; today: DateString },
): Promise<AmbitionDetail | null> {
  const [row] = await tx.$queryRaw<AmbitionDetail[]>`
    SELECT m.id, m.number, m.kind::text, m.title, m.aliases, m.goal, m."nationalLines", m."withdrawnOn"::text, m."withdrawnReason",
           ${lastTouch('Ambition', Prisma.sql`m.id`)} AS touched,
           ARRAY(SELECT h.name FROM "AmbitionTheme" k JOIN "Theme" h ON h.id = k."themeId" WHERE k."ambitionId" = m.id ORDER BY h.position) AS themes,
           coalesce((SELECT jsonb_agg(jsonb_build_object('code', x.code, 'printed', e.printed, 'title', coalesce(nullif(e.title, ''), x.title), 'text', e.text) ORDER BY e.position)
                       FROM "ActivityReference" e JOIN "Activity" x ON x.id = e."targetId" WHERE e."ambitionId" = m.id AND e."fromId" IS NULL), '[]') AS references,
           ${linksOf(Prisma.sql`l."ambitionId" = m.id`)} AS links,
           coalesce((SELECT jsonb_agg(jsonb_build_object('number', r.number, 'title', r.title, 'awaitsDecision', r."awaitsDecision", 'withdrawnReason', r."withdrawnReason") ORDER BY r.position)
                       FROM "Result" r WHERE r."ambitionId" = m.id), '[]') AS results,
           coalesce((SELECT jsonb_agg(jsonb_build_object('role', d.role, 'function', ${leadName}, 'isFilled', d."userId" IS NOT NULL, 'person', w.name, 'deputy', v.name, 'vacancy', d.vacancy)
                                      ORDER BY d.role, d.position)
                       FROM "Lead" d LEFT JOIN "Organisation" o ON o.id = d."organisationId" LEFT JOIN "User" w ON w.id = d."userId" LEFT JOIN "User" v ON v.id = d."deputyId"
                      WHERE d."ambitionId" = m.id AND ${isCurrentLead}), '[]') AS leads,
           coalesce((SELECT jsonb_agg(jsonb_build_object('number', k.number, 'name', k.name, 'status', k.status, 'unit', k.unit, 'targetPrinted', ${targetOn(today)})
                                      ORDER BY k.position)
                       FROM "Kpi" k LEFT JOIN "Result" r ON r.id = k."resultId" LEFT JOIN "Activity" x ON x.id = k."activityId"
                      WHERE m.id IN (k."ambitionId", r."ambitionId", x."ambitionId")), '[]') AS kpis,
           coalesce((SELECT jsonb_agg(jsonb_build_object('name', b.name, 'status', b.status, 'rhythm', b.rhythm) ORDER BY b.name)
                       FROM "Body" b WHERE b."ambitionId" = m.id), '[]') AS workgroups
      FROM "Ambition" m WHERE m."agendaId" = ${agendaId}::uuid AND m.number = ${number}`
  return row ?? null
}
