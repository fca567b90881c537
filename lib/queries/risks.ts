import 'server-only'
import { Prisma } from '@/lib/db/generated/client'
import { ownersBefore } from '@/lib/db/owners-before'
import { entitledIn } from '@/lib/db/people'
import type { OwnerChange } from '@/lib/domain/owners'
import { lastTouchOfAll, touchedRows, type LastTouch } from '@/lib/db/last-touch'
import { read, type Tx } from '@/lib/db/transaction'
import type { DateString } from '@/lib/domain/dutch-dates'
import { isUntouchedSince } from '@/lib/domain/freshness'
import type { MeasureText, RiskAct, RiskCategory, Weighing } from '@/lib/domain/risk'
import { canSeeConfidentialRisks, canSeeProgress } from '@/lib/policy/region-policy'
import { canKeepRisk, canKeepSomeRisk, type RiskPlace } from '@/lib/policy/risk-policy'
import type { Viewer } from '@/lib/policy/viewer'
import { findKeptDraft } from '@/lib/queries/kept-draft'
import { findColleagues } from '@/lib/queries/meeting-choices'
import { agendaPage, type AgendaHead } from '@/lib/queries/region-page'

type Address = { region: string; agenda: string; now: Date }

export type MeasureRow = MeasureText & {
  id: string
  version: number
  owner: string | null
  /** Empty for readers. */ ownerChanges: OwnerChange[]
}

export type RiskRow = Weighing & {
  id: string
  /** Its number. */
  position: number
  isOpportunity: boolean
  /** Somebody wrote it down; otherwise the document names it. */ isRaised: boolean
  category: RiskCategory
  categoryPrinted: string | null
  title: string
  description: string
  /** As the document says it; what people do about it since are the measures. */
  measure: string
  isConfidential: boolean
  closedOn: DateString | null
  ambitionId: string | null
  ambitionNumber: string | null
  businessModelId: string | null
  /** Its name. Null for readers. */ businessModel: string | null
  version: number
  measures: MeasureRow[]
  /** The risk or one of its measures; else who weighed it last. Null for readers. */ touched: LastTouch
  /** How the last step that weighed it found it. */
  before: Weighing
}

/** The risks of an agenda, perhaps only those that nobody touched since a day; confidential ones for who may see those, and to readers what the document says. */
export const getRisks = (viewer: Viewer, address: Address & { untouchedSince?: DateString }) =>
  agendaPage(viewer, address, async (tx, { agenda, region, seesProgress }) => {
    const risks = await listRisks(tx, mayBeSeen(viewer, region.id, Prisma.sql`r."agendaId" = ${agenda.id}::uuid`, seesProgress))
    const { untouchedSince: since } = address
    return {
      risks: since && seesProgress ? risks.filter((risk) => isUntouchedSince(risk, since)) : risks,
      mayRaise: canKeepSomeRisk(viewer, { ...placeIn(region.id, agenda), isConfidential: false }),
    }
  })

export type RiskStepRow = Weighing & {
  number: number
  act: RiskAct
  wasProbability: number | null
  wasSize: number | null
  note: string
  takenOn: DateString
  author: string
  authorFunction: string
}

/** One risk with its measures and its history; null where there is none, or for who may not see it. */
export const getRisk = (viewer: Viewer, address: Address & { number: number; draftOf: string }) =>
  agendaPage(viewer, address, async (tx, { agenda, region }) => {
    if (!canSeeProgress(viewer, region.id)) return null
    const at = Prisma.sql`r."agendaId" = ${agenda.id}::uuid AND r.position = ${address.number}`
    const [risk] = await listRisks(tx, mayBeSeen(viewer, region.id, at, true))
    if (!risk) return null
    const mayKeep = canKeepRisk(viewer, { ...placeIn(region.id, agenda), ...risk })
    return {
      risk,
      mayKeep,
      steps: await listSteps(tx, risk.id),
      colleagues: mayKeep ? await findColleagues(tx, region.id, risk.isConfidential ? entitledIn(region.id) : undefined) : [],
      ...(await choicesFor(tx, viewer, { region, agenda })),
      draft: await findKeptDraft(tx, viewer, address.draftOf),
    }
  })

/** What the form for a new risk needs; null for who may write none down. */
export const getNewRisk = (viewer: Viewer, address: Address & { draftOf: string }) =>
  agendaPage(viewer, address, async (tx, { agenda, region }) => ({
    mayRaise: canKeepSomeRisk(viewer, { ...placeIn(region.id, agenda), isConfidential: false }),
    ...(await choicesFor(tx, viewer, { region, agenda })),
    draft: await findKeptDraft(tx, viewer, address.draftOf),
  }))

const placeIn = (regionId: string, { id, status }: AgendaHead) => ({ regionId, agendaId: id, agendaStatus: status })

/** The ambitions of which the viewer may keep risks, whether also those of the agenda as a whole, and confidential ones. */
async function choicesFor(tx: Tx, viewer: Viewer, { region, agenda }: { region: { id: string }; agenda: AgendaHead }) {
  const of = { where: { agendaId: agenda.id } }
  const ambitions = await tx.ambition.findMany({ ...of, select: { id: true, number: true, title: true }, orderBy: { position: 'asc' } })
  const may = (place: Partial<RiskPlace>) =>
    canKeepRisk(viewer, { ...placeIn(region.id, agenda), ambitionId: null, isConfidential: false, ...place })
  return {
    ambitions: ambitions.filter(({ id }) => may({ ambitionId: id })),
    models: await tx.businessModel.findMany({ ...of, select: { id: true, name: true }, orderBy: { number: 'asc' } }),
    mayBeOfWhole: may({}),
    mayBeConfidential: canSeeConfidentialRisks(viewer, region.id),
  }
}

/** Of `at`: confidential ones for who may see those, and to readers what the document names. */
export const mayBeSeen = (viewer: Viewer, regionId: string, at: Prisma.Sql, seesProgress: boolean) => ({
  where: Prisma.sql`${at} AND (NOT r."isConfidential" OR ${canSeeConfidentialRisks(viewer, regionId)}) AND (r."raisedById" IS NULL OR ${seesProgress})`,
  seesProgress,
})

/** The heaviest first; to readers in the order of the document, for an order by weight would tell it. */
export const listRisks = (tx: Tx, { where, seesProgress }: { where: Prisma.Sql; seesProgress: boolean }) => tx.$queryRaw<RiskRow[]>`
  SELECT r.id, r.position, r.category::text, r."categoryPrinted", r.title, r.description, r.measure, r."isConfidential", r."isOpportunity",
         r."raisedById" IS NOT NULL AS "isRaised", r."ambitionId", r."businessModelId", b.name AS "businessModel", r.version,
         CASE WHEN ${seesProgress} THEN r.probability END AS probability, CASE WHEN ${seesProgress} THEN r.size END AS size,
         CASE WHEN ${seesProgress} THEN r."closedOn"::text END AS "closedOn", m.number AS "ambitionNumber",
         jsonb_build_object('probability', s."wasProbability", 'size', s."wasSize") AS before,
         coalesce((SELECT jsonb_agg(jsonb_build_object('id', e.id, 'version', e.version, 'text', e.text, 'ownerFunction', e."ownerFunction",
                     'ownerId', e."ownerId", 'owner', u.name, 'dueOn', e."dueOn", 'doneOn', e."doneOn",
                     'ownerChanges', ${ownersBefore('RiskMeasure', Prisma.sql`e.id`)}) ORDER BY e.position)
                     FROM "RiskMeasure" e LEFT JOIN "User" u ON u.id = e."ownerId" WHERE e."riskId" = r.id), '[]') AS measures,
         CASE WHEN ${seesProgress} THEN coalesce(
           ${lastTouchOfAll(Prisma.sql`SELECT 'Risk', r.id UNION ALL ${touchedRows('RiskMeasure', Prisma.sql`"riskId" = r.id`)}`)},
           (SELECT jsonb_build_object('on', (t."takenAt" AT TIME ZONE 'Europe/Amsterdam')::date, 'by', coalesce(u.name, 'voormalig medewerker'))
              FROM "RiskStep" t LEFT JOIN "User" u ON u.id = t."authorId" WHERE t."riskId" = r.id ORDER BY t.number DESC LIMIT 1)) END AS touched
    FROM "Risk" r
    LEFT JOIN "Ambition" m ON m.id = r."ambitionId"
    LEFT JOIN "BusinessModel" b ON b.id = r."businessModelId"
    LEFT JOIN LATERAL (SELECT * FROM "RiskStep" WHERE "riskId" = r.id AND (number = 1 OR (probability, size) IS DISTINCT FROM ("wasProbability", "wasSize"))
                        ORDER BY number DESC LIMIT 1) s ON true
   WHERE ${where}
   ORDER BY ${seesProgress ? Prisma.sql`r."closedOn" IS NOT NULL, r.probability * r.size DESC NULLS LAST,` : Prisma.empty} r.position`

const listSteps = (tx: Tx, riskId: string) => tx.$queryRaw<RiskStepRow[]>`
  SELECT s.number, s.act::text, s.probability, s.size, s."wasProbability", s."wasSize", s.note, s."authorFunction",
         (s."takenAt" AT TIME ZONE 'Europe/Amsterdam')::date::text AS "takenOn", coalesce(u.name, 'voormalig medewerker') AS author
    FROM "RiskStep" s LEFT JOIN "User" u ON u.id = s."authorId" WHERE s."riskId" = ${riskId}::uuid ORDER BY s.number DESC`

/** A risk as it is now, to lay beside what somebody typed; null for who may not see it. */
export const getRiskNow = (viewer: Viewer, id: string): Promise<RiskRow | null> =>
  read(viewer, async (tx) => {
    const found = await tx.risk.findUnique({ where: { id }, select: { regionId: true } })
    if (!found || !canSeeProgress(viewer, found.regionId)) return null
    const [risk] = await listRisks(tx, mayBeSeen(viewer, found.regionId, Prisma.sql`r.id = ${id}::uuid`, true))
    return risk ?? null
  })
