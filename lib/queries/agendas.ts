import 'server-only'
import type { LastTouch } from '@/lib/db/last-touch'
import type { Tx } from '@/lib/db/transaction'
import { canMakeAgendas, canSeeStructure } from '@/lib/policy/structure-policy'
import type { Viewer } from '@/lib/policy/viewer'
import { findKeptDraft } from '@/lib/queries/kept-draft'
import { regionPage } from '@/lib/queries/region-page'

export type AgendaRow = {
  slug: string
  title: string
  startYear: number
  endYear: number
  status: 'draft' | 'adopted' | 'closed'
  activityTerms: string
  ambitions: number
  activities: number
  /** Its last change, as its history has it. */ touched: LastTouch
}

/** All agendas of a region, the newest first. Null for who makes no agendas there. */
export function listAgendas(viewer: Viewer, region: string, now: Date) {
  return regionPage(viewer, { region, now }, async (tx, frame) =>
    canSeeStructure(viewer, frame.region.id)
      ? { agendas: await agendasOf(tx, frame.region.id), mayMake: canMakeAgendas(viewer, frame.region.id) }
      : null,
  )
}

const agendasOf = (tx: Tx, regionId: string) => tx.$queryRaw<AgendaRow[]>`
  SELECT a.slug, a.title, a."startYear", a."endYear", a.status::text, a."activityTerms",
         (SELECT count(*)::int FROM "Ambition" m WHERE m."agendaId" = a.id) AS ambitions,
         (SELECT count(*)::int FROM "Activity" x WHERE x."agendaId" = a.id AND x."parentId" IS NULL) AS activities,
         (SELECT jsonb_build_object('on', (c."changedAt" AT TIME ZONE 'Europe/Amsterdam')::date, 'by', coalesce(w.name, 'voormalig medewerker'))
            FROM "StructureChange" c LEFT JOIN "User" w ON w.id = c."authorId" WHERE c."agendaId" = a.id ORDER BY c.number DESC LIMIT 1) AS touched
    FROM "Agenda" a WHERE a."regionId" = ${regionId}::uuid ORDER BY a."startYear" DESC, a."endYear" DESC, a.slug DESC`

/** For the form that begins an agenda. Content null for who may not. */
export function getNewAgenda(viewer: Viewer, region: string, now: Date, draftOf: string) {
  return regionPage(viewer, { region, now }, async (tx, frame) =>
    canSeeStructure(viewer, frame.region.id)
      ? { mayMake: canMakeAgendas(viewer, frame.region.id), draft: await findKeptDraft(tx, viewer, draftOf) }
      : null,
  )
}
