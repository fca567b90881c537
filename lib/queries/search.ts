import 'server-only'
import { Prisma } from '@/lib/db/generated/client'
import type { Tx } from '@/lib/db/transaction'
import type { DateString } from '@/lib/domain/dutch-dates'
import { foundMarks, searchKinds, searchTerms, type SearchKind } from '@/lib/domain/search'
import type { SearchInput } from '@/lib/forms/search-address'
import { canSeeBottlenecks } from '@/lib/policy/bottleneck-policy'
import { canSeeMeetings } from '@/lib/policy/meeting-policy'
import { canSeeAgenda, canSeeConfidentialRisks, canSeeProgress } from '@/lib/policy/region-policy'
import type { Viewer } from '@/lib/policy/viewer'
import { regionPage } from '@/lib/queries/region-page'

export const pageOfSearch = 20

/** What matches beyond these is not counted: nobody reads that far. */
const mostFound = 400

/** One thing that was found. `code`: its number or code; of a report its period, of a melding the code of its activity; '' where it has no page. */
export type Found = {
  kind: SearchKind
  id: string
  region: { slug: string; name: string }
  /** Null for a body, its meetings and their items: those are of the region. */
  agenda: { slug: string; title: string; ambitionTerm: string; resultTerm: string | null; activityTerm: string } | null
  /** Of a body; with the day where it is a meeting or an item of one. */
  meeting: { body: string; name: string; day: DateString | null } | null
  code: string
  title: string
  /** The words round what was found, marked with foundMarks; empty where the title says it all. */
  headline: string
}

export type SearchContent = {
  found: Found[]
  /** Of the kind that was asked for, or of all. */
  total: number
  counts: Partial<Record<SearchKind, number>>
  /** More matches than are counted. */
  isCutOff: boolean
  /** Of the viewer, where he has more than one. */
  regions: { slug: string; name: string }[]
}

/** Looks through all that the viewer may see, in this region or in all of his. */
export function getSearch(viewer: Viewer, address: { region: string; now: Date }, input: SearchInput) {
  return regionPage(viewer, address, async (tx, { region }): Promise<SearchContent> => {
    const ids = [...new Set(viewer.grants.flatMap(({ regionId }) => regionId ?? []))]
    const regions =
      ids.length < 2
        ? []
        : await tx.region.findMany({ where: { id: { in: ids } }, select: { id: true, slug: true, name: true }, orderBy: { name: 'asc' } })
    const within = input.waar === 'alle' ? ids : [regions.find(({ slug }) => slug === input.waar)?.id ?? region.id]
    const terms = searchTerms(input.zoek ?? '')
    const found = terms.length === 0 ? nothing : await lookFor(tx, { viewer, terms, within, input })
    return { ...found, regions: regions.map(({ slug, name }) => ({ slug, name })) }
  })
}

const nothing: Omit<SearchContent, 'regions'> = { found: [], total: 0, counts: {}, isCutOff: false }

type Asked = { viewer: Viewer; terms: readonly string[]; within: readonly string[]; input: SearchInput }

async function lookFor(tx: Tx, { viewer, terms, within, input }: Asked): Promise<Omit<SearchContent, 'regions'>> {
  const seen: Seen = {
    meetings: within.filter((regionId) => canSeeMeetings(viewer, { regionId, kind: 'other', isOwn: false })),
    bottlenecks: within.filter((regionId) => canSeeBottlenecks(viewer, regionId)),
    progress: within.filter((regionId) => canSeeProgress(viewer, regionId)),
    confidentialRisks: within.filter((regionId) => canSeeConfidentialRisks(viewer, regionId)),
  }
  const makes = within.filter((regionId) => canSeeAgenda(viewer, { regionId, status: 'draft' }))
  const headlines = `StartSel=${foundMarks.start}, StopSel=${foundMarks.stop}, MaxWords=30, MinWords=15, MaxFragments=1`
  // app.search() gives ids; the rows themselves are read here, under the policies of their tables.
  const [row] = await tx.$queryRaw<[Omit<SearchContent, 'regions' | 'total' | 'isCutOff'> & { matched: number }]>`
    WITH matched AS MATERIALIZED (
      SELECT * FROM app.search(${terms}, ${(input.zoek ?? '').toLowerCase()}, ${[...searchKinds]}, ${within}::uuid[], ${mostFound}) WITH ORDINALITY AS f (kind, id, turn)),
    visible AS MATERIALIZED (
      SELECT v.kind, v.id, v.turn, v.code, v.title, v.body, jsonb_build_object('slug', r.slug, 'name', r.name) AS region, to_jsonb(a) AS agenda, v.meeting
        FROM (${rows(seen)}) v JOIN "Region" r ON r.id = v."regionId" LEFT JOIN "Agenda" a ON a.id = v."agendaId"
       WHERE v."agendaId" IS NULL OR a.status <> 'draft' OR (a.id IS NOT NULL AND r.id = ANY (${makes}::uuid[]))),
    page AS (
      SELECT * FROM visible WHERE ${input.soort ?? null}::text IS NULL OR kind = ${input.soort ?? null}
       ORDER BY turn LIMIT ${pageOfSearch} OFFSET ${(input.pagina - 1) * pageOfSearch})
    SELECT coalesce((SELECT jsonb_agg(jsonb_build_object('kind', kind, 'id', id, 'region', region, 'agenda', agenda, 'meeting', meeting, 'code', code, 'title', title,
                                                         'headline', ts_headline('app.dutch', body, app.asked(${terms}, ''), ${headlines})) ORDER BY turn) FROM page), '[]') AS found,
           coalesce((SELECT jsonb_object_agg(kind, count) FROM (SELECT kind, count(*)::int FROM visible GROUP BY kind) c), '{}') AS counts,
           (SELECT count(*)::int FROM matched) AS matched`
  const { found, counts, matched } = row
  const total = input.soort ? (counts[input.soort] ?? 0) : Object.values(counts).reduce((sum, count) => sum + count, 0)
  return { found, counts, total, isCutOff: matched === mostFound }
}

/** Regions where the viewer sees these: of bodies all; elsewhere he finds those in which he has a seat. */
type Seen = Record<'meetings' | 'bottlenecks' | 'progress' | 'confidentialRisks', readonly string[]>

const rows = (seen: Seen) => Prisma.sql`
  SELECT m.kind, m.id, m.turn, x."regionId", x."agendaId", x.number AS code, x.title, x.goal AS body, NULL::jsonb AS meeting
    FROM matched m JOIN "Ambition" x ON m.kind = 'ambition' AND x.id = m.id
  UNION ALL
  SELECT m.kind, m.id, m.turn, x."regionId", b."agendaId", b.number || '.' || x.number, x.title, '', NULL
    FROM matched m JOIN "Result" x ON m.kind = 'result' AND x.id = m.id JOIN "Ambition" b ON b.id = x."ambitionId"
  UNION ALL
  SELECT m.kind, m.id, m.turn, x."regionId", x."agendaId", x.code, x.title, x.description, NULL
    FROM matched m JOIN "Activity" x ON m.kind = 'activity' AND x.id = m.id
  UNION ALL
  SELECT m.kind, m.id, m.turn, x."regionId", x."agendaId", x.number, x.name, x.why, NULL
    FROM matched m JOIN "Kpi" x ON m.kind = 'kpi' AND x.id = m.id
  UNION ALL
  SELECT m.kind, m.id, m.turn, x."regionId", a.id, x."periodSlug", x.title, '', NULL
    FROM matched m JOIN "ReportSnapshot" x ON m.kind = 'report' AND x.id = m.id JOIN "Agenda" a ON a."regionId" = x."regionId" AND a.slug = x."agendaSlug"
  UNION ALL
  SELECT m.kind, m.id, m.turn, x."regionId", x."agendaId", x.number::text, x.title, x.text, NULL
    FROM matched m JOIN "Decision" x ON m.kind = 'decision' AND x.id = m.id
  UNION ALL
  SELECT m.kind, m.id, m.turn, x."regionId", x."agendaId", x.number::text, x.title, '', NULL
    FROM matched m JOIN "ActionPoint" x ON m.kind = 'action' AND x.id = m.id
  UNION ALL
  SELECT m.kind, m.id, m.turn, x."regionId", x."agendaId", '', x.title, x.text, NULL
    FROM matched m JOIN "Pact" x ON m.kind = 'pact' AND x.id = m.id
  UNION ALL
  SELECT m.kind, m.id, m.turn, x."regionId", v."agendaId", v.code, concat_ws(', ', v.title, g.name), concat_ws(' ', x.done, x.next, x.cause, x.consequence, x.measure), NULL
    FROM matched m JOIN "ProgressUpdate" x ON m.kind = 'update' AND x.id = m.id JOIN "ActivityTrack" t ON t.id = x."trackId" JOIN "Activity" v ON v.id = t."activityId"
    LEFT JOIN "Municipality" g ON g.id = t."municipalityId"
  UNION ALL
  SELECT m.kind, m.id, m.turn, x."regionId", NULL, '', x.name, x.purpose, jsonb_build_object('body', x.slug, 'name', x.name, 'day', NULL)
    FROM matched m JOIN "Body" x ON m.kind = 'body' AND x.id = m.id
     AND (x."regionId" = ANY (${seen.meetings}::uuid[]) OR x.id = ANY ((SELECT app.own_body_ids())::uuid[]))
  UNION ALL
  SELECT m.kind, m.id, m.turn, x."regionId", NULL, '', x.title, concat_ws(' ', x.text, x.outcome),
         jsonb_build_object('body', b.slug, 'name', b.name, 'day', v."heldOn")
    FROM matched m JOIN "AgendaItem" x ON m.kind = 'item' AND x.id = m.id JOIN "Meeting" v ON v.id = x."meetingId" JOIN "Body" b ON b.id = v."bodyId"
  UNION ALL
  SELECT m.kind, m.id, m.turn, x."regionId", NULL, '', b.name, concat_ws(' ', x.place, x.note, x.guests),
         jsonb_build_object('body', b.slug, 'name', b.name, 'day', x."heldOn")
    FROM matched m JOIN "Meeting" x ON m.kind = 'meeting' AND x.id = m.id JOIN "Body" b ON b.id = x."bodyId"
     AND (x."regionId" = ANY (${seen.meetings}::uuid[]) OR b.id = ANY ((SELECT app.own_body_ids())::uuid[]))
  UNION ALL
  SELECT m.kind, m.id, m.turn, x."regionId", x."agendaId", x.number::text, x.title, concat_ws(' ', x.cause, x.consequence, x.needed), NULL
    FROM matched m JOIN "Bottleneck" x ON m.kind = 'bottleneck' AND x.id = m.id AND x."regionId" = ANY (${seen.bottlenecks}::uuid[])
  UNION ALL
  SELECT m.kind, m.id, m.turn, x."regionId", x."agendaId", CASE WHEN x."regionId" = ANY (${seen.progress}::uuid[]) THEN x.position::text ELSE '' END,
         x.title, concat_ws(' ', x.description, x.measure), NULL
    FROM matched m JOIN "Risk" x ON m.kind = 'risk' AND x.id = m.id AND (x."raisedById" IS NULL OR x."regionId" = ANY (${seen.progress}::uuid[]))
     AND (NOT x."isConfidential" OR x."regionId" = ANY (${seen.confidentialRisks}::uuid[]))`
