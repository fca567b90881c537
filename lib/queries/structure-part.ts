import 'server-only'
import { Prisma } from '@/lib/db/generated/client'
import { isMemberOn } from '@/lib/db/membership'
import { read, type Tx } from '@/lib/db/transaction'
import type { DatePrecision, DateString } from '@/lib/domain/dutch-dates'
import type { PlanningKind } from '@/lib/domain/planning'
import type { Scale } from '@/lib/domain/scale'
import type { LandingKind, Priority, Withdrawal } from '@/lib/domain/structure'
import type { LinkLine, PartyLine, PhaseLine, ReferenceLine } from '@/lib/domain/structure-lines'
import { canChangeStructure, canSeeStructure } from '@/lib/policy/structure-policy'
import type { Viewer } from '@/lib/policy/viewer'
import { findKeptDraft } from '@/lib/queries/kept-draft'
import { agendaPage, type AgendaHead, type RegionFrame } from '@/lib/queries/region-page'

/** What every part has; `updates` says whether it can be removed, or only lapse. */
type Own = Withdrawal & { id: string; version: number; title: string; updates: number }

export type AgendaSelf = {
  id: string
  version: number
  title: string
  startYear: number
  endYear: number
  adoptionThreshold: number | null
  sharedSubjects: string[]
} & Pick<AgendaHead, 'ambitionTerm' | 'ambitionTerms' | 'resultTerm' | 'resultTerms' | 'activityTerm' | 'activityTerms'>

export type AmbitionPart = Own & {
  number: string
  kind: 'ambition' | 'precondition'
  aliases: string[]
  goal: string
  nationalLines: string[]
  themeIds: string[]
  references: ReferenceLine[]
  links: LinkLine[]
  fromIds: string[]
}

export type ResultPart = Own & {
  number: string
  ambitionNumber: string
  awaitsDecision: string | null
  landingKind: LandingKind | null
  landingText: string | null
  landingUrl: string | null
}

export type ActivityPart = Own & {
  code: string
  description: string
  under: string
  tracking: 'shared' | 'perMunicipality'
  scales: Scale[]
  scalePrinted: string
  planningPrinted: string
  planningKind: PlanningKind
  planningStart: DateString | null
  planningDue: DateString | null
  planningPrecision: DatePrecision | null
  timesPerYear: number | null
  planningMonth: number | null
  awaitsDecision: string | null
  reportsTo: string | null
  priority: Priority | null
  priorityBy: string | null
  elsewhere: string | null
  nationalLines: string[]
  phases: PhaseLine[]
  parties: PartyLine[]
  references: ReferenceLine[]
  links: LinkLine[]
  extraResults: string[]
  fromIds: string[]
  participants: { municipalityId: string; takesPart: boolean; reason: string }[]
}

const list = (fields: Prisma.Sql, rest: Prisma.Sql) => Prisma.sql`coalesce((SELECT jsonb_agg(${fields}) FROM ${rest}), '[]')`
const updatesOf = (place: Prisma.Sql) => Prisma.sql`(
  SELECT count(*)::int FROM "ProgressUpdate" u JOIN "ActivityTrack" t ON t.id = u."trackId" JOIN "Activity" c ON c.id = t."activityId" WHERE ${place})`
const referenceJson = Prisma.sql`jsonb_build_object('code', x.code, 'printed', e.printed, 'title', e.title, 'text', e.text) ORDER BY e.position`
const linkJson = Prisma.sql`jsonb_build_object('name', l.name, 'remark', l.remark, 'url', l.url) ORDER BY l.position`
const withdrawal = Prisma.sql`m."withdrawnOn"::text, m."withdrawnReason"`

async function findAgendaSelf(tx: Tx, agendaId: string): Promise<AgendaSelf | null> {
  const [agenda] = await tx.$queryRaw<AgendaSelf[]>`
    SELECT id, version, title, "startYear", "endYear", "adoptionThreshold", "sharedSubjects", "ambitionTerm", "ambitionTerms", "resultTerm", "resultTerms", "activityTerm", "activityTerms"
      FROM "Agenda" WHERE id = ${agendaId}::uuid`
  return agenda ?? null
}

async function findAmbition(tx: Tx, condition: Prisma.Sql): Promise<AmbitionPart | null> {
  const [ambition] = await tx.$queryRaw<AmbitionPart[]>`
    SELECT m.id, m.version, m.title, ${withdrawal}, ${updatesOf(Prisma.sql`c."ambitionId" = m.id`)} AS updates, m.number, m.kind::text, m.aliases, m.goal, m."nationalLines",
           ${list(Prisma.sql`h."themeId"`, Prisma.sql`"AmbitionTheme" h WHERE h."ambitionId" = m.id`)} AS "themeIds",
           ${list(referenceJson, Prisma.sql`"ActivityReference" e JOIN "Activity" x ON x.id = e."targetId" WHERE e."ambitionId" = m.id AND e."fromId" IS NULL`)} AS references,
           ${list(linkJson, Prisma.sql`"AgendaLink" l WHERE l."ambitionId" = m.id`)} AS links,
           ${list(Prisma.sql`n."fromId"`, Prisma.sql`"AmbitionLineage" n WHERE n."toId" = m.id AND n."fromId" IS NOT NULL`)} AS "fromIds"
      FROM "Ambition" m WHERE ${condition}`
  return ambition ?? null
}

async function findResult(tx: Tx, condition: Prisma.Sql): Promise<ResultPart | null> {
  const [result] = await tx.$queryRaw<ResultPart[]>`
    SELECT m.id, m.version, m.title, ${withdrawal}, ${updatesOf(Prisma.sql`c."resultId" = m.id`)} AS updates, m.number, b.number AS "ambitionNumber",
           m."awaitsDecision", m."landingKind"::text, m."landingText", m."landingUrl"
      FROM "Result" m JOIN "Ambition" b ON b.id = m."ambitionId" WHERE ${condition}`
  return result ?? null
}

async function findActivity(tx: Tx, condition: Prisma.Sql): Promise<ActivityPart | null> {
  const [activity] = await tx.$queryRaw<ActivityPart[]>`
    SELECT m.id, m.version, m.title, ${withdrawal}, ${updatesOf(Prisma.sql`m.id IN (c.id, c."parentId")`)} AS updates, m.code, m.description,
           coalesce(p.code, b.number || '.' || r.number, b.number) AS under, m.tracking::text, m.scales::text[] AS scales, m."scalePrinted",
           m."planningPrinted", m."planningKind"::text, m."planningStart"::text, m."planningDue"::text, m."planningPrecision"::text, m."timesPerYear",
           m."planningMonth", m."awaitsDecision", m."reportsTo", m.priority::text, m."priorityBy", m.elsewhere, m."nationalLines",
           ${list(Prisma.sql`jsonb_build_object('scale', h.scale, 'title', h.title, 'planning', h."planningPrinted") ORDER BY h.position`, Prisma.sql`"ActivityPhase" h WHERE h."activityId" = m.id`)} AS phases,
           ${list(Prisma.sql`jsonb_build_object('name', o.name, 'remark', y.remark) ORDER BY y.position`, Prisma.sql`"ActivityParty" y JOIN "Organisation" o ON o.id = y."organisationId" WHERE y."activityId" = m.id`)} AS parties,
           ${list(referenceJson, Prisma.sql`"ActivityReference" e JOIN "Activity" x ON x.id = e."targetId" WHERE e."fromId" = m.id`)} AS references,
           ${list(linkJson, Prisma.sql`"AgendaLink" l WHERE l."activityId" = m.id`)} AS links,
           ${list(Prisma.sql`eb.number || '.' || er.number ORDER BY v.position`, Prisma.sql`"ActivityResult" v JOIN "Result" er ON er.id = v."resultId" JOIN "Ambition" eb ON eb.id = er."ambitionId" WHERE v."activityId" = m.id`)} AS "extraResults",
           ${list(Prisma.sql`n."fromId"`, Prisma.sql`"ActivityLineage" n WHERE n."toId" = m.id AND n."fromId" IS NOT NULL`)} AS "fromIds",
           ${list(Prisma.sql`jsonb_build_object('municipalityId', t."municipalityId", 'takesPart', t.participation = 'takesPart', 'reason', coalesce(t."participationReason", ''))`, Prisma.sql`"ActivityTrack" t WHERE t."activityId" = m.id AND t."municipalityId" IS NOT NULL`)} AS participants
      FROM "Activity" m JOIN "Ambition" b ON b.id = m."ambitionId" LEFT JOIN "Result" r ON r.id = m."resultId" LEFT JOIN "Activity" p ON p.id = m."parentId"
     WHERE ${condition}`
  return activity ?? null
}

/** Where the text is kept that was typed to let a part lapse: the same page, another form. */
const reasonDraftOf = (path: string) => `${path}?vervalt`

type Address = { region: string; agenda: string; now: Date; draftOf: string }
type Frame = RegionFrame & { agenda: AgendaHead }

/** A page with a form for a part of an agenda. Null where there is no such part, or the viewer makes no agendas. */
const partPage = <T extends object>(viewer: Viewer, address: Address, content: (tx: Tx, frame: Frame) => Promise<T | null>) =>
  agendaPage(viewer, address, async (tx, frame) => {
    if (!canSeeStructure(viewer, frame.region.id)) return null
    const found = await content(tx, frame)
    const mayChange = canChangeStructure(viewer, { regionId: frame.region.id, status: frame.agenda.status })
    const [draft, reason] = [
      await findKeptDraft(tx, viewer, address.draftOf),
      await findKeptDraft(tx, viewer, reasonDraftOf(address.draftOf)),
    ]
    return found && { ...found, mayChange, draft, reason }
  })

export const getAgendaSelf = (viewer: Viewer, address: Address) =>
  partPage(viewer, address, async (tx, { agenda }) => ({ self: await findAgendaSelf(tx, agenda.id) }))

/** Without a number for a new one. */
export const getAmbitionPart = (viewer: Viewer, { number, ...address }: Address & { number: string | null }) =>
  partPage(viewer, address, async (tx, { agenda }) => {
    const part = number === null ? null : await findAmbition(tx, Prisma.sql`m."agendaId" = ${agenda.id}::uuid AND m.number = ${number}`)
    if (number !== null && !part) return null
    const themes = await tx.$queryRaw<{ id: string; name: string }[]>`SELECT id, name FROM "Theme" ORDER BY position`
    return { part, themes, before: await listBefore(tx, 'Ambition', agenda.id), next: await nextNumberOf(tx, agenda.id) }
  })

export const getResultPart = (viewer: Viewer, { number, under, ...address }: Address & { number: string | null; under: string }) =>
  partPage(viewer, address, async (tx, { agenda }) => {
    const ofAgenda = Prisma.sql`b."agendaId" = ${agenda.id}::uuid`
    const part = number === null ? null : await findResult(tx, Prisma.sql`${ofAgenda} AND b.number || '.' || m.number = ${number}`)
    if (number !== null && !part) return null
    const [place] = await tx.$queryRaw<{ number: string; title: string; next: string }[]>`
      SELECT b.number, b.title, ((SELECT count(*) FROM "Result" r WHERE r."ambitionId" = b.id) + 1)::text AS next
        FROM "Ambition" b WHERE ${ofAgenda} AND b.number = ${part?.ambitionNumber ?? under}`
    return place ? { part, place } : null
  })

export const getActivityPart = (viewer: Viewer, { code, ...address }: Address & { code: string | null }) =>
  partPage(viewer, address, async (tx, { agenda, region, today }) => {
    const part = code === null ? null : await findActivity(tx, Prisma.sql`m."agendaId" = ${agenda.id}::uuid AND m.code = ${code}`)
    if (code !== null && !part) return null
    const municipalities = await tx.$queryRaw<{ id: string; name: string }[]>`
      SELECT g.id, g.name FROM "Municipality" g
       WHERE EXISTS (SELECT FROM "RegionMembership" s WHERE s."regionId" = ${region.id}::uuid AND s."municipalityId" = g.id AND ${isMemberOn(today)})
          OR EXISTS (SELECT FROM "ActivityTrack" t WHERE t."activityId" = ${part?.id ?? null}::uuid AND t."municipalityId" = g.id)
       ORDER BY g.name`
    const places = await listPlaces(tx, agenda.id)
    return {
      part,
      municipalities,
      places: places.filter(({ code: place }) => place !== code),
      before: await listBefore(tx, 'Activity', agenda.id),
    }
  })

export type PlaceChoice = { code: string; title: string; kind: 'ambition' | 'result' | 'activity' }

/** Where an activity can stand: under an ambition, a result or (as a step) an activity. */
const listPlaces = (tx: Tx, agendaId: string) => tx.$queryRaw<PlaceChoice[]>`
  SELECT code, title, kind FROM (
    SELECT number AS code, title, 'ambition' AS kind, position AS first, 0 AS second, 0 AS third FROM "Ambition" WHERE "agendaId" = ${agendaId}::uuid
    UNION ALL SELECT b.number || '.' || r.number, r.title, 'result', b.position, r.position, 0 FROM "Result" r JOIN "Ambition" b ON b.id = r."ambitionId" WHERE b."agendaId" = ${agendaId}::uuid
    UNION ALL SELECT x.code, x.title, 'activity', b.position, coalesce(r.position, 0), x.position
      FROM "Activity" x JOIN "Ambition" b ON b.id = x."ambitionId" LEFT JOIN "Result" r ON r.id = x."resultId" WHERE x."agendaId" = ${agendaId}::uuid AND x."parentId" IS NULL) place
   ORDER BY first, second, third`

export type BeforeChoice = { id: string; code: string; title: string }

/** What stood in the version before, for the thread. */
const listBefore = (tx: Tx, table: 'Ambition' | 'Activity', agendaId: string) => tx.$queryRaw<BeforeChoice[]>`
  SELECT o.id, ${Prisma.raw(table === 'Ambition' ? 'o.number' : 'o.code')} AS code, o.title
    FROM ${Prisma.raw(`"${table}"`)} o JOIN "Agenda" a ON a."predecessorId" = o."agendaId" WHERE a.id = ${agendaId}::uuid ORDER BY o.position`

async function nextNumberOf(tx: Tx, agendaId: string): Promise<string> {
  return String((await tx.ambition.count({ where: { agendaId } })) + 1)
}

/** Parts by id, for who may change them: as a colleague left them in the meantime. */
export const getAgendaNow = (viewer: Viewer, id: string) => read(viewer, (tx) => findAgendaSelf(tx, id))
export const getAmbitionNow = (viewer: Viewer, id: string) => read(viewer, (tx) => findAmbition(tx, Prisma.sql`m.id = ${id}::uuid`))
export const getResultNow = (viewer: Viewer, id: string) => read(viewer, (tx) => findResult(tx, Prisma.sql`m.id = ${id}::uuid`))
export const getActivityNow = (viewer: Viewer, id: string) => read(viewer, (tx) => findActivity(tx, Prisma.sql`m.id = ${id}::uuid`))
